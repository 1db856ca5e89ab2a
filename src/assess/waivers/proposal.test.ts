import { describe, expect, test } from 'vitest'
import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import type { Entity } from '../define-check.ts'
import { proposal } from './proposal.ts'

const wish = {
  id: 'w1',
  reason: ' Scan to email ',
  requestedBy: ' Sam Okoro ',
  ends: '2027-03-01T00:00:00.000Z' as Instant,
}
const entities: readonly Entity[] = [
  { kind: 'user', id: 'U1', name: 'Scanner', state: 'bad', properties: { on: true } },
  { kind: 'group', id: 'G1', name: 'Front desk', state: 'bad' },
  { kind: 'user', id: 'U2', name: 'Front desk', state: 'bad' },
  { kind: 'user', id: 'U3', name: 'Ann', state: 'good' },
  { kind: 'user', id: 'U4', name: 'Bea', state: 'unread' },
]
const row = {
  check: 'exchange.smtp-auth-off',
  title: 'Nobody sends mail with a password alone',
  verdict: 'fail',
  evidence: { properties: { Off: false }, entities, facts: [] },
} as const

describe('a draft from a row', () => {
  test('holds what the row shows now and is approved by nobody', () => {
    expect(proposal(row, { id: 'u1' }, wish)).toEqual({
      id: 'w1',
      check: row.check,
      entity: { kind: 'user', id: 'U1', name: 'Scanner' },
      reason: 'Scan to email',
      requestedBy: 'Sam Okoro',
      approver: null,
      approvedAt: null,
      ends: wish.ends,
      accepted: { kind: 'user', id: 'u1', properties: { on: true } },
      compensating: null,
    })
  })

  test.each([
    ['by its name in any case', { id: 'scanner' }, 'U1'],
    ['with blanks that came along', { id: ' u1 ' }, 'U1'],
    ['by its name where its kind tells it from another', { kind: 'group', id: 'Front desk' }, 'G1'],
  ] as const)('finds the entity %s', (_, named, id) => {
    expect(proposal(row, named, wish).entity?.id).toBe(id)
  })

  test('of the whole check holds its settings and all that is bad', () => {
    const { entity, accepted, compensating } = proposal(row, null, {
      ...wish,
      compensating: 'scanners-send-mail',
    })
    expect([entity, compensating]).toEqual([null, 'scanners-send-mail'])
    expect(accepted).toMatchObject({
      properties: { Off: false },
      bad: [{ id: 'g1' }, { id: 'u1' }, { id: 'u2' }],
    })
  })

  test.each<[because: string, make: () => unknown, says: RegExp]>([
    [
      'a name that is nearly right gets the near ones',
      () => proposal(row, { id: 'Scan' }, wish),
      /Near it: Scanner\.$/,
    ],
    [
      'a part from the middle of a name is near it',
      () => proposal(row, { id: 'canne' }, wish),
      /^exchange\.smtp-auth-off has no failing “canne”\. Near it: Scanner\.$/,
    ],
    [
      'a name with more words about it is near it',
      () => proposal(row, { id: 'the scanner upstairs' }, wish),
      /Near it: Scanner\.$/,
    ],
    [
      'a name that only begins alike is near it',
      () => proposal(row, { id: 'scanx' }, wish),
      /Near it: Scanner\.$/,
    ],
    [
      'one of another kind is not the one that was meant, though it is near',
      () => proposal(row, { kind: 'group', id: 'Scanner' }, wish),
      /has no failing “Scanner”\. Near it: Scanner\.$/,
    ],
    [
      'no name at all is near nothing',
      () => proposal(row, { id: ' ' }, wish),
      /It has: Scanner, Front desk and Front desk\.$/,
    ],
    ['blanks do not hide what meets the check', () => proposal(row, { id: ' ANN ' }, wish), /meets exchange/],
    [
      'another name gets what there is',
      () => proposal(row, { id: 'zzz' }, wish),
      /It has: Scanner, Front desk and/,
    ],
    ['two of one name', () => proposal(row, { id: 'front desk' }, wish), /group G1 and user U2\.$/],
    ['what meets the check needs no waiver', () => proposal(row, { id: 'Ann' }, wish), /“Ann” meets/],
    ['what was not read is not excused', () => proposal(row, { id: 'U4' }, wish), /could not be read/],
    [
      'a check that names nothing is accepted as a whole',
      () => proposal({ ...row, evidence: { ...row.evidence, entities: [] } }, { id: 'x' }, wish),
      /accept the whole check/,
    ],
    ['a check that is met', () => proposal({ ...row, verdict: 'pass' }, null, wish), /nothing to accept/],
    [
      'a check that was not read',
      () => proposal({ ...row, verdict: 'unknown' }, null, wish),
      /only what was seen/,
    ],
    [
      'a check that does not apply',
      () => proposal({ ...row, verdict: 'not-applicable' }, null, wish),
      /nothing to accept/,
    ],
    ['no reason', () => proposal(row, null, { ...wish, reason: ' ' }), /Say why/],
    ['nobody who asks', () => proposal(row, null, { ...wish, requestedBy: ' ' }), /Say who/],
    [
      'a set for another check',
      () => proposal(row, null, { ...wish, compensating: 'telehealth-visits' }),
      /it has scanners-send-mail\.$/,
    ],
    [
      'a set where there is none',
      () => proposal({ ...row, check: 'exchange.dkim-signing' }, null, { ...wish, compensating: 'x' }),
      /it has none\.$/,
    ],
  ])('is refused: %s', (_, make, says) => {
    expect(make).toThrow(AppError)
    expect(make).toThrow(says)
    expect(make).toThrow(expect.objectContaining({ code: 'bad-input' }))
  })
})
