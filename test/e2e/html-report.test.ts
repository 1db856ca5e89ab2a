import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, test } from 'vitest'
import { assessmentHtml } from '../../src/report/assessment-html.ts'
import { hostileAssessment } from '../../src/report/hostile-assessment.fixture.ts'
import { clinicAssessment } from '../practice/clinic.ts'
import { openPage } from './browser.ts'
import { makeHome } from './ward-process.ts'

function reportFile(text: string): string {
  const file = join(makeHome(), 'report.html')
  writeFileSync(file, text)
  return pathToFileURL(file).href
}

describe('the HTML report from a disk', () => {
  const assessment = clinicAssessment()

  test('searches, opens what is linked, and asks nothing of the network', async () => {
    const { page, problems } = await openPage(reportFile(assessmentHtml(assessment)))
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    const cards = page.locator('details.check')
    expect(await cards.count()).toBe(assessment.verdicts.length)
    await page.getByLabel('Search the checks').fill('mfa-all-users')
    expect(await cards.filter({ visible: true }).count()).toBe(1)
    expect(await page.getByRole('status').textContent()).toMatch(/^1 of \d+ checks match\.$/)
    await page.keyboard.press('Escape')
    expect(await cards.filter({ visible: true }).count()).toBe(assessment.verdicts.length)
    await page.locator('ol.first a').first().click()
    expect(await page.locator('details[open]').count()).toBe(1)
    await page.getByRole('button', { name: 'Open all' }).click()
    expect(await page.locator('details[open]').count()).toBe(assessment.verdicts.length)
    expect(asked).toEqual([])
    expect(problems).toEqual([])
  })

  test('has no barrier that axe knows of, in light and dark, open and closed', async () => {
    const { page } = await openPage(reportFile(assessmentHtml(assessment)))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      // One of each verdict: all eighty open cost axe half a minute and look the same to it.
      if (colorScheme === 'dark')
        for (const card of await page.locator('.group details:first-of-type > summary').all())
          await card.click()
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    }
  })

  test('prints with every check open, on Letter and A4', async () => {
    const { page } = await openPage(reportFile(assessmentHtml(assessment)))
    for (const format of ['Letter', 'A4']) {
      const pdf = await page.pdf({ format, preferCSSPageSize: false })
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      // Closed, the report is a few pages; open, each check takes about half of one.
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(
        assessment.verdicts.length / 4,
      )
    }
  })

  test('fits the narrowest phone', async () => {
    const { page } = await openPage(reportFile(assessmentHtml(assessment)))
    await page.setViewportSize({ width: 320, height: 720 })
    await page.getByRole('button', { name: 'Open all' }).click()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })

  test('runs nothing that a tenant’s names hold', async () => {
    const { page, problems } = await openPage(reportFile(assessmentHtml(hostileAssessment(assessment))))
    await page.getByRole('button', { name: 'Open all' }).click()
    expect(await page.title()).not.toBe('owned')
    expect(await page.locator('main img, main script, main svg[onload], base').count()).toBe(0)
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
    expect(problems).toEqual([])
  })
})
