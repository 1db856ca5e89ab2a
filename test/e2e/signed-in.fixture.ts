import { setTimeout as pause } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Role } from '../../src/base/people/roles.ts'
import { ADMINISTRATOR, sessionOf } from './administrator.ts'
import { type OpenPage, openPage } from './browser.ts'
import { sharedWard, type WardProcess } from './ward-process.ts'

export const PRACTICE = 'practice'

/** Somebody who may sign in, with a session of their own. */
export interface SignedIn {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly cookie: string
}

type Ward = Pick<WardProcess, 'url'>

export function administratorAt({ url }: Ward): SignedIn {
  const session = sessionOf(url)
  if (session === null) throw new Error(`nobody is the administrator at ${url}`)
  return { ...ADMINISTRATOR, cookie: `${session.name}=${session.value}` }
}

/** One call as a page makes it. @throws Error with what the server answers to a call that it refuses */
export async function ask({ url }: Ward, method: string, path: string, by: SignedIn | null, body?: object) {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: {
      'sec-fetch-site': 'same-origin',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(by === null ? {} : { cookie: by.cookie }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
  return { json: JSON.parse(text) as unknown, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

/** The server of the file, once what people decide about the practice clinic can be kept: seconds after its start. */
export async function readyWard(): Promise<WardProcess> {
  const ward = await sharedWard()
  for (let tries = 0; ; tries += 1) {
    try {
      await ask(ward, 'GET', `/api/tenants/${PRACTICE}/waivers`, administratorAt(ward))
      return ward
    } catch (error) {
      if (tries === 150 || !String(error).includes('lease-held')) throw error
      await pause(200)
    }
  }
}

/** Invites somebody to every tenant, and uses the link up in their place. */
export async function invited(ward: Ward, name: string, roles: readonly Role[]): Promise<SignedIn> {
  const email = `${name.split(' ')[0]?.toLowerCase() ?? ''}@harborstreet.example`
  const password = 'velvet anchor tulip meadow'
  const body = { name, email, grants: roles.map(role => ({ role, tenant: '*' })) }
  const { json } = await ask(ward, 'POST', '/api/people', administratorAt(ward), body)
  const { token } = (json as { readonly link: { readonly token: string } }).link
  const { cookie } = await ask(ward, 'POST', '/api/invitation', null, { token, password })
  return { name, email, password, cookie }
}

/**
 * A page of somebody, in a browser of their own.
 * @param prepare what the browser needs before the page is loaded
 */
export async function openAs(
  { url }: Ward,
  { cookie }: SignedIn,
  path: string,
  prepare: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<OpenPage> {
  const opened = await openPage('about:blank', { signedIn: false })
  const [name = '', value = ''] = cookie.split('=')
  const at = {
    url: url.replace(/^http:/, 'https:'),
    secure: true,
    httpOnly: true,
    sameSite: 'Strict' as const,
  }
  await opened.page.context().addCookies([{ name, value, ...at }])
  await prepare(opened.page)
  await opened.page.goto(`${url}${path}`)
  return opened
}

export async function signIn(page: Page, { email, password }: Pick<SignedIn, 'email' | 'password'>) {
  await page.getByLabel('Work address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

/** Waits for what an act leads to; on a slow machine the last proof may be too old, and the page asks for one. */
export async function provenUntil(page: Page, there: Locator, { password }: Pick<SignedIn, 'password'>) {
  const field = page.getByRole('dialog', { name: 'Prove once more' }).getByLabel('Password', { exact: true })
  await there.or(field).first().waitFor()
  if (!(await field.isVisible())) return
  await field.fill(password)
  await page.keyboard.press('Enter')
  await there.waitFor()
}

/** The sentences of the alert above a form, each a link to its field. */
export const linkedProblems = (page: Page) =>
  page.getByRole('alert').filter({ hasText: 'There is a problem' }).getByRole('link')

export const expectProblems = (page: Page, sentences: readonly string[]) =>
  expect.poll(() => linkedProblems(page).allTextContents()).toEqual(sentences)

export const focused = (page: Page, what: Locator) => what.and(page.locator(':focus')).waitFor()
