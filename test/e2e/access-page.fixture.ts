import type { Page } from 'playwright-core'
import { openPage } from './browser.ts'
import { sharedWard } from './ward-process.ts'

export const title = (page: Page) => page.getByRole('heading', { level: 1 })
export const told = (page: Page, text: string | RegExp) => title(page).filter({ hasText: text }).waitFor()
export const rows = (page: Page) => page.locator('summary[data-row]')
export const panel = (page: Page) => page.getByRole('dialog')
export const place = (page: Page) => decodeURIComponent(page.url().replace(/^http:\/\/[^/]+/, ''))
export const WEEK = 'from=2026-10-26&to=2026-11-02'

/** Open once the practice log is taken in: the page waits for it by itself. */
export async function openAccess(path = '/access') {
  const ward = await sharedWard()
  const opened = await openPage(`${ward.url}${path}`)
  await opened.page.getByRole('heading', { name: 'What this report could see' }).waitFor({ timeout: 40_000 })
  return opened
}

/** Going on would stop what the page still asks for, and that would be told as a problem. */
export const quiet = (page: Page) => page.waitForLoadState('networkidle')
