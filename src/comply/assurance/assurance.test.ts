import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVALUATION_MACHINE, type EvaluationState, evaluationState } from '../../base/assurance/evaluation.ts'
import { placeStatus } from '../../base/assurance/ephi-place.ts'
import { type AssuranceReport, reportState, reportStatus } from '../../base/assurance/report.ts'
import { monthsAfter, worksOutTo } from '../../base/assurance/report-kinds.ts'
import { REPORT_MACHINE } from '../../base/assurance/report-machine.ts'
import { SIGNATURE_STATES } from '../../base/signing/signature-machine.ts'
import { actsFrom, nextState } from '../../base/state-machine.ts'
import type { Instant } from '../../base/time.ts'
import { readClinicAssurance } from '../../connect/practice/clinic/sign-up/read-clinic-assurance.ts'
import { tenantMaker } from '../comply.fixture.ts'
import { dutiesOfAssurance } from './duties.ts'
import { keepAssuranceStory, readAssuranceStory } from './keep-assurance-story.ts'
import { readAssuranceKnown } from './known.ts'
import { standingsOfAssurance } from './standing.ts'

const newTenant = tenantMaker()
const AT = '2026-01-10T12:00:00.000Z' as Instant

const REPORT: AssuranceReport = {
  id: 'ar-1',
  about: { kind: 'vendor', vendor: null, name: 'Tidewater' },
  kind: 'soc-2',
  title: 'SOC 2',
  scope: 'All',
  issuer: 'Example LLP',
  period: { from: '2024-03-01', to: '2025-02-28' },
  issued: '2025-04-01',
  expires: null,
  document: null,
  bridge: null,
  added: { by: 'a', name: 'A', at: AT },
  exceptions: [],
  read: { by: 'a', name: 'A', at: AT },
  replacedBy: null,
}

/** A day as machines write it: people are told it in words. */
const ISO_DAY = /\d{4}-\d\d-\d\d/

describe('how long a report is taken for current', () => {
  it.each([
    ['a year after the covered period, by its kind', {}, '2026-02-28', 'kind'],
    ['until the day that the document says', { expires: '2025-12-31' }, '2025-12-31', 'document'],
    ['on with a bridge letter', { bridge: { until: '2026-05-31', document: null } }, '2026-05-31', 'bridge'],
    [
      'a letter of before the end adds nothing',
      { bridge: { until: '2026-01-31', document: null } },
      '2026-02-28',
      'kind',
    ],
    [
      'three years after its issue, for a certificate',
      { kind: 'iso-27001', period: null },
      '2028-04-01',
      'kind',
    ],
    ['as nobody says, for another', { kind: 'other' }, null, 'nothing'],
  ] as const)('%s', (_, changes, until, by) => {
    expect(reportStatus({ ...REPORT, ...changes }, '2025-06-01')).toMatchObject({ until, by })
  })

  it.each([
    ['the last day counts', '2026-02-28', 'ending'],
    ['the day after does not', '2026-03-01', 'ended'],
    ['90 days before it ends soon', '2025-11-30', 'ending'],
    ['91 days before it does not', '2025-11-29', 'current'],
  ] as const)('%s', (_, today, current) => {
    expect(reportStatus(REPORT, today).current).toBe(current)
  })

  it('is a leap day’s year on the last of February', () => {
    expect(monthsAfter('2024-02-29', 12)).toBe('2025-02-28')
    expect(monthsAfter('2024-02-29', 48)).toBe('2028-02-29')
    expect(worksOutTo('pci-dss', '2024-02-29', null)).toBe('2025-02-28')
    expect(monthsAfter('2025-12-31', 2)).toBe('2026-02-28')
  })
})

