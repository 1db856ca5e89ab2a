import { describe, expect, test } from 'vitest'
import type { Instant } from '../time.ts'
import type { Agreement, SignatureSeen } from './agreement.ts'
import { agreementState } from './agreement-state.ts'
import {
  agreement,
  attestedSide,
  FILE,
  OTHER_FILE,
  signature,
  signed,
  terminated,
  voided,
} from './agreements.fixture.ts'

const TODAY = '2026-11-22'
const ASKED = {
  ours: { way: 'signature', signature: 'sg-ours' },
  theirs: { way: 'signature', signature: 'sg-theirs' },
} as const
const OURS = signature('sg-ours')
const BOTH = [OURS, signature('sg-theirs')]

describe('where an agreement stands', () => {
  test.each<[string, Agreement, string, string, string]>([
    ['nobody has signed', agreement(), TODAY, 'pending', 'draft'],
    ['one side of two', agreement({ theirs: attestedSide() }), TODAY, 'pending', 'draft'],
    ['both attested the file', signed(), TODAY, 'active', 'in-term'],
    ['another file than was attested', signed({ ours: attestedSide(OTHER_FILE) }), TODAY, 'pending', 'draft'],
    ['no file at all', signed({ document: null }), TODAY, 'pending', 'draft'],
    ['no last day', signed({ until: null }), TODAY, 'active', 'evergreen'],
    ['its first day is tomorrow', signed({ effective: '2026-11-23' }), TODAY, 'pending', 'not-yet-effective'],
    ['its first day is today', signed({ effective: TODAY }), TODAY, 'active', 'in-term'],
    ['91 days are left', signed({ until: '2027-02-21' }), TODAY, 'active', 'in-term'],
    ['90 days are left', signed({ until: '2027-02-20' }), TODAY, 'expiring_soon', 'in-term'],
    ['the last day is today', signed({ until: TODAY }), TODAY, 'expiring_soon', 'in-term'],
    ['the last day was yesterday', signed({ until: '2026-11-21' }), TODAY, 'expired', 'over'],
    [
      '29 February is the last day, on it',
      signed({ until: '2028-02-29' }),
      '2028-02-29',
      'expiring_soon',
      'in-term',
    ],
    [
      '29 February is the last day, after it',
      signed({ until: '2028-02-29' }),
      '2028-03-01',
      'expired',
      'over',
    ],
    ['ended from today on', signed({ ending: terminated(TODAY) }), TODAY, 'terminated', 'over'],
    [
      'ended from tomorrow on',
      signed({ ending: terminated('2026-11-23') }),
      TODAY,
      'expiring_soon',
      'in-term',
    ],
    [
      'ended, and its day had passed before',
      signed({ until: '2026-10-01', ending: terminated('2027-01-01') }),
      TODAY,
      'expired',
      'over',
    ],
    ['voided', signed({ ending: voided }), TODAY, 'voided', 'over'],
    ['the clock goes back before its first day', signed(), '2025-12-31', 'pending', 'not-yet-effective'],
  ])('%s', (_, one, today, status, detail) => {
    expect(agreementState(one, [], today)).toMatchObject({ status, detail })
  })

  test.each([
    [90, '2027-02-20'],
    [90, '2027-01-22'],
    [60, '2027-01-21'],
    [60, '2026-12-23'],
    [30, '2026-12-22'],
    [30, TODAY],
  ])('the reminder is at %s days when it ends on %s', (reminder, until) => {
    expect(agreementState(signed({ until }), [], TODAY).reminder).toBe(reminder)
  })

  test('one that took its place ends it on the day before', () => {
    const state = agreementState(signed(), [], TODAY, { from: '2026-06-01' })
    expect(state).toMatchObject({ status: 'superseded', lastDay: '2026-05-31' })
  })
})

describe('what counts as signed', () => {
  const states = (signatures: readonly SignatureSeen[], changes: Partial<Agreement> = {}) => {
    const { ours, theirs, status } = agreementState(agreement({ ...ASKED, ...changes }), signatures, TODAY)
    return [ours, theirs, status]
  }
  test.each<[string, readonly SignatureSeen[], Partial<Agreement>, readonly string[]]>([
    ['both are complete', BOTH, {}, ['signed', 'signed', 'active']],
    ['neither is known', [], {}, ['open', 'open', 'pending']],
    [
      'one was accepted and is not sealed yet',
      [OURS, signature('sg-theirs', { state: 'accepted' })],
      {},
      ['signed', 'asked', 'pending'],
    ],
    [
      'one is declined',
      [OURS, signature('sg-theirs', { state: 'declined' })],
      {},
      ['signed', 'declined', 'declined'],
    ],
    [
      'one ran out',
      [OURS, signature('sg-theirs', { state: 'expired' })],
      {},
      ['signed', 'ran-out', 'pending'],
    ],
    [
      'one was taken back',
      [OURS, signature('sg-theirs', { state: 'voided' })],
      {},
      ['signed', 'ran-out', 'pending'],
    ],
    [
      'of other bytes',
      [OURS, signature('sg-theirs', { document: { sha256: OTHER_FILE } })],
      {},
      ['signed', 'open', 'pending'],
    ],
    [
      'of another agreement',
      [OURS, signature('sg-theirs', { about: 'ag-0000000000000002' })],
      {},
      ['signed', 'open', 'pending'],
    ],
    [
      'for another purpose',
      [OURS, signature('sg-theirs', { purpose: 'evaluation' })],
      {},
      ['signed', 'open', 'pending'],
    ],
    ['ours stands for theirs', [OURS], { theirs: ASKED.ours }, ['signed', 'open', 'pending']],
  ])('%s', (_, signatures, changes, expected) => {
    expect(states(signatures, changes)).toEqual(expected)
  })

  test('an arrangement that a law requires holds by the attested attempt, and never by a signature of the other side', () => {
    const law = agreement({
      kind: 'required-by-law',
      document: null,
      attempt: { on: '2026-01-02', law: 'State reporting act', how: 'By letter', why: 'They sign nothing' },
    })
    expect(agreementState(law, [], TODAY)).toMatchObject({ status: 'pending', theirs: 'not-needed' })
    expect(agreementState({ ...law, ours: attestedSide(null) }, [], TODAY).status).toBe('active')
    expect(agreementState({ ...law, attempt: null, ours: attestedSide(null) }, [], TODAY).status).toBe(
      'pending',
    )
    expect(agreementState({ ...law, ours: attestedSide(FILE) }, [], TODAY).status).toBe('pending')
  })
})

test('signed in the evening, it holds from that evening’s day on and not from the next', () => {
  // Eight in the evening of the 22nd in New Hampshire is the 23rd in UTC.
  const late = BOTH.map(one => ({ ...one, acceptedAt: '2026-11-23T01:00:00.000Z' as Instant }))
  const paper = agreement({ ...ASKED, effective: null })
  const state = agreementState(paper, late, TODAY, null, 'America/New_York')
  expect(state).toMatchObject({ status: 'active', from: TODAY })
  expect(agreementState(paper, late, '2026-11-23', null, null)).toMatchObject({ from: '2026-11-23' })
})
