import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../days.ts'
import { type Agreement, AGREEMENT_STATUSES, type AgreementStatus } from './agreement.ts'
import { AGREEMENT_MACHINE } from './agreement-machine.ts'
import { agreement, attestedSide, FILE, OTHER_FILE, terminated, voided } from './agreements.fixture.ts'
import { statesOf } from './known-agreements.ts'

const ids = [1, 2, 3, 4].map(number => `ag-${String(number).padStart(16, '0')}`)
const day = fc.integer({ min: 0, max: 1_200 }).map(by => addDays('2026-01-01', by))
const side = fc.constantFrom(null, attestedSide(), attestedSide(OTHER_FILE), attestedSide(null))

/** Any record there might be, whole or not: chains may run in circles, as damage or a fault might make them. */
const anyAgreement = (id: string): fc.Arbitrary<Agreement> =>
  fc
    .record({
      ours: side,
      theirs: side,
      effective: fc.option(day),
      until: fc.option(day),
      ending: fc.oneof(fc.constant(null), fc.constant(voided), day.map(terminated)),
      supersededBy: fc.option(fc.constantFrom(...ids)),
    })
    .map(some => agreement({ id, ...some }))
const register = fc.tuple(...ids.map(anyAgreement))

test('on any day every agreement has one status of the table', () => {
  fc.assert(
    fc.property(register, day, (all, today) => {
      const states = statesOf(all, [], today)
      expect(states.size).toBe(all.length)
      for (const { status } of states.values()) expect(AGREEMENT_STATUSES).toContain(status)
    }),
  )
})

test('nothing holds, or ever did, without both sides over the very bytes', () => {
  fc.assert(
    fc.property(register, day, (all, today) => {
      const states = statesOf(all, [], today)
      for (const one of all) {
        const isWhole = [one.ours, one.theirs].every(
          each => each?.way === 'attested' && each.attested.sha256 === FILE,
        )
        const status = states.get(one.id)?.status
        if (!isWhole) expect(['pending', 'voided', 'declined']).toContain(status)
      }
    }),
  )
})

/** What leads from one status to another by rows of the table, several of which may follow one another on one day. */
function leadsTo(from: AgreementStatus, to: AgreementStatus): boolean {
  const reached = new Set([from])
  for (const status of reached) {
    for (const row of AGREEMENT_MACHINE) if (row.from === status) reached.add(row.to)
  }
  return reached.has(to)
}

test('as days pass and nobody does anything, every change of status is in the table', () => {
  fc.assert(
    fc.property(register, day, fc.integer({ min: 1, max: 400 }), (all, today, later) => {
      const [before, after] = [statesOf(all, [], today), statesOf(all, [], addDays(today, later))]
      for (const { id } of all) {
        const [from, to] = [before.get(id)?.status ?? 'pending', after.get(id)?.status ?? 'pending']
        expect(leadsTo(from, to), `${from} to ${to}`).toBe(true)
      }
    }),
  )
})

describe('the table', () => {
  test('has a reason in every row, and one row for each act', () => {
    for (const { because } of AGREEMENT_MACHINE) expect(because.length).toBeGreaterThan(20)
    const keys = AGREEMENT_MACHINE.map(({ from, act }) => `${from} ${act}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('leads to “in effect” only by signing, or back from a newer one that never held', () => {
    const ways = AGREEMENT_MACHINE.filter(({ to }) => to === 'active').map(({ from, act }) => [from, act])
    expect(ways).toEqual([
      ['pending', 'take-effect'],
      ['superseded', 'successor-falls-away'],
    ])
  })

  test('has no way out of “voided”', () => {
    expect(AGREEMENT_MACHINE.filter(({ from }) => from === 'voided')).toEqual([])
  })
})
