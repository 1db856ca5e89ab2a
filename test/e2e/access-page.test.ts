import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { ShownReport } from '../../src/app/api/contracts/audit-page.ts'
import { openAccess, panel, place, quiet, rows, title, told, WEEK } from './access-page.fixture.ts'
import { axe } from './axe.ts'
import { openPage } from './browser.ts'
import { startWard } from './ward-process.ts'

/** The page with a report of the test's making in the place of the server's. */
async function withEntries(page: Page, change: (report: NonNullable<ShownReport['report']>) => void) {
  await page.route('**/api/tenants/*/reports/access*', async route => {
    const response = await route.fetch()
    const shown = (await response.json()) as ShownReport
    if (shown.report !== null) change(shown.report)
    await route.fulfill({ response, json: shown })
  })
  await quiet(page)
  await page.reload()
}

describe('the access page', () => {
  test('is reached from what needs somebody today, and shows what nobody has explained last week', async () => {
    const ward = await startWard()
    const { page, problems } = await openPage(ward.url)
    // The first page does not wait for the log.
    await told(page, /need you today$/)
    const needs = page.getByRole('region', { name: 'Needs you today' })
    const access = needs.getByText('2 accesses of last week have no explanation.')
    const more = needs.getByRole('button', { name: /^Show \d+ more$/ })
    await access.or(more).first().waitFor({ timeout: 40_000 })
    if (!(await access.isVisible())) await more.click()
    await access.waitFor({ timeout: 40_000 })
    await needs.getByRole('link', { name: /^Review it: 2 accesses/ }).click()
    await told(page, '2 of 95 accesses have no explanation')
    expect(place(page)).toBe(`/access?${WEEK}&explained=no`)
    expect(await page.title()).toBe('Access reports · Ward: Harbor Street Family Practice')
    expect(await rows(page).allTextContents()).toEqual([
      expect.stringMatching(/^reyes@harborstreet\.example .* on Wed 28 Oct 2026, .*Unexplained$/),
      expect.stringMatching(/^nair@harborstreet\.example .* on Tue 27 Oct 2026, .*Unexplained$/),
    ])
    expect(problems).toEqual([])
    expect(await ward.stop()).toBe(0)
    // The server logs in lines of JSON: it had nothing to complain of.
    expect(
      ward
        .output()
        .split('\n')
        .filter(line => line.startsWith('{')),
    ).toEqual([])
  })

  test('opens a row to its days and events, an event to its words, and the record only on demand', async () => {
    const { page, problems } = await openAccess()
    const asked: string[] = []
    page.on('request', request => asked.push(new URL(request.url()).pathname))
    const first = rows(page).first()
    expect(await first.textContent()).toContain('chen@harborstreet.example’s mailbox')
    await first.click()
    await page.getByText('2026-10-16: 10').waitFor()
    const events = page.getByRole('button', { name: /^Open event / })
    expect(await events.count()).toBe(10)
    await events.first().click()
    await panel(page).getByRole('heading', { name: 'MailItemsAccessed' }).waitFor()
    expect(asked.filter(path => path.endsWith('/original'))).toEqual([])
    expect(await panel(page).textContent()).not.toContain('CreationTime')
    await panel(page).getByLabel('Why do you need to see this?').fill('To see how a record looks.')
    await panel(page).getByRole('button', { name: 'Show the record as received' }).click()
    await panel(page).getByText('"CreationTime"').waitFor()
    expect(asked.filter(path => path.endsWith('/original'))).toHaveLength(1)
    // The address opens the same event, without its record.
    const address = page.url()
    await page.goBack()
    await panel(page).waitFor({ state: 'detached' })
    await quiet(page)
    await page.goto(address)
    await panel(page).getByRole('heading', { name: 'MailItemsAccessed' }).waitFor()
    expect(await panel(page).textContent()).not.toContain('CreationTime')
    expect(problems).toEqual([])
  })

  test('keeps report, period and filters in its address', async () => {
    const { page, problems } = await openAccess()
    await told(page, '5 of 112 accesses have no explanation')
    await page.getByRole('form', { name: 'Period' }).getByRole('button', { name: 'Last whole week' }).click()
    await told(page, '2 of 95 accesses')
    await page.getByRole('button', { name: /^Explained \d+$/ }).click()
    await page.getByRole('button', { name: /^Delegate \d+$/ }).click()
    await page.getByRole('button', { name: /^nair \d+$/ }).click()
    expect(place(page)).toBe(`/access?explained=yes&class=delegate&${WEEK}&actor=nair@harborstreet.example`)
    const some = await rows(page).count()
    expect(some).toBeGreaterThan(0)
    await quiet(page)
    await page.reload()
    await rows(page).first().waitFor()
    expect(await rows(page).count()).toBe(some)
    await page.getByRole('button', { name: 'Show all' }).click()
    expect(place(page)).toBe(`/access?${WEEK}`)
    await page.getByRole('navigation', { name: 'Reports' }).getByRole('link', { name: 'Sign-ins' }).click()
    await told(page, /^Sign-ins of note: /)
    expect(place(page)).toBe(`/access?report=sign-ins&${WEEK}`)
    await page.getByLabel('First day (UTC)').fill('2026-11-01')
    await page.getByLabel('Last day (UTC)').fill('2026-10-20')
    await page.getByRole('button', { name: 'Show these days' }).click()
    await page.getByText('The last day is before the first.').waitFor()
    await page.getByLabel('First day (UTC)').fill('2026-10-19')
    await page.getByLabel('Last day (UTC)').fill('2026-10-25')
    await page.getByRole('button', { name: 'Show these days' }).click()
    await page.waitForURL(/from=2026-10-19&to=2026-10-26$/)
    expect(problems).toEqual([])
  })

  test('goes from a row to everybody at its place and to everything its person did', async () => {
    const { page, problems } = await openAccess()
    await rows(page).first().click()
    await page.getByRole('link', { name: 'Everybody who reached this place' }).click()
    await page.getByText('One place’s readers: chen@harborstreet.example').waitFor()
    await page.goBack()
    await told(page, '5 of 112')
    await rows(page).first().click()
    await page.getByRole('link', { name: 'Everything this person did' }).click()
    await told(page, /^One person’s reach: 1 of \d+ to look at$/)
    await page.getByRole('heading', { name: /^Nothing to look at/ }).waitFor()
    expect(problems).toEqual([])
  })

  test('is worked with the keyboard only', async () => {
    const { page, problems } = await openAccess()
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? null)
    await page.keyboard.press('j')
    expect(await focused()).toBe('r0')
    await page.keyboard.press('j')
    expect(await focused()).toBe('r1')
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    const event = page.getByRole('button', { name: /^Open event / }).first()
    await event.waitFor()
    await page.keyboard.press('Tab')
    await event.and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Enter')
    await panel(page).waitFor()
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'detached' })
    await event.and(page.locator(':focus')).waitFor()
    await page.keyboard.press('j')
    expect(await focused(), 'on from the row it is in').toBe('r1')
    await page.keyboard.press('/')
    await page.keyboard.type('no such words')
    await page.getByText('No row matches what you chose.').waitFor()
    await page.getByRole('button', { name: 'Show all rows' }).click()
    await rows(page).first().waitFor()
    expect(problems).toEqual([])
  })

  test.each(['light', 'dark'] as const)('has no barrier that axe knows of in %s', async colorScheme => {
    const { page } = await openAccess()
    await page.emulateMedia({ colorScheme })
    for (const summary of await page.locator('summary:not([data-row])').all()) await summary.click()
    await rows(page).first().click()
    await page.getByRole('button', { name: /^Show these \d+ rows$/ }).click()
    await page
      .getByRole('button', { name: /^Open event / })
      .first()
      .waitFor()
    expect(await axe(page), 'rows').toEqual([])
    await page
      .getByRole('button', { name: /^Open event / })
      .first()
      .click()
    await panel(page).getByLabel('Why do you need to see this?').fill('To see how a record looks.')
    await panel(page).getByRole('button', { name: 'Show the record as received' }).click()
    await panel(page).getByText('"CreationTime"').waitFor()
    expect(await axe(page), 'the event').toEqual([])
    for (const report of ['passwords', 'self-grants', 'changes']) {
      await page.goto(page.url().replace(/\?.*/, `?report=${report}`))
      await rows(page).first().waitFor()
      expect(await axe(page), report).toEqual([])
    }
  })

  test('fits a phone and the narrowest one, with the longest names', async () => {
    const { page } = await openAccess()
    const long = `donaudampfschifffahrtsgesellschaftskapitaenswitwe${'.von-der-vogelweide'.repeat(4)}`
    await withEntries(page, ({ entries }) => {
      const [first] = entries
      if (first === undefined) return
      const name = `${long}@harborstreet.example`
      entries.unshift({
        ...first,
        group: { key: 'long', title: `${name}’s mailbox` },
        sentence: `${name} opened 2 messages in ${name}’s mailbox.`,
        facts: [{ name: 'Who', value: name }],
        actor: { id: name, name },
      })
    })
    await rows(page).first().waitFor()
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      if (width === 390) await rows(page).first().click()
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBeLessThanOrEqual(
        width,
      )
    }
  })

  test('shows nothing and ten thousand rows', async () => {
    const { page, problems } = await openAccess()
    await quiet(page)
    await page.goto(page.url().replace(/\?.*|$/, '?from=2027-01-01&to=2027-01-08'))
    await told(page, 'Access report: nothing was seen')
    await page.getByText('do not read this as “nobody did”').waitFor()
    expect(await rows(page).count()).toBe(0)
    await quiet(page)
    await page.goto(page.url().replace(/\?.*/, ''))
    await withEntries(page, report => {
      const [first] = report.entries
      if (first === undefined) return
      report.entries = Array.from({ length: 10_000 }, (_, at) => ({
        ...first,
        group: { key: `g${at % 400}`, title: `Place ${at % 400}` },
        sentence: `Row ${at} of ten thousand.`,
        open: at < 6_000,
      }))
    })
    await told(page, '6000 of 10000 accesses have no explanation')
    expect(await rows(page).count()).toBe(50)
    await page.getByText('Rows 1 to 50 of 6,000').waitFor()
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByText('Rows 51 to 100 of 6,000').waitFor()
    await page.getByRole('searchbox').fill('row 9999')
    await expect.poll(() => rows(page).count()).toBe(1)
    await page.getByText('1 of 10,000 rows shown').waitFor()
    expect(problems).toEqual([])
  })

  test('escapes what the log brings', async () => {
    const { page, problems } = await openAccess()
    const bad = '<img src=x onerror="document.title=1"> \u202Egpj.exe =cmd|"/c calc"!A1'
    await withEntries(page, ({ entries }) => {
      const [first] = entries
      if (first !== undefined) {
        entries.unshift({
          ...first,
          sentence: bad,
          group: { key: 'bad', title: bad },
          facts: [{ name: bad, value: bad }],
        })
      }
    })
    await rows(page).first().filter({ hasText: '<img src=x' }).click()
    expect(await page.locator('main img').count()).toBe(0)
    expect(await page.title()).not.toBe('1')
    expect(problems).toEqual([])
  })

  test('says what to do: a day that is none, no answer, the log still read, no practice clinic', async () => {
    const { page } = await openAccess()
    await page.goto(page.url().replace(/\?.*|$/, '?from=2026-02-30'))
    await told(page, 'This report cannot be made')
    await page.getByText('“from” is no date').waitFor()
    await page.getByRole('button', { name: 'Show the access report of all days' }).click()
    await told(page, '5 of 112')
    const all = '**/api/tenants/*/reports**'
    await page.route(all, route => route.abort())
    await page.reload()
    await told(page, 'Ward’s server does not answer')
    await page.unroute(all)
    await page.getByRole('button', { name: 'Try again' }).click()
    await told(page, '5 of 112')
    for (const [state, heading] of [
      ['reading', 'The audit log is being read'],
      ['failed', 'The audit log could not be read'],
      ['none', 'There is no audit log yet'],
    ] as const) {
      await page.route(all, async route => {
        const response = await route.fetch()
        const json = (await response.json()) as object
        await route.fulfill({ response, json: { ...json, state, report: null, last: null } })
      })
      await page.reload()
      await told(page, heading)
      if (state === 'none') await page.getByText('ward audit ingest AuditLog.csv').waitFor()
      // The page asks again while a log is read: what it asked last may still be on its way.
      await page.unrouteAll({ behavior: 'ignoreErrors' })
    }
  })

  test('prints on white paper without what only a screen has', async () => {
    const { page } = await openAccess()
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
    await told(page, '5 of 112')
    expect(await page.getByRole('search').isVisible()).toBe(false)
    expect(await page.getByLabel('First day (UTC)').isVisible()).toBe(false)
    expect(await page.getByRole('heading', { name: 'What this report could see' }).isVisible()).toBe(true)
    expect(await title(page).evaluate(element => getComputedStyle(element).color)).toBe('rgb(36, 36, 36)')
  })
})
