/** Who runs the made-up clinic in the browser tests. */
export const ADMINISTRATOR = {
  name: 'Dana Ruiz',
  email: 'dana@harborstreet.example',
  password: 'orange bicycle harbor lamp',
} as const

const LINK = /(http:\/\/127\.0\.0\.1:\d+)\/first-run#([\w-]{43})/
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
}
