import { describe, expect, it, test } from 'vitest'
import type { Citation } from '../../base/hipaa/citation.ts'
import type { Instant } from '../../base/time.ts'
import type { Programme } from '../programme.ts'
import { standardSentence } from './requirement-sentences.ts'
import { scoreSentence, stepStatuses } from './score.ts'
import type { Speaking } from './speaking-checks.ts'
import { posture } from './work-out-posture.ts'
import { decided, judged, organisation, programme, type Says } from './posture.fixture.ts'

const LOGOFF = '164.312(a)(2)(iii)'
const works = (says: readonly Says[], given: Programme = programme()) => {
  const { assessment, checks } = judged(says)
  return posture(assessment, checks, given)
}
const says = (check: string, verdict: Says['verdict'], to: readonly Citation[] = [LOGOFF]): Says => ({
  check,
  verdict,
  to,
})
const due = '2026-11-01T00:00:00.000Z' as Instant
const SIGNED = 'Dana Ruiz (Security officer) signed it as implemented on 1 October 2026, to'

describe('the sentence of a requirement', () => {
  it.each<[readonly Says[], Programme, string, string]>([
    [[], programme(), 'No check speaks to it. Nobody has signed a record.', 'nothing at all'],
    [
      [says('a', 'pass')],
      programme(),
      'The one check that speaks to it is met. Nobody has signed a record.',
      'one',
    ],
    [
      [says('a', 'fail'), says('b', 'fail')],
      programme(),
      'None of the 2 checks is met. Nobody has signed a record.',
      'not “all are not met”',
    ],
    [
      [says('a', 'pass'), says('b', 'unknown'), says('c', 'not-licensed'), says('d', 'manual')],
      programme(),
      'Of 4 checks, 1 could not be read, 1 asks for a plan you lack, 1 needs a person to look and 1 is met. What is not known counts for nothing. Nobody has signed a record.',
      'each with its whole',
    ],
    [
      [says('a', 'pass'), says('b', 'pass')],
      programme([decided(LOGOFF)]),
      'Dana Ruiz (Security officer) signed it as implemented on 1 October 2026, to be looked at again by 30 September 2027. Both checks are met.',
      'met: who, in which capacity, when, until when',
    ],
    [
      [says('a', 'fail')],
      programme([decided(LOGOFF)]),
      'Dana Ruiz (Security officer) signed it as implemented on 1 October 2026, to be looked at again by 30 September 2027. The settings say otherwise today. The one check that speaks to it is not met.',
      'a record against the settings',
    ],
    [[], programme([decided(LOGOFF)]), `${SIGNED} be looked at again by 30 September 2027.`, 'met, no check'],
    [
      [says('a', 'fail'), says('b', 'fail'), says('c', 'pass')],
      programme(),
      'Of 3 checks, 2 are not met and 1 is met. Nobody has signed a record.',
      'more than one of a group',
    ],
    [
      [says('a', 'pass'), says('b', 'pass'), says('c', 'pass')],
      programme(),
      'All 3 checks are met. Nobody has signed a record.',
      'more than two alike',
    ],
    [
      [says('a', 'fail', [LOGOFF]), says('b', 'pass')].map(each => ({ ...each, accepted: true })),
      programme(),
      'Both checks are accepted for a time. What is not known counts for nothing. Nobody has signed a record.',
      'accepted, whatever they say',
    ],
    [
      [{ ...says('a', 'fail'), accepted: true }],
      programme(),
      'The one check that speaks to it is accepted for a time. What is not known counts for nothing. Nobody has signed a record.',
      'one is accepted',
    ],
    [
      ['a', 'b', 'c', 'd', 'e', 'f'].map((check, at) =>
        says(check, (['not-licensed', 'manual', 'unknown'] as const)[at % 3] ?? 'pass'),
      ),
      programme(),
      'Of 6 checks, 2 could not be read, 2 ask for a plan you lack and 2 need a person to look. What is not known counts for nothing. Nobody has signed a record.',
      'two of each that is not known',
    ],
    [
      [says('a', 'pass'), { ...says('b', 'unknown'), strength: 'good-practice' }],
      programme(),
      'The one check that speaks to it is met. Nobody has signed a record.',
      'good practice is not counted',
    ],
    [
      [says('a', 'fail')],
      programme([decided(LOGOFF, { decision: 'alternative', knownFailing: ['test.a'] })]),
      'Dana Ruiz (Security officer) signed it as answered by another measure on 1 October 2026, to be looked at again by 30 September 2027. The one check that speaks to it is not met, as the record says.',
      'the officer knew of one',
    ],
    [
      [says('a', 'fail'), says('b', 'fail')],
      programme([decided(LOGOFF, { decision: 'alternative', knownFailing: ['test.a', 'test.b'] })]),
      'Dana Ruiz (Security officer) signed it as answered by another measure on 1 October 2026, to be looked at again by 30 September 2027. Both checks are not met, as the record says.',
      'the officer knew of both',
    ],
    [
      [],
      programme([decided(LOGOFF, { decision: 'not-reasonable', reviewBy: due })]),
      'No check speaks to it. Dana Ruiz (Security officer) signed it as not reasonable and appropriate here on 1 October 2026; it was to be looked at again by 31 October 2026 and no longer counts.',
      'due for another look',
    ],
  ])('%#: %s', (speaking, given, sentence) => {
    const row = works(speaking, given).requirements.find(({ citation }) => citation === LOGOFF)
    expect(row?.sentence).toBe(sentence)
  })

  it('tells of a standard through its specifications', () => {
    const { requirements } = works(
      [says('a', 'fail', ['164.312(e)(1)'])],
      programme([decided('164.312(e)(2)(i)')]),
    )
    expect(requirements.find(({ citation }) => citation === '164.312(e)(1)')?.sentence).toBe(
      'The one check that speaks to it is not met. Of 2 specifications, 1 is met and 1 is open.',
    )
  })
})

