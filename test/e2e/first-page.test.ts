import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe } from './axe.ts'
import { openPage } from './browser.ts'
import { sharedWard, startWard } from './ward-process.ts'

const steps = (page: Page) => page.getByRole('heading', { name: 'The five steps' })
const list = (page: Page) => page.getByRole('heading', { name: 'All checks' })
const rows = (page: Page) => page.locator('button[data-row]')
const panel = (page: Page) => page.getByRole('dialog')

describe('the first page', () => {
  test('shows the practice clinic without one complaint of the browser', async () => {
    const ward = await startWard()
    const { page, problems } = await openPage(ward.url)
    await steps(page).waitFor()
    expect(await page.title()).toBe('Ward: Harbor Street Family Practice')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(
      /^Settings contradict \d+ of \d+ requirements; \d+ are met by a signed record\.$/,
    )
    expect(await page.getByRole('note').textContent()).toContain('does not exist')
    expect(await page.getByRole('contentinfo').textContent()).toContain(
      'Not legal advice; confirm with counsel.',
    )
    await rows(page).first().click()
    await panel(page).getByRole('button', { name: 'Next' }).click()
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Checks', exact: true }).click()
    await list(page).waitFor()
    expect(await page.getByText(/^\d+ of \d+ checks are not met/).count()).toBe(1)
    await page.keyboard.press('/')
    await page.keyboard.type('password')
    await rows(page).first().click()
    await panel(page).getByRole('button', { name: 'Next' }).click()
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'detached' })
    // A style or script without the nonce, or a text turned into script, would stand here as a refusal.
    expect(problems).toEqual([])
    expect(await ward.stop()).toBe(0)
  })

  test('has no barrier that axe knows of, in light and dark, with and without details', async () => {
    const ward = await sharedWard()
    const { page } = await openPage(ward.url)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.goto(ward.url)
      await steps(page).waitFor()
      expect(await axe(page), `the first page, ${colorScheme}`).toEqual([])
      await page.goto(`${ward.url}/checks?verdict=fail,pass&severity=critical`)
      await list(page).waitFor()
      expect(await axe(page), `the list, ${colorScheme}`).toEqual([])
      await rows(page).first().click()
      await panel(page).waitFor()
      expect(await axe(page), `the details, ${colorScheme}`).toEqual([])
    }
  })

  test.each([
    ['/', 'the things that matter most'],
    ['/checks', 'the list'],
  ])('%s can be walked through with the keyboard only: %s', async path => {
    const ward = await sharedWard()
    const { page, problems } = await openPage(`${ward.url}${path}`)
    await rows(page).first().waitFor()
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? null)
    const opened = () => {
      const { searchParams } = new URL(page.url())
      return searchParams.get('check') ?? searchParams.get('requirement')
    }
    await page.keyboard.press('j')
    const first = await focused()
    await page.keyboard.press('j')
    const second = await focused()
    expect(first).not.toBeNull()
    expect(second).not.toBe(first)
    await page.keyboard.press('k')
    expect(await focused()).toBe(first)
    await page.keyboard.press('Enter')
    await panel(page).waitFor()
    expect(opened()).toBe(first)
    await page.keyboard.press('j')
    expect(opened()).toBe(second)
    await page.keyboard.press('k')
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'detached' })
    expect(await focused(), 'the focus is back on the row').toBe(first)
    expect(new URL(page.url()).search).toBe('')
    expect(problems).toEqual([])
  })

  test('keeps what is chosen in its address', async () => {
    const ward = await sharedWard()
    const { page } = await openPage(`${ward.url}/checks`)
    await list(page).waitFor()
    const all = await rows(page).count()
    await page.getByRole('button', { name: /^Plan lacks it \d+$/ }).click()
    await page.getByRole('button', { name: /^Entra ID \d+$/ }).click()
    expect(page.url()).toBe(`${ward.url}/checks?verdict=not-licensed&service=entra`)
    const some = await rows(page).count()
    expect(some).toBeGreaterThan(0)
    expect(some).toBeLessThan(all)
    await page.reload()
    await list(page).waitFor()
    expect(await rows(page).count()).toBe(some)
    expect(await page.getByRole('button', { name: /^Entra ID/, pressed: true }).count()).toBe(1)
    await page.getByLabel(/^Search the checks/).fill('no such words')
    await page.getByText('No check matches what you chose.').waitFor()
    await page.getByRole('button', { name: 'Show all checks' }).click()
    expect(await rows(page).count()).toBe(all)
  })

  test('goes back from the details with the browser’s Back', async () => {
    const ward = await sharedWard()
    const { page } = await openPage(ward.url)
    await steps(page).waitFor()
    await rows(page).nth(2).click()
    await panel(page).waitFor()
    await page.goBack()
    await panel(page).waitFor({ state: 'detached' })
    expect(page.url()).toBe(`${ward.url}/`)
  })

  test('fits the narrowest phone and 200 % without scrolling sideways', async () => {
    const ward = await sharedWard()
    const { page } = await openPage(ward.url)
    // 1280 CSS pixels at 200 % are 640.
    for (const width of [320, 640]) {
      await page.setViewportSize({ width, height: 720 })
      for (const path of ['/', '/?check=entra.mfa-all-users', '/checks', '/none']) {
        await page.goto(`${ward.url}${path}`)
        await page.getByRole('heading').first().waitFor()
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(width)
      }
    }
  })

  test('says what to do when the server was stopped', async () => {
    const ward = await sharedWard()
    const { page } = await openPage(ward.url)
    await steps(page).waitFor()
    await page.route('**/api/tenants/*/assessment', route => route.abort())
    await page.reload()
    await page.getByRole('heading', { name: 'Ward’s server does not answer' }).waitFor()
    expect(await axe(page)).toEqual([])
    await page.unroute('**/api/tenants/*/assessment')
    await page.getByRole('button', { name: 'Try again' }).click()
    await steps(page).waitFor()
  })

  test('says that there is no such page', async () => {
    const ward = await sharedWard()
    const { page } = await openPage(`${ward.url}/none`)
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
    await page.getByRole('link', { name: 'Go to the first page' }).click()
    await steps(page).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
    await page.getByRole('link', { name: 'Checks', exact: true }).click()
    await list(page).waitFor()
  })
})
