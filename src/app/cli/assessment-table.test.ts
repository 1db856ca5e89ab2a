import { expect, test } from 'vitest'
import { clinicAssessment } from '../../../test/practice/clinic.ts'
import { recordedWaiver } from '../../report/recorded-waiver.fixture.ts'
import { assessmentTable } from './assessment-table.ts'

test('a waiver that holds and one that does not are told apart, and an accepted check is marked', () => {
  const assessment = clinicAssessment()
  const row = assessment.verdicts.find(one => one.verdict === 'fail')
  if (row === undefined) throw new Error('the clinic fails nothing')
  const waived = [
    recordedWaiver({ state: 'expiring' }),
    recordedWaiver({
      state: 'not-compensated',
      note: 'What has to stand in its place does not: “A\u001b[31m”.',
    }),
  ]
  const text = assessmentTable(
    { ...assessment, verdicts: [{ ...row, accepted: true, waived }] },
    { columns: 400, colour: false },
  )
  expect(text).toContain(`${row.title} (accepted)`)
  expect(text).toContain(
    '⚑ Accepted until 28 February 2027 by Dana Ruiz: Scanner (Scan to email). It ends soon',
  )
  expect(text).toContain('⚐ Does not hold: Scanner (Scan to email). What has to stand in its place does not')
  expect(text).not.toContain('\u001b')
})
