import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe } from './axe.ts'
import { openPage } from './browser.ts'
import { sharedWard } from './ward-process.ts'

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const rows = (page: Page) => page.locator('button[data-row]')
const panel = (page: Page) => page.getByRole('dialog')
const place = (page: Page) => page.url().replace(/^http:\/\/[^/]+/, '')
const figure = (text: string | null) => Math.round(Number(text) * 100)

/** The first page, the first step with the pages beneath it, and the calendar, in the order of the navigation. */
const PAGES = [
  { path: '/', link: 'Home', heading: /you today$/ },
  { path: '/evaluate', link: 'Evaluate', heading: /^Settings contradict/ },
  { path: '/fixes', link: 'Fixes', heading: /^\d+ settings to change$/ },
  { path: '/requirements', link: 'Requirements', heading: /^The requirements of the Security Rule$/ },
  { path: '/checks', link: 'Checks', heading: /^All checks$/ },
  { path: '/score', link: 'Score', heading: /^[\d.]+ of \d+ points$/ },
]
const CLINIC = 'Ward: Harbor Street Family Practice'

describe('the pages', () => {
  test('are reached by the navigation, by their addresses and by Back, each with its title', async () => {
    const ward = await sharedWard()
    const { page, problems } = await openPage(ward.url)
    const nav = page.getByRole('navigation', { name: 'Pages' })
    // The steps have their number before their name.
    const current = async () =>
      (await nav.locator('[aria-current=page]').allTextContents()).map(text => text.replace(/^\d/, ''))
    for (const { path, link, heading } of PAGES) {
      await nav.getByRole('link', { name: new RegExp(`^(\\d ?)?${link}$`) }).click()
      await page.waitForURL(`${ward.url}${path}`)
      await title(page).filter({ hasText: heading }).waitFor()
      expect(await page.title()).toBe(path === '/' ? CLINIC : `${link} · ${CLINIC}`)
      expect(await current()).toEqual([link])
    }
    for (const { path, heading } of PAGES.toReversed().slice(1)) {
      await page.goBack()
      await title(page).filter({ hasText: heading }).waitFor()
      expect(place(page)).toBe(path)
    }
    for (const { path, link, heading } of PAGES) {
      await page.goto(`${ward.url}${path}`)
      await title(page).filter({ hasText: heading }).waitFor()
      expect(await current()).toEqual([link])
    }
    expect(problems).toEqual([])
  })

  test.each(['light', 'dark'] as const)(
    'have no barrier that axe knows of in %s, with and without details',
    async colorScheme => {
      const ward = await sharedWard()
      const { page, problems } = await openPage(ward.url)
      await title(page).waitFor()
      await page.emulateMedia({ colorScheme })
      for (const path of [
        '/evaluate',
        '/procedures',
        '/search?q=sharing',
        '/help',
        '/help?topic=words',
        '/help?topic=score',
        '/fixes',
        '/requirements?step=access-control',
        '/requirements?status=met&requirement=164.312(a)(2)(iii)',
        '/score',
        '/fixes?check=teams.anonymous-cannot-join-meetings',
      ]) {
        await page.goto(`${ward.url}${path}`)
        await (path.includes('requirement=') || path.includes('check=') ? panel(page) : title(page)).waitFor()
        expect(await axe(page), path).toEqual([])
      }
      expect(problems).toEqual([])
    },
  )

  test('fit a phone and the narrowest one without scrolling sideways', async () => {
    const ward = await sharedWard()
    const { page } = await openPage(ward.url)
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      for (const path of [
        '/',
        '/evaluate',
        '/fixes',
        '/requirements',
        '/score',
        '/search?q=sharing',
        '/help?topic=old-advice',
        '/requirements?requirement=164.312(a)(2)(iii)',
        '/fixes?check=exchange.smtp-auth-off',
      ]) {
        await page.goto(`${ward.url}${path}`)
        await page.getByRole('heading', { includeHidden: true }).first().waitFor({ state: 'attached' })
        const wide = await page.evaluate(() => document.documentElement.scrollWidth)
        expect(wide, `${path} at ${width}`).toBeLessThanOrEqual(width)
      }
    }
  })

  test('say on each of them what to do when the server was stopped', async () => {
    const ward = await sharedWard()
    const { page } = await openPage(ward.url)
    for (const broken of ['**/api/tenants/*/posture', '**/api/tenants/*/assessment']) {
      await page.route(broken, route => route.abort())
      // Home has more than what is broken here: it says so where that stands.
      for (const { path } of PAGES.slice(1)) {
        await page.goto(`${ward.url}${path}`)
        await title(page).filter({ hasText: 'Ward’s server does not answer' }).waitFor()
      }
      await page.unroute(broken)
    }
    await page.getByRole('button', { name: 'Try again' }).click()
    await title(page)
      .filter({ hasText: /points$/ })
      .waitFor()
  })

  test('can be walked through with the keyboard only', async () => {
    const ward = await sharedWard()
    const { page, problems } = await openPage(`${ward.url}/`)
    await title(page).waitFor()
    await page.keyboard.press('Tab')
    await page.getByRole('link', { name: 'Go to the content' }).and(page.locator(':focus')).waitFor()
    for (const link of [/^Home$/, /Evaluate$/]) {
      await page.keyboard.press('Tab')
      await page.getByRole('link', { name: link }).and(page.locator(':focus')).waitFor()
    }
    await page.keyboard.press('Enter')
    await title(page).filter({ hasText: 'Settings contradict' }).waitFor()
    for (const link of ['Help with this page', 'How they add up', 'Fixes', 'Requirements']) {
      await page.keyboard.press('Tab')
      await page.getByRole('main').getByRole('link', { name: link }).and(page.locator(':focus')).waitFor()
    }
    await page.keyboard.press('Enter')
    await title(page).filter({ hasText: 'The requirements' }).waitFor()
    // The next key begins at the top of the new page, not in the navigation.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.keyboard.press('/')
    await page.keyboard.type('automatic logoff')
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.getByRole('main').focus()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await panel(page).waitFor()
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'detached' })
    // The focus comes back once the panel is gone, not before.
    await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-row'))).toBe(true)
    expect(problems).toEqual([])
  })

  test('print on white paper without what only a screen has', async () => {
    const ward = await sharedWard()
    const { page } = await openPage(ward.url)
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
    await page.goto(`${ward.url}/requirements`)
    await title(page).waitFor()
    expect(await page.getByRole('navigation').isVisible()).toBe(false)
    expect(await page.getByRole('search').isVisible()).toBe(false)
    const ink = await title(page).evaluate(element => getComputedStyle(element).color)
    expect(ink).toBe('rgb(36, 36, 36)')
  })
})

