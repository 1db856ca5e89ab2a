import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright-core'
import { expect } from 'vitest'
import { totpCode } from '../../src/app/auth/totp.ts'
import { composePdf } from '../../src/report/pdf/compose-pdf.ts'
import { axe } from './axe.ts'
import { base32Bytes } from './base32.ts'
import { administratorAt, ask, focused, type SignedIn } from './signed-in.fixture.ts'
import type { WardProcess } from './ward-process.ts'

type Ward = Pick<WardProcess, 'url'>

export const title = (page: Page) => page.getByRole('heading', { level: 1 })
export const told = (page: Page, text: string | RegExp) => title(page).filter({ hasText: text }).waitFor()
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** A tenant that keeps what is done in it, beside the practice clinic. */
export async function keptTenant(ward: Ward, name: string, called: string): Promise<void> {
  await ask(ward, 'POST', '/api/tenants', administratorAt(ward), { name, title: called })
}

/** Sets somebody's authenticator app up. @returns what it shows next: each code works once */
export async function authenticatorOf(ward: Ward, somebody: SignedIn): Promise<() => string> {
  const { json } = await ask(ward, 'POST', '/api/account/totp/begin', somebody, {})
  const secret = base32Bytes((json as { readonly secret: string }).secret)
  const step = () => Math.floor(Date.now() / 30_000)
  await ask(ward, 'POST', '/api/account/totp/confirm', somebody, { code: totpCode(secret, step()) })
  // The one that follows is taken a step early.
  return () => totpCode(secret, step() + 1)
}

/** A made-up paper, as a browser is given a file. */
export async function paper(called: string) {
  const parts = [{ kind: 'paragraph', text: 'This file is made up for a test.' } as const]
  return {
    name: 'paper.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(await composePdf({ title: called, parts })),
  }
}

/** Keeps it for a tenant. @returns its SHA-256 */
export async function keptPaper(
  ward: Ward,
  tenant: string,
  { cookie }: SignedIn,
  called: string,
): Promise<string> {
  const { buffer } = await paper(called)
  const answer = await fetch(`${ward.url}/api/tenants/${tenant}/documents`, {
    method: 'POST',
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/octet-stream' },
    body: new Uint8Array(buffer),
  })
  if (!answer.ok) throw new Error(`the paper was refused: ${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { readonly sha256: string }).sha256
}

/** What axe finds in light and in dark. */
export async function expectNoFindings(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axe(page), `${what}, ${colorScheme}`).toEqual([])
  }
}

/** Reads, fills the form in and goes on to the last look. */
export async function fillSignature(
  page: Page,
  name: string,
  title: string,
  authority: string,
): Promise<void> {
  await page.getByLabel('Your title').fill(title)
  await page.getByLabel(/^Why you may sign for/).fill(authority)
  await page.getByRole('checkbox', { name: 'I have read this and agree to sign electronically.' }).check()
  await page.getByRole('checkbox', { name: /^I have read the document\. I intend my typed name/ }).check()
  await page.getByLabel(`Type your full name: ${name}`).fill(name)
  await page.keyboard.press('Enter')
  await focused(page, page.getByRole('heading', { name: 'Check once more, then sign' }))
}

/** That a PDF is sealed over its bytes: by poppler's own look where that is installed, else by its own words. */
export async function expectSealed(download: Download): Promise<void> {
  const file = await download.path()
  const bytes = readFileSync(file)
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  expect(bytes.toString('latin1')).toMatch(/\/ByteRange ?\[/)
  const said = pdfsig(file)
  if (said === null) return
  expect(said).toContain('Signature Validation: Signature is Valid.')
  expect(said).toContain('Total document signed')
}

/** What `pdfsig` of poppler-utils says; null where it is not installed. */
function pdfsig(file: string): string | null {
  try {
    return execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