describe('the machines', () => {
  it('give no way out of a replaced report or a signed evaluation', () => {
    expect(actsFrom(REPORT_MACHINE, 'replaced')).toEqual([])
    expect(actsFrom(EVALUATION_MACHINE, 'completed')).toEqual([])
    expect(actsFrom(EVALUATION_MACHINE, 'withdrawn')).toEqual([])
  })

  it('reach a completed evaluation only by a signature, in whatever order', () => {
    const acts = fc.array(fc.constantFrom('ask', 'sign', 'fail', 'withdraw'))
    fc.assert(
      fc.property(acts, done => {
        const taken: string[] = []
        let state: EvaluationState = 'draft'
        for (const act of done as ('ask' | 'sign' | 'fail' | 'withdraw')[]) {
          const next: EvaluationState | null = nextState(EVALUATION_MACHINE, state, act)
          if (next === null) continue
          taken.push(act)
          state = next
        }
        if (state === 'completed') expect(taken.slice(-2)).toEqual(['ask', 'sign'])
      }),
    )
  })

  it('call nothing completed but what has a completed signature', () => {
    for (const withdrawn of [true, false]) {
      expect(evaluationState({ signature: null, withdrawn }, 'completed')).not.toBe('completed')
      for (const signed of SIGNATURE_STATES) {
        const state = evaluationState({ signature: 'sg-1', withdrawn }, signed)
        expect(state === 'completed').toBe(signed === 'completed')
      }
    }
  })

  it('call a report read only when every exception is decided about', () => {
    const open = { what: 'x', decision: null, why: '' }
    const settled = { what: 'x', decision: 'accepted', why: 'because' } as const
    expect(reportState({ ...REPORT, exceptions: [settled, open] })).toBe('exceptions-open')
    expect(reportState({ ...REPORT, exceptions: [settled] })).toBe('read')
    expect(reportState({ ...REPORT, exceptions: [settled], read: null })).toBe('unread')
  })
})

describe('the story of the practice clinic', () => {
  it('has something to do in every part, and says what', async () => {
    const { store, scope } = await newTenant()
    const now = '2026-11-02T14:06:21.000Z' as Instant
    await keepAssuranceStory(store, scope, readAssuranceStory(readClinicAssurance()), now)
    const known = await readAssuranceKnown({ store, scope, now: () => now })
    expect(
      known.reports.map(({ value, status }) => [value.about.name, status.state, status.current]),
    ).toEqual([
      ['Tidewater Billing Services', 'unread', 'current'],
      ['Microsoft', 'read', 'ending'],
      ['Bayline IT Support', 'exceptions-open', 'ended'],
    ])
    expect(known.reports.map(({ status }) => status.sentence)).toEqual([
      'Nobody has said that they read it.',
      'Its time is over on 31 December 2026. Ask for the next one.',
      'One exception waits for a decision, and its time was over on 11 August 2026.',
    ])
    for (const { title, why } of dutiesOfAssurance(known)) expect(`${title} ${why}`).not.toMatch(ISO_DAY)
    expect(standingsOfAssurance(known).map(({ id, state }) => [id, state])).toEqual([
      ['evaluation', 'open'],
      ['assurance-reports', 'open'],
      ['ephi-places', 'open'],
    ])
    const ids = dutiesOfAssurance(known).map(({ id }) => id)
    expect(ids).toEqual(
      expect.arrayContaining([
        'assurance-read:ar-3:1',
        'assurance-ends:ar-1:2026-12-31',
        'assurance-exceptions:ar-2',
        'assurance-ends:ar-2:2026-08-11',
        'ephi-place:ward:2027-09-03',
      ]),
    )
    expect(new Set(ids).size).toBe(ids.length)
    for (const { opens, due } of dutiesOfAssurance(known)) expect(opens <= due).toBe(true)
    const host = known.places.find(({ value }) => value.id === 'ward-host')?.value
    expect(host && placeStatus({ ...host, agreement: 'missing' }, '2026-11-02', null)).toMatchObject({
      state: 'open',
      sentence: expect.stringContaining('Your record of their agreement is missing'),
    })
  })
})
