import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { decided, organisation, programme } from '../../src/assess/posture/posture.fixture.ts'
import { clinicMaterial, hostileMaterial } from '../../src/report/page/material.fixture.ts'
import { reportHtml } from '../../src/report/page/report-html.ts'
import { openPage } from './browser.ts'
import { makeHome } from './ward-process.ts'

function reportFile(text: string): string {
  const file = join(makeHome(), 'report.html')
  writeFileSync(file, text)
  return pathToFileURL(file).href
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

const PARTS = ['owner', 'administrator', 'auditor', 'checks'] as const

/** Hides all but one part, to see what it takes alone. */
async function only(page: Page, part: string): Promise<void> {
  await page.evaluate(shown => {
    for (const each of document.querySelectorAll<HTMLElement>('.part, footer'))
      each.hidden = each.id !== shown
  }, part)
}

describe('the HTML report from a disk', () => {
  const material = clinicMaterial(
    programme([decided('164.308(a)(2)'), decided('164.308(a)(1)(ii)(A)')], organisation()),
  )
  const { verdicts } = material.assessment
  const text = reportHtml(material)

  test('searches all parts, opens what is linked, and asks nothing of the network', async () => {
    const { page, problems } = await openPage(reportFile(text))
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    const cards = page.locator('details.check')
    const search = page.getByLabel('Search the report')
    expect(await cards.count()).toBe(verdicts.length)
    await search.fill('exchange.smtp-auth-off')
    expect(await cards.filter({ visible: true }).count()).toBe(1)
    expect(await page.getByRole('status').textContent()).toMatch(/^1 of \d+ match: 1 among the checks\.$/)
    await search.fill('dana ruiz')
    expect(await page.getByRole('status').textContent()).toContain('2 for the auditor')
    expect(await page.locator('#owner').isVisible()).toBe(false)
    await search.fill('zzzzz')
    expect(await page.getByRole('status').textContent()).toBe('Nothing matches.')
    await page.keyboard.press('Escape')
    expect(await cards.filter({ visible: true }).count()).toBe(verdicts.length)
    await page.getByRole('button', { name: 'Open all' }).click()
    expect(await page.locator('details.check[open]').count()).toBe(verdicts.length)
    await page.getByRole('button', { name: 'Close all' }).click()
    expect(await page.locator('details[open]').count()).toBe(0)
    expect(asked).toEqual([])
    expect(problems).toEqual([])
  })

  test('leads from what matters to the check, from there to the requirement, also out of a search', async () => {
    const { page, problems } = await openPage(reportFile(text))
    await page.locator('.matters a[href^="#check-"]').first().click()
    const card = page.locator('details.check[open]')
    expect(await card.count()).toBe(1)
    await card.locator('a[href^="#req-"]').first().click()
    expect(await page.locator('details.requirement[open]').isVisible()).toBe(true)
    await page.getByLabel('Search the report').fill('smtp-auth-off')
    await card.first().evaluate(() => {
      location.hash = '#arithmetic'
    })
    await page.getByRole('heading', { name: 'How the score is worked out' }).waitFor()
    expect(await page.getByLabel('Search the report').inputValue()).toBe('')
    expect(problems).toEqual([])
  })

  test('is worked with the keyboard alone', async () => {
    const { page } = await openPage(reportFile(text))
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Go to the report')
    for (const name of ['Owner', 'Administrator', 'Auditor', 'All checks']) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name)
    }
    await page.keyboard.press('Enter')
    expect(page.url()).toMatch(/#checks$/)
    await page.keyboard.press('/')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search')
    await page.keyboard.type('mfa/all')
    expect(await page.getByLabel('Search the report').inputValue()).toBe('mfa/all')
    await page.keyboard.press('Escape')
    await page.locator('details.check > summary').first().focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('details.check').first().getAttribute('open')).not.toBeNull()
  })

  test.each(PARTS)('has no barrier that axe knows of, in light and dark: %s', async part => {
    const { page } = await openPage(reportFile(text))
    await only(page, part)
    // A few of each kind, one of them open: all of them cost axe half a minute and look the same to it.
    await page.evaluate(() => {
      for (const group of document.querySelectorAll('.holds, .fixes')) {
        group.querySelector('details')?.setAttribute('open', '')
        for (const more of [...group.querySelectorAll<HTMLElement>('.item')].slice(6)) more.hidden = true
      }
    })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const axe = new AxeBuilder({ page }).setLegacyMode(true)
      // Dark changes colours and nothing else.
      const { violations } = await (colorScheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
  })

  test.each(['Letter', 'A4'])('prints on %s: the owner’s part is the first page alone', async format => {
    const { page } = await openPage(reportFile(text))
    const whole = pagesOf(await page.pdf({ format }))
    // What somebody has to act on stands open and takes about half a page; the rest a line or two.
    const open = verdicts.filter(({ verdict }) => verdict === 'fail' || verdict === 'unknown').length
    expect(whole).toBeGreaterThan(open / 3)
    expect(whole).toBeLessThan(verdicts.length)
    await page.emulateMedia({ media: 'print' })
    for (const part of PARTS.slice(1)) {
      expect(await page.locator(`#${part}`).evaluate(each => getComputedStyle(each).breakBefore)).toBe('page')
    }
    expect(await page.locator('.bar-top').isVisible()).toBe(false)
    await only(page, 'owner')
    expect(pagesOf(await page.pdf({ format }))).toBe(1)
  })

  test('opens for paper what has to be acted on, and closes it again', async () => {
    const { page } = await openPage(reportFile(text))
    const open = () => page.locator('details[open]').count()
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await open()).toBe(await page.locator('details.paper').count())
    expect(await page.locator('details.check.pass[open]').count()).toBe(0)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await open()).toBe(0)
  })

  test('printed with a search on says that it is not the whole', async () => {
    const { page } = await openPage(reportFile(text))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#printed').isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.getByLabel('Search the report').fill('password')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#printed').innerText()).toContain('only what matches “password” is shown')
  })

  test.each([
    [320, 'the narrowest phone, and 1280 at 400 % zoom'],
    [390, 'a phone'],
    [640, '1280 at 200 % zoom'],
  ])('fits %d pixels: %s', async width => {
    const { page } = await openPage(reportFile(text))
    await page.setViewportSize({ width, height: 720 })
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('details')) each.open = true
    })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  })

  test('runs nothing that a tenant’s names or people’s records hold', async () => {
    const { page, problems } = await openPage(reportFile(reportHtml(hostileMaterial())))
    await page.getByRole('button', { name: 'Open all' }).click()
    expect(await page.title()).not.toBe('owned')
    expect(await page.locator('main img, main script, main svg[onload], base').count()).toBe(0)
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
    await page.emulateMedia({ media: 'print' })
    expect(pagesOf(await page.pdf({ format: 'Letter' }))).toBeGreaterThan(1)
    expect(problems).toEqual([])
  })
})