describe('a record that the rule does not accept', () => {
  it.each<[Citation, string, string]>([
    ['164.308(a)(1)(ii)(A)', 'a required specification accepts', 'a required specification: 164.306(d)(2)'],
    ['164.312(b)', 'a standard accepts', 'a standard that has no specification: 164.306(c)'],
  ])('%s is told with what it would accept', (citation, accepts) => {
    const { requirements } = works([], programme([decided(citation, { decision: 'alternative' })]))
    expect(requirements.find(each => each.citation === citation)?.sentence).toBe(
      `No check speaks to it. Dana Ruiz (Security officer) signed it as answered by another measure on 1 October 2026; ${accepts} only “implemented”, so that record does not count.`,
    )
  })
})

describe('the sentence of a standard', () => {
  const TRANSMISSION = '164.312(e)(1)'
  const sentence = (speaking: readonly Says[], citation: Citation = TRANSMISSION) =>
    works(speaking).requirements.find(each => each.citation === citation)?.sentence

  it.each<[because: string, speaking: readonly Says[], expected: string]>([
    ['nothing is known of it', [], 'Both specifications are open.'],
    [
      'its own check is met: its specifications come first, they decide',
      [says('a', 'pass', [TRANSMISSION])],
      'Both specifications are open. The one check that speaks to it is met.',
    ],
    [
      'each is supported',
      [says('a', 'pass', ['164.312(e)(2)(i)', '164.312(e)(2)(ii)'])],
      'Both specifications are supported without a record.',
    ],
    [
      'one is contradicted',
      [says('a', 'fail', ['164.312(e)(2)(i)'])],
      'Of 2 specifications, 1 is contradicted and 1 is open.',
    ],
  ])('%s', (_, speaking, expected) => {
    expect(sentence(speaking)).toBe(expected)
  })

  it('says “its one” of one specification, and what is left where none applies', () => {
    const speaking: Speaking = { supports: [], contradicts: [], silent: [] }
    const { requirements } = works([])
    const one = requirements.filter(({ citation }) => citation === '164.312(e)(2)(i)')
    expect(standardSentence('open', one, speaking)).toBe('Its one specification is open.')
    expect(standardSentence('open', [], speaking)).toBe('None of its specifications applies.')
  })
})

describe('the sentence of the score', () => {
  it.each<[Programme, string, string]>([
    [
      programme(),
      '0.5 of 65 points: 0 met by signed records (1 point each), 0.5 for settings that are met (half a point at most for each requirement: 1 supported by settings, 0 contradicted, 64 open). Nobody has said yet what kind of organisation this is, so all 65 count.',
      'no profile',
    ],
    [
      programme([decided('164.308(a)(2)')], organisation()),
      '1.5 of 61 points: 1 met by signed records (1 point each), 0.5 for settings that are met (half a point at most for each requirement: 1 supported by settings, 0 contradicted, 59 open). 4 of the 65 do not apply to Main Street Clinic.',
      'a clinic',
    ],
  ])('%#', (given, sentence) => {
    expect(works([says('a', 'pass')], given).score.sentence).toBe(sentence)
  })
})

