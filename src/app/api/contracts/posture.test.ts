import { expect, test } from 'vitest'
import { REQUIREMENT_STATUSES } from '../../../assess/posture/posture.ts'
import { decided, judged, organisation, programme } from '../../../assess/posture/posture.fixture.ts'
import { posture as workOut } from '../../../assess/posture/work-out-posture.ts'
import { DECISIONS } from '../../../assess/programme.ts'
import { decisionWord, posture, statusWord } from './posture.ts'

test('the words are those of the judgement', () => {
  expect([...statusWord.options].sort()).toEqual([...REQUIREMENT_STATUSES].sort())
  expect([...decisionWord.options].sort()).toEqual([...DECISIONS].sort())
})

test('what is worked out passes the contract whole', () => {
  const { assessment, checks } = judged([
    { check: 'a', verdict: 'fail', to: ['164.312(d)'] },
    { check: 'b', verdict: 'unknown', to: ['164.312(b)', '164.312(a)(2)(iii)'], accepted: true },
  ])
  const worked = workOut(assessment, checks, programme([decided('164.308(a)(2)')], organisation()))
  expect(posture.parse(worked)).toEqual(worked)
})

test('a row too few is refused', () => {
  const { assessment, checks } = judged([])
  const worked = workOut(assessment, checks, programme())
  expect(posture.safeParse({ ...worked, requirements: worked.requirements.slice(1) }).success).toBe(false)
})
