import { expect, test } from 'vitest'
import type { WaivedEntity } from '../../../assess/waivers.ts'
import type { ShownWaiver } from '../../api/contracts/waivers.ts'
import { waiverCards } from './waiver-cards.ts'

const kept = (id: string, changes: Partial<ShownWaiver> = {}): ShownWaiver => ({
  id,
  version: 1,
  check: 'x.y',
  entity: { kind: 'user', id: 'u', name: 'Scanner' },
  reason: 'It sends.',
  requestedBy: 'Sam Okoro',
  ends: '2027-01-31T00:00:00.000Z',
  compensating: null,
  approver: null,
  approvedAt: null,
  conflict: null,
  renewal: null,
  declined: null,
  ended: null,
  waits: true,
  inForce: false,
  approval: { may: false, sentence: null },
  ...changes,
})
const waived = (waiver: string | null, changes: Partial<WaivedEntity> = {}): WaivedEntity => ({
  kind: 'user',
  id: 'u',
  name: 'Scanner',
  reason: 'It sends.',
  approver: null,
  ends: null,
  source: 'ward',
  state: 'not-approved',
  waiver,
  note: null,
  compensating: null,
  ...changes,
})
const APPROVED = {
  approver: 'Dana Ruiz',
  approvedAt: '2026-11-22T08:00:00.000Z',
  waits: false,
  inForce: true,
} as const

test('those that wait come first, then those that hold; one of an export is nobody’s to decide', () => {
  const cards = waiverCards(
    [
      waived(null, { state: 'in-force', source: 'MS.EXO.1.1v1' }),
      waived('a', { state: 'ended' }),
      waived('b', { state: 'in-force' }),
      waived('c'),
    ],
    [kept('a', { waits: false }), kept('b', APPROVED), kept('c')],
  )
  expect(cards.map(card => card.kept?.id ?? 'export')).toEqual(['c', 'export', 'b', 'a'])
})

test('one that was asked for since the settings were judged is told from its record', () => {
  const [card] = waiverCards([], [kept('a')])
  expect(card?.sentence).toBe('⚐ Not approved yet: Scanner (It sends.)')
  expect(card?.story).toEqual(['Sam Okoro asked for it, until 30 January 2027.'])
})

const NO = { by: 'Dana Ruiz', at: '2026-11-23T08:00:00.000Z', why: 'Replaced.' }
test.each<[string, Partial<ShownWaiver>, RegExp]>([
  ['who approved it', APPROVED, /Dana Ruiz approved it on 22 November 2026/],
  [
    'the conflict, where one person did both',
    { ...APPROVED, conflict: 'By one person.' },
    /On record: By one/,
  ],
  [
    'the renewal that is asked for',
    {
      ...APPROVED,
      waits: true,
      renewal: { reason: 'Still.', requestedBy: 'Kim', ends: '2027-06-01T00:00:00.000Z', compensating: null },
    },
    /Kim asks to renew it until 31 May 2027: Still/,
  ],
  ['a renewal that was declined', { ...APPROVED, declined: NO }, /declined its renewal.*Replaced/],
  ['who ended it', { ...APPROVED, ended: NO }, /Dana Ruiz ended it on 23 November 2026/],
  ['who declined the request', { ended: NO, waits: false }, /Dana Ruiz declined it/],
  ['that it ran out unseen', { waits: false }, /ran out before anybody approved/],
])('its story tells %s', (_, changes, says) => {
  expect(waiverCards([], [kept('a', changes)])[0]?.story.join('\n')).toMatch(says)
})
