import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byStake, STAKES } from './stakes.ts'

const TODAY = '2026-11-02'
const anyDue = fc.record({
  id: fc.string({ maxLength: 3 }),
  due: fc.constantFrom('2025-12-31', '2026-10-20', '2026-11-01', TODAY, '2026-11-03', '2027-03-01'),
  stake: fc.constantFrom(...STAKES),
})

test('the order is total: the same in whatever order they come, late first, and of late ones the graver stake', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyDue, { selector: ({ id }) => id }), fc.nat(), (dues, turn) => {
      const order = dues.toSorted((a, b) => byStake(a, b, TODAY))
      const turned = [...dues.slice(turn % (dues.length + 1)), ...dues.slice(0, turn % (dues.length + 1))]
      expect(turned.toSorted((a, b) => byStake(a, b, TODAY))).toEqual(order)
      const isLate = order.map(({ due }) => due < TODAY)
      expect(isLate.lastIndexOf(true)).toBeLessThan(
        isLate.includes(false) ? isLate.indexOf(false) : dues.length,
      )
      const late = order.filter(({ due }) => due < TODAY).map(({ stake }) => STAKES.indexOf(stake))
      expect(late).toEqual(late.toSorted((a, b) => a - b))
      const inTime = order.filter(({ due }) => due >= TODAY).map(({ due }) => due)
      expect(inTime).toEqual(inTime.toSorted())
    }),
  )
})

const LOST = { id: 'contact:role-lost', due: '2026-10-31', stake: 'safeguard' } as const
test.each([
  ['a lost safeguard before upkeep that is late for longer', LOST, { due: '2026-01-01', stake: 'upkeep' }],
  ['a day set by law before a lost safeguard', { due: '2026-11-01', stake: 'legal-clock' }, LOST],
  ['what is late before a day set by law that is in time', LOST, { due: TODAY, stake: 'legal-clock' }],
  [
    'of two in time the earlier day',
    { due: TODAY, stake: 'upkeep' },
    { due: '2026-11-03', stake: 'safeguard' },
  ],
  ['of two on one day the graver stake', { due: TODAY, stake: 'safeguard' }, { due: TODAY, stake: 'upkeep' }],
  ['of two alike the id', { id: 'a', due: TODAY, stake: 'upkeep' }, { due: TODAY, stake: 'upkeep' }],
] as const)('%s', (_, first, second) => {
  const [a, b] = [
    { id: 'z', ...first },
    { id: 'b', ...second },
  ]
  expect([b, a].sort((one, other) => byStake(one, other, TODAY))).toEqual([a, b])
})
