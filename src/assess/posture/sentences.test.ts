import { describe, expect, it } from 'vitest'
import type { Citation } from '../../base/hipaa/citation.ts'
import type { Instant } from '../../base/time.ts'
import type { Programme } from '../programme.ts'
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
      'Dana Ruiz (Security officer) signed it as implemented on 2026-10-01, to be looked at again by 2027-10-01. Both checks are met.',
      'met: who, in which capacity, when, until when',
    ],
    [
      [says('a', 'fail')],
      programme([decided(LOGOFF)]),
      'Dana Ruiz (Security officer) signed it as implemented on 2026-10-01, to be looked at again by 2027-10-01. The settings say otherwise today. The one check that speaks to it is not met.',
      'a record against the settings',
    ],
    [
      [],
      programme([decided(LOGOFF, { decision: 'not-reasonable', reviewBy: due })]),
      'No check speaks to it. Dana Ruiz (Security officer) signed it as not reasonable and appropriate here on 2026-10-01; it was to be looked at again by 2026-11-01 and no longer counts.',
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

describe('the sentence of a step', () => {
  const stepOf = (id: string, says: readonly Says[], given?: Programme) =>
    works(says, given).steps.find(step => step.id === id)?.sentence

  it.each<[string, string | undefined, string]>([
    [
      'nobody signed, no check',
      stepOf('training', []),
      'Nothing signed yet: 1 requirement asks for a signed record. No check speaks to this step; it takes people’s work.',
    ],
    [
      'a check that speaks to two requirements counts once',
      stepOf('access-control', [
        says('a', 'fail', [LOGOFF, '164.312(d)']),
        says('b', 'unknown'),
        says('c', 'pass'),
      ]),
      'Nothing signed yet: 15 requirements ask for a signed record. Of 3 checks, 1 is not met, 1 could not be read and 1 is met.',
    ],
    [
      'good practice is not counted among what speaks to it',
      stepOf('training', [{ ...says('a', 'fail', ['164.308(a)(5)(ii)(A)']), strength: 'good-practice' }]),
      'Nothing signed yet: 1 requirement asks for a signed record. No check speaks to this step; it takes people’s work.',
    ],
    [
      'all signed',
      stepOf('training', [], programme([decided('164.308(a)(5)(ii)(A)')])),
      'Every record is signed (1). No check speaks to this step; it takes people’s work.',
    ],
    [
      'some signed, one due',
      stepOf('access-control', [], programme([decided(LOGOFF), decided('164.312(d)', { reviewBy: due })])),
      '1 of 15 records signed. 1 record is due for another look. No check speaks to this step; it takes people’s work.',
    ],
    [
      'the only one is due',
      stepOf('training', [], programme([decided('164.308(a)(5)(ii)(A)', { reviewBy: due })])),
      'No record of 1 is in force. 1 record is due for another look. No check speaks to this step; it takes people’s work.',
    ],
  ])('%s', (_, sentence, expected) => {
    expect(sentence).toBe(expected)
  })
})
