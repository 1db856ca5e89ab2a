import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe } from './axe.ts'
import { openPage } from './browser.ts'
import { sharedWard, startWard } from './ward-process.ts'

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const place = (page: Page) => page.url().replace(/^http:\/\/[^/]+/, '')
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
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/you today$/)
    expect(await page.getByRole('note').textContent()).toContain('does not exist')
    expect(await page.getByRole('contentinfo').textContent()).toContain(
      'Not legal advice; confirm with counsel.',
    )
    await page
      .getByText(/^Settings contradict \d+ of \d+ requirements; \d+ are met by a signed record\./)
      .waitFor()
    const nav = page.getByRole('navigation', { name: 'Pages' })
    await nav.getByRole('link', { name: /Evaluate$/ }).click()
    await rows(page).first().click()
    await panel(page).getByRole('button', { name: 'Next' }).click()
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'detached' })
    await nav.getByRole('link', { name: 'Checks', exact: true }).click()
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

  test('loads at most 250 kB of JavaScript, gzipped, until what needs somebody is shown', async () => {
    const ward = await sharedWard()
    const { page } = await openPage(`${ward.url}/healthz`)
    const scripts = new Map<string, Promise<Buffer>>()
    page.on('response', response => {
      const { pathname } = new URL(response.url())
      if (pathname.endsWith('.js')) scripts.set(pathname, response.body())
    })
    await page.goto(ward.url)
    await title(page)
      .filter({ hasText: /you today$/ })
      .waitFor()
    await page.getByText(/^Settings contradict/).waitFor()
    const sizes = (await Promise.all(scripts.values())).map(body => gzipSync(body).length)
    const sum = sizes.reduce((whole, each) => whole + each, 0)
    expect(sum).toBeGreaterThan(50_000)
    expect(sum).toBeLessThanOrEqual(250_000)
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
    ['/evaluate', 'the things that matter most'],
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
    const { page } = await openPage(`${ward.url}/evaluate`)
    await rows(page).nth(2).click()
    await panel(page).waitFor()
    await page.goBack()
    await panel(page).waitFor({ state: 'detached' })
    expect(page.url()).toBe(`${ward.url}/evaluate`)
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
    await page.getByRole('alert').filter({ hasText: 'Ward’s server does not answer' }).waitFor()
    expect(await axe(page)).toEqual([])
    await page.unroute('**/api/tenants/*/assessment')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText(/^Settings contradict/).waitFor()
  })

  test('says that there is no such page', async () => {
    const ward = await sharedWard()
    const { page } = await openPage(`${ward.url}/none`)
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
    await page.getByRole('link', { name: 'Go to the first page' }).click()
    await steps(page).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: 'There is no such page' }).waitFor()
    await page.getByRole('link', { name: /Evaluate$/ }).click()
    await page
      .getByRole('navigation', { name: 'Pages' })
      .getByRole('link', { name: 'Checks', exact: true })
      .click()
    await list(page).waitFor()
  })
})

describe('the owner’s first screen', () => {
  test('has the five steps, each a link to its page, from which its requirements are reached', async () => {
    const ward = await sharedWard()
    const { page } = await openPage(ward.url)
    const steps = page.getByRole('region', { name: 'The five steps' }).getByRole('listitem').getByRole('link')
    await steps.first().waitFor()
    const rowTexts = await steps.allTextContents()
    for (const [index, name] of [
      'Evaluate',
      'Sign up',
      'Access control',
      'Training',
      'Procedures',
    ].entries()) {
      expect(rowTexts[index]).toContain(`${index + 1}${name}`)
    }
    await steps.nth(3).click()
    await page.getByText('Step 4 of 5: Training').waitFor()
    expect(place(page)).toBe('/training')
    const all = page.getByRole('link', { name: /^Show all \d+ requirements of this step$/ })
    const counted = Number(/\d+/.exec((await all.textContent()) ?? '')?.[0])
    await all.click()
    await title(page).filter({ hasText: 'Step 4 of 5: Training' }).waitFor()
    expect(place(page)).toBe('/requirements?step=training')
    expect(await rows(page).count()).toBe(counted)
    await page.goBack()
    await page.goBack()
    await title(page)
      .filter({ hasText: /you today$/ })
      .waitFor()
  })

  test('leads to ten things that matter most, each of which opens its check or its requirement', async () => {
    const ward = await sharedWard()
    const { page, problems } = await openPage(`${ward.url}/evaluate`)
    const matters = page
      .getByRole('region', { name: 'The ten things that matter most' })
      .locator('[data-row]')
    await matters.first().waitFor()
    expect(await matters.count()).toBe(10)
    const opened: string[] = []
    for (const row of await matters.all()) {
      const named = await row.getAttribute('data-row')
      await row.click()
      await panel(page).waitFor()
      const { searchParams } = new URL(page.url())
      opened.push(searchParams.has('check') ? 'check' : 'requirement')
      expect(searchParams.get('check') ?? searchParams.get('requirement')).toBe(named)
      await page.keyboard.press('Escape')
      await panel(page).waitFor({ state: 'detached' })
    }
    expect(new Set(opened)).toEqual(new Set(['check', 'requirement']))
    expect(problems).toEqual([])
  })

  test('opens the addresses of before', async () => {
    const ward = await sharedWard()
    const { page } = await openPage(`${ward.url}/?check=entra.mfa-all-users`)
    await panel(page).getByRole('heading', { name: 'Everyone signs in with more than a password' }).waitFor()
    expect(place(page)).toBe('/checks?check=entra.mfa-all-users')
    await page.goto(`${ward.url}/?verdict=not-licensed&service=entra`)
    await title(page).filter({ hasText: 'All checks' }).waitFor()
    expect(place(page)).toBe('/checks?verdict=not-licensed&service=entra')
    expect(await page.getByRole('button', { name: /^Plan lacks it/, pressed: true }).count()).toBe(1)
  })
})
