/** Who runs the made-up clinic in the browser tests. */
export const ADMINISTRATOR = {
  name: 'Dana Ruiz',
  email: 'dana@harborstreet.example',
  password: 'orange bicycle harbor lamp',
} as const

const LINK = /(http:\/\/(?:127\.0\.0\.1|localhost):\d+)\/first-run#([\w-]{43})/
const COOKIE = /^(__Host-[\w-]+)=([\w-]+);/

/** The session of each server's administrator, by the server's address: openPage is signed in with it. */
const sessions = new Map<string, { readonly name: string; readonly value: string }>()

export function sessionOf(url: string) {
  return sessions.get(new URL(url).origin) ?? null
}

/** The token of the one-time link that Ward has printed, or null. */
export function linkIn(output: string): string | null {
  return LINK.exec(output)?.[2] ?? null
}

/** Makes the first administrator with the link on the terminal, as a person does, and remembers the session. */
export async function becomeAdministrator(url: string, token: string): Promise<void> {
  const answer = await fetch(`${url}/api/first-run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ token, ...ADMINISTRATOR }),
  })
  const [, name, value] = COOKIE.exec(answer.headers.get('set-cookie') ?? '') ?? []
  if (!answer.ok || name === undefined || value === undefined) {
    throw new Error(`the first run was refused: ${answer.status} ${await answer.text()}`)
  }
  sessions.set(url, { name, value })
  await becomeOfficer(url, `${name}=${value}`)
}

/** In a small clinic one person holds every office: the other roles too, which stands on record as given to oneself. */
async function becomeOfficer(url: string, cookie: string): Promise<void> {
  const door = (await (await fetch(`${url}/api/sign-in`, { headers: { cookie } })).json()) as {
    readonly me: { readonly id: string }
  }
  const roles = ['hipaa-administrator', 'privacy-officer', 'security-officer']
  const answer = await fetch(`${url}/api/people/${door.me.id}/grants`, {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify({ grants: roles.map(role => ({ role, tenant: '*' })), expects: 1 }),
  })
  if (!answer.ok) throw new Error(`the roles were refused: ${answer.status} ${await answer.text()}`)
}
