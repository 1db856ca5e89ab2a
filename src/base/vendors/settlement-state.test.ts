import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant } from '../time.ts'
import { nextState } from '../state-machine.ts'
import { SETTLEMENT_ACTS, SETTLEMENT_MACHINE, SETTLEMENT_STATES } from './settlement-machine.ts'
import { holdsOn, settlementState } from './settlement-state.ts'
import { RESULT_RULES, resultOf } from './results.ts'
import type { SettlementHolds } from './vendor.ts'

const by = { id: 'u-1', name: 'Dana Ruiz' }
const at = '2026-11-22T08:00:00.000Z' as Instant
const asked = { settles: 'conduit', reason: 'Only carries', until: '2027-02-28', by, at } as const
const holds: SettlementHolds = { ...asked, approvedBy: by, approvedAt: at, alone: null }
const said = { by, at, why: 'Because' }
const NONE = { asked: null, holds: null, declined: null, withdrawn: null }

test.each([
  ['nobody asked', null, '2026-11-22', 'none'],
  ['asked', { ...NONE, asked }, '2026-11-22', 'asked'],
  ['holds', { ...NONE, holds }, '2027-02-28', 'approved'],
  ['and a renewal waits', { ...NONE, asked, holds }, '2026-12-01', 'renewing'],
  ['ended the day after its last', { ...NONE, holds }, '2027-03-01', 'ended'],
  ['ended, and a renewal waits: that holds nothing', { ...NONE, asked, holds }, '2027-03-01', 'asked'],
  ['a clock that went back: not yet', { ...NONE, holds }, '2026-11-20', 'ended'],
  ['the practice is a day behind UTC', { ...NONE, holds }, '2026-11-21', 'approved'],
  ['declined', { ...NONE, declined: said }, '2026-11-22', 'declined'],
  ['withdrawn', { ...NONE, withdrawn: said }, '2026-11-22', 'withdrawn'],
])('%s', (_, settlement, today, state) => expect(settlementState(settlement, today)).toBe(state))

test('a leap day is a last day as every other', () => {
  const leap = { ...holds, until: '2028-02-29', approvedAt: '2027-03-01T08:00:00.000Z' as Instant }
  expect(holdsOn(leap, '2028-02-29')).not.toBeNull()
  expect(holdsOn(leap, '2028-03-01')).toBeNull()
})

test('no sequence of acts reaches what counts without an approval', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SETTLEMENT_ACTS), { maxLength: 30 }), acts => {
      let state: (typeof SETTLEMENT_STATES)[number] = 'none'
      let isApproved = false
      for (const act of acts) {
        const next: (typeof SETTLEMENT_STATES)[number] | null = nextState(SETTLEMENT_MACHINE, state, act)
        if (next === null) continue
        state = next
        if (act === 'approve') isApproved = true
        if (act === 'withdraw' || act === 'run-out') isApproved = false
        if (state === 'approved' || state === 'renewing') expect(isApproved).toBe(true)
      }
    }),
  )
})

test('every row of both tables says why, and the first row that fits decides', () => {
  for (const { because } of SETTLEMENT_MACHINE) expect(because).toMatch(/\.$/)
  for (const { because, says } of RESULT_RULES) expect(because + says).toMatch(/\.$/)
  const worst = {
    isMicrosoft: false,
    isRemoved: false,
    agreement: 'none',
    inScope: null,
    settled: null,
    meetsPatientData: false,
  } as const
  expect(resultOf(worst).result).toBe('unknown')
})
