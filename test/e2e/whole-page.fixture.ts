import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { quiet } from './access-page.fixture.ts'
import { axe } from './axe.ts'

/** The panel beside a list; a question that lies on top of it has no such title. */
export const sidePanel = (page: Page): Locator =>
  page.getByRole('dialog').filter({ has: page.locator('#person-title') })

/** A page as it stands: no barrier that axe knows of in light and dark, and no scrolling sideways on the narrowest phone. */
export async function expectWhole(page: Page, what: string): Promise<void> {
  await quiet(page)
  expect(await axe(page), `${what}, light`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await axe(page), `${what}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
  const before = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 844 })
  // What a panel holds scrolls by itself: the page behind it tells nothing of it.
  const wide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('[role=dialog], [role=dialog] > *')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > Math.min(clientWidth, innerWidth))
      .map(element => `${element.tagName} ${element.id} ${element.scrollWidth}`),
  )
  expect(wide, `${what} at 320`).toEqual([])
  if (before !== null) await page.setViewportSize(before)
}