describe('the other pages', () => {
  test('show the administrator whom a change disturbs, what to look at first and what a waiver is worth', async () => {
    const ward = await sharedWard()
    const { page } = await openPage(`${ward.url}/fixes`)
    await title(page).waitFor()
    const groups = await page.getByRole('heading', { level: 2 }).allTextContents()
    expect(groups.map(text => text.replace(/\d+$/, ''))).toEqual([
      'Do now: nobody notices',
      'Plan with your administrators',
      'Announce to staff',
      'Talk to the practice first',
      'Accepted for now',
      'Your plans lack it',
      'Could not be read',
    ])
    const scanner = page.getByRole('button', { name: /Nobody sends mail with a password alone/ })
    expect(await scanner.textContent()).toContain('Look first at: Scanning to e-mail')
    await scanner.click()
    await panel(page).getByText('Accepted until 29 November 2026 by Tomas Reyes').waitFor()
    await panel(page).getByText('some of the staff.').waitFor()
    await panel(page).getByText('SMTP AUTH clients report').first().waitFor()
    await page.goto(`${ward.url}/fixes?check=teams.anonymous-cannot-join-meetings`)
    await panel(page).getByText('Does not hold').waitFor()
    await panel(page).getByRole('heading', { name: 'If it has to stay as it is' }).waitFor()
    await panel(page)
      .getByRole('button', { name: 'Nobody outside can ask to control a shared screen' })
      .click()
    expect(place(page)).toBe('/fixes?check=teams.screen-control-stays-inside')
  })

  test('show the auditor the record and each check, and come back from a check to its requirement', async () => {
    const ward = await sharedWard()
    const { page } = await openPage(`${ward.url}/requirements`)
    await title(page).waitFor()
    expect(await rows(page).count()).toBe(65)
    await page.getByRole('button', { name: /^Met by record \d+$/ }).click()
    await page.getByRole('button', { name: /^Technical \d+$/ }).click()
    expect(place(page)).toBe('/requirements?status=met&safeguard=technical')
    await page.getByRole('button', { name: /^Automatic logoff/ }).click()
    await panel(page).getByText('Computers in exam rooms lock').waitFor()
    expect(
      await panel(page).getByRole('link', { name: '45 CFR 164.312(a)(2)(iii)' }).getAttribute('href'),
    ).toMatch(/^https:\/\//)
    await panel(page).getByRole('button', { name: 'Idle sessions of Outlook on the web end' }).click()
    await panel(page).getByText('was 04:00:00 when accepted, is 06:00:00 now').waitFor()
    await page.keyboard.press('Escape')
    await panel(page).getByRole('heading', { name: 'Automatic logoff' }).waitFor()
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'detached' })
    expect(place(page)).toBe('/requirements?status=met&safeguard=technical')
    await page.getByRole('button', { name: 'Show all' }).click()
    expect(await rows(page).count()).toBe(65)
  })

  test('add the score up to the figure of the headline', async () => {
    const ward = await sharedWard()
    const { page } = await openPage(ward.url)
    await page.getByText('That makes').waitFor()
    const [, told, of] =
      /makes ([\d.]+) of (\d+) points/.exec((await page.getByText('That makes').textContent()) ?? '') ?? []
    await page.getByRole('link', { name: 'How they add up' }).click()
    await title(page)
      .filter({ hasText: `${told} of ${of} points` })
      .waitFor()
    const steps: number[] = []
    let counted = 0
    for (const group of await page.locator('tbody').all()) {
      const [head = '', ...points] = await group.locator('tr > td:last-child').allTextContents()
      expect(points.reduce((sum, text) => sum + figure(text), 0)).toBe(figure(head))
      steps.push(figure(head))
      counted += points.length
    }
    expect(steps).toHaveLength(5)
    const total = steps.reduce((sum, each) => sum + each, 0)
    expect(total).toBeGreaterThan(0)
    expect(total).toBe(figure(told ?? null))
    expect(figure(await page.locator('tfoot td').last().textContent())).toBe(total)
    expect(counted).toBe(Number(of))
    await page.getByRole('button', { name: 'Risk analysis' }).click()
    await panel(page).getByText('Nobody has signed a record.').first().waitFor()
  })
})