test.each<[because: string, notApplicable: number, of: number, says: string]>([
  ['all apply', 0, 65, 'All 65 apply to Main Street Clinic.'],
  ['one does not', 1, 64, '1 of the 65 does not apply to Main Street Clinic.'],
  ['two do not', 2, 63, '2 of the 65 do not apply to Main Street Clinic.'],
])('what was left out of the score: %s', (_, notApplicable, of, left) => {
  const counts = { met: 0, supported: 0, contradicted: 0, open: of, 'not-applicable': notApplicable }
  const sentence = scoreSentence({ points: 0, of, counts }, organisation())
  expect(sentence).toBe(
    `0 of ${of} points: 0 met by signed records (1 point each), 0 for settings that are met (half a point at most for each requirement: 0 supported by settings, 0 contradicted, ${of} open). ${left}`,
  )
})

test('a score out of one', () => {
  const counts = { met: 1, supported: 0, contradicted: 0, open: 0, 'not-applicable': 0 }
  expect(scoreSentence({ points: 1, of: 1, counts }, null)).toMatch(/^1 of 1 point: 1 met by/)
})

test('a step of which nothing applies says so', () => {
  const { requirements } = works([])
  const none = requirements.map(each => ({ ...each, status: 'not-applicable' as const }))
  for (const step of stepStatuses(none)) expect(step.sentence).toBe('Nothing in this step applies to you.')
})

describe('the sentence of a step', () => {
  const stepOf = (id: string, says: readonly Says[], given?: Programme) =>
    works(says, given).steps.find(step => step.id === id)?.sentence

  it.each<[string, () => string | undefined, string]>([
    [
      'nobody signed, no check',
      () => stepOf('training', []),
      'Nothing signed yet: 1 requirement asks for a signed record. No check speaks to this step; it takes people’s work.',
    ],
    [
      'a check that speaks to two requirements counts once',
      () =>
        stepOf('access-control', [
          says('a', 'fail', [LOGOFF, '164.312(d)']),
          says('b', 'unknown'),
          says('c', 'pass'),
        ]),
      'Nothing signed yet: 15 requirements ask for a signed record. Of 3 checks, 1 is not met, 1 could not be read and 1 is met.',
    ],
    [
      'good practice is not counted among what speaks to it',
      () =>
        stepOf('training', [{ ...says('a', 'fail', ['164.308(a)(5)(ii)(A)']), strength: 'good-practice' }]),
      'Nothing signed yet: 1 requirement asks for a signed record. No check speaks to this step; it takes people’s work.',
    ],
    [
      'all signed',
      () => stepOf('training', [], programme([decided('164.308(a)(5)(ii)(A)')])),
      'Every record is signed (1). No check speaks to this step; it takes people’s work.',
    ],
    [
      'some signed, one due',
      () =>
        stepOf('access-control', [], programme([decided(LOGOFF), decided('164.312(d)', { reviewBy: due })])),
      '1 of 15 records signed. 1 record is due for another look. No check speaks to this step; it takes people’s work.',
    ],
    [
      'two are due and none is in force',
      () =>
        stepOf(
          'access-control',
          [],
          programme([decided(LOGOFF, { reviewBy: due }), decided('164.312(d)', { reviewBy: due })]),
        ),
      'No record of 15 is in force. 2 records are due for another look. No check speaks to this step; it takes people’s work.',
    ],
    [
      'each verdict under its own word; accepted is neither met nor unmet',
      () =>
        stepOf('access-control', [
          says('a', 'fail'),
          { ...says('b', 'fail'), accepted: true },
          says('c', 'unknown'),
          says('d', 'not-licensed'),
          says('e', 'manual'),
          says('f', 'pass'),
          { ...says('g', 'unknown'), accepted: true },
        ]),
      'Nothing signed yet: 15 requirements ask for a signed record. Of 7 checks, 1 is not met, 2 are accepted for a time, 1 could not be read, 1 asks for a plan you lack, 1 needs a person to look and 1 is met.',
    ],
    [
      'the only one is due',
      () => stepOf('training', [], programme([decided('164.308(a)(5)(ii)(A)', { reviewBy: due })])),
      'No record of 1 is in force. 1 record is due for another look. No check speaks to this step; it takes people’s work.',
    ],
  ])('%s', (_, sentence, expected) => {
    expect(sentence()).toBe(expected)
  })
})
