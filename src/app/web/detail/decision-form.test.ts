import { expect, test } from 'vitest'
import {
  DECISION_FIELDS,
  type DecisionDraft,
  evidenceLines,
  firstDecision,
  isSameName,
  recordText,
  signedSentence,
  wrongInDecision,
} from './decision-form.ts'

const SIGNING = { isRead: true, typed: 'Dana Ruiz', name: 'Dana Ruiz', today: '2026-11-22' }
const draft = (changes: Partial<DecisionDraft> = {}): DecisionDraft => ({
  decision: 'implemented',
  why: 'It is done.',
  alternative: '',
  evidence: '',
  reviewBy: '2027-11-22',
  ...changes,
})

test('nothing is chosen for the officer unless there is nothing to choose', () => {
  expect(firstDecision(['implemented', 'alternative', 'not-reasonable'], '2026-11-22').decision).toBe('')
  expect(firstDecision(['implemented'], '2026-11-22')).toMatchObject({
    decision: 'implemented',
    reviewBy: '2027-11-22',
  })
})

test.each<[string, Partial<DecisionDraft>, Partial<typeof SIGNING>, string | null]>([
  ['all is there', {}, {}, null],
  ['nothing chosen', { decision: '' }, {}, DECISION_FIELDS.decision],
  ['no reason', { why: '\n ' }, {}, DECISION_FIELDS.why],
  ['an alternative that is not named', { decision: 'alternative' }, {}, DECISION_FIELDS.alternative],
  ['an alternative that is named', { decision: 'alternative', alternative: 'The portal.' }, {}, null],
  ['what was written of an alternative and left', { alternative: 'The portal.' }, {}, null],
  ['more than a hundred things', { evidence: 'x\n'.repeat(101) }, {}, DECISION_FIELDS.evidence],
  ['a thing longer than a line', { evidence: 'x'.repeat(1_001) }, {}, DECISION_FIELDS.evidence],
  ['a day more than a year away', { reviewBy: '2027-11-23' }, {}, DECISION_FIELDS.reviewBy],
  ['today', { reviewBy: '2026-11-22' }, {}, DECISION_FIELDS.reviewBy],
  ['the box is empty', {}, { isRead: false }, DECISION_FIELDS.read],
  ['no name', {}, { typed: '' }, DECISION_FIELDS.name],
  ['another name', {}, { typed: 'Kim Park' }, DECISION_FIELDS.name],
])('wrong in the record: %s', (_, changes, signing, field) => {
  const wrong = wrongInDecision(draft(changes), { ...SIGNING, ...signing })
  expect(wrong.map(each => each.field)).toEqual(field === null ? [] : [field])
})

test.each<[string, string, boolean]>([
  ['Dana Ruiz', ' dana  RUIZ ', true],
  // Composed or not, it is one name.
  ['Zoë', 'Zoe\u0308', true],
  ['Dana Ruiz', 'Dana', false],
  ['Dana Ruiz', '', false],
])('"%s" and "%s" are one name: %s', (one, other, same) => {
  expect(isSameName(one, other)).toBe(same)
})

test('evidence is a thing a line; empty lines are none', () => {
  expect(evidenceLines(' Policy 7 \n\n\tContract, page 4\n')).toEqual(['Policy 7', 'Contract, page 4'])
})

test.each(['implemented', 'alternative', 'not-reasonable', ''] as const)(
  'what is signed names the requirement and the day: %s',
  decision => {
    const asked = { citation: '164.312(e)(2)(i)', title: 'Integrity controls' }
    const sentence = signedSentence({ decision, reviewBy: 'Monday, 22 November 2027' }, asked)
    expect(sentence).toMatch(/“Integrity controls” \(45 CFR 164\.312\(e\)\(2\)\(i\)\).*22 November 2027\.$/)
  },
)

test('a copied record names its days in words, and the last one on which it counts', () => {
  const record = {
    decision: 'implemented',
    why: 'It is done.',
    alternative: null,
    evidence: [],
    by: 'Dana Ruiz',
    capacity: 'Security officer',
    at: '2026-02-09T15:00:00.000Z',
    reviewBy: '2027-02-08T00:00:00.000Z',
    knownFailing: [],
  } as const
  const text = recordText(record, { citation: '164.312(d)', title: 'Person or entity authentication' })
  expect(text).toMatch(
    /Signed by Dana Ruiz, Security officer, on 9 February 2026; look again by 7 February 2027\.$/,
  )
})
