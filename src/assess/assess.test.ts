import { expect, test } from 'vitest'
import { assessRow, type CheckRow, waiver as fromExport } from '../../test/check-table.ts'
import { grant, policy } from '../../test/good-tenant/conditional-access.ts'
import { CHECKS } from './checks/index.ts'
import type { WaiverState } from './waivers.ts'
import { approved, at, leavingOut, MFA, NOW, off, type Patch, SMTP } from './waivers/recorded.fixture.ts'

test.each<
  [because: string, patch: Patch, unread: CheckRow['unread'], state: WaiverState, note: RegExp | null]
>([
  ['everything that has to stand in its place does', off, undefined, 'in-force', null],
  [
    'one of the settings in its place is gone',
    facts => {
      off(facts)
      facts['entra.conditional-access-policies'] = [policy('MFA alone', { grantControls: grant(['mfa']) })]
    },
    undefined,
    'not-compensated',
    /does not: “Old sign-in methods/,
  ],
  [
    'one of the settings in its place was not read: unknown never counts as good',
    off,
    ['entra.conditional-access-policies'],
    'not-confirmed',
    /was not seen: “Old sign-in methods/,
  ],
])('a compensating set: %s', (_, patch, unread, state, note) => {
  const waivers = [approved(SMTP, null, off, { compensating: 'scanners-send-mail' })]
  const { verdicts } = assessRow(CHECKS, {
    patch,
    ...(unread && { unread }),
    programme: { waivers, asOf: NOW },
  })
  const row = verdicts.find(one => one.check === SMTP)
  expect(row?.waived.map(one => [one.state, one.compensating])).toEqual([[state, 'scanners-send-mail']])
  expect(row?.accepted).toBe(state === 'in-force')
  if (note) expect(row?.waived[0]?.note).toMatch(note)
  else expect(row?.waived[0]?.note).toBeNull()
})

test.each([
  ['a set Ward does not know', 'no-such-set'],
  ['a set that is for another check', 'telehealth-visits'],
])('%s is never taken to hold', (_, compensating) => {
  const waivers = [approved(SMTP, null, off, { compensating })]
  const row = assessRow(CHECKS, { patch: off, programme: { waivers, asOf: NOW } }).verdicts.find(
    one => one.check === SMTP,
  )
  expect(row?.waived.map(one => one.state)).toEqual(['not-confirmed'])
})

test('a set that leans on a check which was not judged does not hold', () => {
  const waivers = [approved(SMTP, null, off, { compensating: 'scanners-send-mail' })]
  const alone = CHECKS.filter(one => one.id === SMTP)
  const [row] = assessRow(alone, { patch: off, programme: { waivers, asOf: NOW } }).verdicts
  expect(row?.waived.map(one => one.state)).toEqual(['not-confirmed'])
})

test('the summary warns of what asks for a decision, each in one sentence', () => {
  const waivers = [
    approved(SMTP, null, off, { id: 'a', ends: at('2026-12-01') }),
    approved(SMTP, null, off, { id: 'b', ends: at('2026-12-02') }),
    approved(SMTP, null, off, { id: 'c', accepted: {} }),
    approved(SMTP, null, off, { id: 'd', approver: null }),
    { ...approved(SMTP, null, off), id: 'e', check: 'exchange.retired' },
  ]
  const { summary } = assessRow(CHECKS, { patch: off, programme: { waivers, asOf: NOW } })
  expect(summary.notes.filter(note => note.includes('waiver'))).toEqual([
    '2 waivers end within 30 days.',
    '1 waiver no longer holds: what was accepted has changed.',
    '1 waiver is not approved and excuses nothing.',
    '1 waiver is for a check that was not judged.',
  ])
})

test('waivers of an export go on as they were, say that nobody approved them, and end by their own end', () => {
  const imported = [
    fromExport('MS.AAD.3.2v2', 'user', 'scanner'),
    { ...fromExport('MS.EXO.5.1v1', 'check', 'MS.EXO.5.1v1'), ends: at('2026-11-01') },
  ]
  const patch: Patch = facts => {
    leavingOut(['scanner'])(facts)
    off(facts)
  }
  const without = assessRow(CHECKS, { patch, waivers: imported })
  const states = (assessment: typeof without, check: string) =>
    assessment.verdicts
      .find(one => one.check === check)
      ?.waived.map(one => [one.state, one.approver, one.waiver])
  expect(states(without, SMTP)).toEqual([['in-force', null, null]])
  const now = assessRow(CHECKS, { patch, waivers: imported, programme: { waivers: [], asOf: NOW } })
  expect(states(now, SMTP)).toEqual([['ended', null, null]])
  expect(states(now, MFA)).toEqual([['in-force', null, null]])
  expect(now.verdicts.map(one => one.verdict)).toEqual(without.verdicts.map(one => one.verdict))
  expect(now.verdicts.every(one => !one.accepted)).toBe(true)
})

test('one that an export excuses as well is in force, and the verdict is over the others', () => {
  const patch = leavingOut(['scanner', 'ceo'])
  const scanner = { kind: 'user' as const, id: 'scanner', name: 'scanner' }
  const { verdicts } = assessRow(CHECKS, {
    patch,
    waivers: [fromExport('MS.AAD.3.2v2', 'user', 'scanner')],
    programme: { waivers: [approved(MFA, scanner, patch)], asOf: NOW },
  })
  const row = verdicts.find(one => one.check === MFA)
  expect(row?.verdict).toBe('fail')
  expect(row?.waived.map(one => [one.waiver, one.state])).toEqual([
    [null, 'in-force'],
    ['w1', 'in-force'],
  ])
})

test.each<[because: string, product: string, held: boolean | null]>([
  [
    'the products that were bought say what the plans include: Business Premium has no Entra ID P2',
    'SPB',
    false,
  ],
  ['E5 has it', 'SPE_E5', true],
  ['a product Ward does not know may include anything', 'MADE_UP_PRODUCT', null],
])('without service plans: %s', (_, product, held) => {
  const assessment = assessRow(CHECKS, {
    unread: ['licensing.service-plans', 'licensing.capability-probes'],
    patch: facts => {
      facts['licensing.subscribed-products'] = [
        { skuPartNumber: product, capabilityStatus: 'Enabled', consumedUnits: 12 },
      ]
    },
  })
  const row = assessment.verdicts.find(one => one.check === 'entra.high-risk-users-blocked')
  expect(row?.licence?.held).toBe(held)
  expect(assessment.summary.notes[0]).toMatch(/taken from the products that were bought/)
})
