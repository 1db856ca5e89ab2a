import { describe, expect, test } from 'vitest'
import type { VerdictRow } from '../../assess/assess.ts'
import { administratorOrder, FIX_GROUPS } from '../../assess/priority.ts'
import { CHECKS } from '../../assess/checks/index.ts'
import { CLINIC_WORKFLOW_WORDS } from '../../assess/clinic-workflows.ts'
import { recordedWaiver } from '../recorded-waiver.fixture.ts'
import { administratorPart } from './administrator-part.ts'
import { clinicMaterial, materialOf } from './material.fixture.ts'

const material = clinicMaterial()
const { assessment } = material
const part = administratorPart(material).markup
const ofRows = (verdicts: readonly VerdictRow[]) =>
  administratorPart(materialOf({ ...assessment, verdicts })).markup
const row = (check: string, changes: Partial<VerdictRow>): VerdictRow => {
  const found = assessment.verdicts.find(one => one.check === check)
  if (found === undefined) throw new Error('no such check')
  return { ...found, ...changes }
}

describe('the fixes', () => {
  test('stand in the order of risk removed per person disturbed, under the groups, numbered through', () => {
    const order = administratorOrder(assessment.verdicts, CHECKS)
    const checks = [
      ...part.matchAll(/<li class="item fix" value="\d+"><strong><a href="#check-([^"]*)"/g),
    ].map(([, id]) => id)
    expect(checks).toEqual(order.groups.flatMap(({ fixes }) => fixes.map(fix => fix.row.check)))
    const places = [...part.matchAll(/<li class="item fix" value="(\d+)"/g)].map(([, place]) => Number(place))
    expect(places).toEqual(checks.map((_, index) => index + 1))
    expect(part).toContain(FIX_GROUPS[0].title)
  })

  test('tell whom they disturb, what they can break, and what to look at first', () => {
    const failing = ofRows([row('exchange.smtp-auth-off', { verdict: 'fail', accepted: false, waived: [] })])
    expect(failing).toMatch(/disturbs (?:nobody|administrators|some of the staff|all staff|patients)/)
    expect(failing).toContain('href="#workflow-scan-to-mail"')
    expect(failing).toContain('id="workflow-scan-to-mail"')
    // Once with the fix, once in the section on the work itself.
    const { title } = CLINIC_WORKFLOW_WORDS['scan-to-mail']
    expect(failing.split('Open the SMTP AUTH clients report').length - 1).toBeGreaterThanOrEqual(2)
    expect(failing).toContain(`>${title}</h4>`)
  })

  test('leave out the work that no fix of today can break', () => {
    const met = ofRows([row('exchange.smtp-auth-off', { verdict: 'pass', waived: [] })])
    expect(met).toContain('there is nothing to change')
    expect(met).not.toContain('id="workflows"')
  })
})

describe('what stands in the way', () => {
  test.each([
    ['denied', 'Give the account or app that reads the permission'],
    ['throttled', 'Read again at a quieter hour'],
    ['missing', 'with every product chosen'],
    ['unsupported', 'Look at the setting yourself'],
  ] as const)('not read because %s: what makes it readable, and which check waits', (unread, remedy) => {
    const gap = ofRows([
      row('exchange.smtp-auth-off', {
        verdict: 'unknown',
        unread,
        reason: 'It was not to be had.',
        waived: [],
      }),
    ])
    expect(gap).toContain('It was not to be had.')
    expect(gap).toContain(remedy)
    expect(gap).toContain('Waiting: <a href="#check-exchange.smtp-auth-off">')
  })

  test('a fact that was not read is named once, with the checks that wait for it', () => {
    for (const { fact } of assessment.summary.unread) {
      expect(part.split(`<code>${fact}</code>: `).length - 1, fact).toBe(1)
    }
  })

  test('features the plans lack are named with the checks that ask for them', () => {
    const lacking = assessment.verdicts.filter(({ verdict }) => verdict === 'not-licensed')
    const [, section = ''] = /id="plans"([\s\S]*?)<\/section>/.exec(part) ?? []
    expect(lacking.length).toBeGreaterThan(0)
    for (const { check } of lacking) expect(section).toContain(`href="#check-${check}"`)
  })

  test('a service that no plan holds is told as such: nobody is told to buy it', () => {
    const reason = 'No plan with Power BI was found.'
    const [, section = ''] =
      /id="plans"([\s\S]*?)<\/section>/.exec(
        ofRows([
          row('exchange.smtp-auth-off', { verdict: 'not-licensed', licence: null, reason, waived: [] }),
        ]),
      ) ?? []
    expect(section).toContain(reason)
    expect(section).not.toContain('Get it')
  })

  test('exceptions stand with their state, those that no longer hold first', () => {
    const holds = recordedWaiver({})
    const over = recordedWaiver({ name: 'Fax', state: 'ended' })
    const [, section = ''] =
      /id="accepted"([\s\S]*?)<\/section>/.exec(
        ofRows([row('exchange.smtp-auth-off', { verdict: 'fail', accepted: true, waived: [holds, over] })]),
      ) ?? []
    expect(section).toContain('1 holds, 1 no longer')
    expect(section.indexOf('that is over')).toBeLessThan(section.indexOf('Accepted until 28 February 2027'))
  })
})
