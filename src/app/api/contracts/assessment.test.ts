import { expect, test } from 'vitest'
import { clinicAssessment } from '../../../../test/practice/clinic.ts'
import { WAIVER_STATES } from '../../../assess/waivers.ts'
import { recordedWaiver } from '../../../report/recorded-waiver.fixture.ts'
import { assessment } from './assessment.ts'

const clinic = clinicAssessment()

test.each(WAIVER_STATES)('a waiver that is %s is part of the contract', state => {
  const verdicts = clinic.verdicts.map(row => ({ ...row, waived: [recordedWaiver({ state })] }))
  expect(assessment.parse({ ...clinic, verdicts }).verdicts[0]?.waived[0]?.state).toBe(state)
})

test('what was written before waivers had a state still reads: they came with an export and nobody approved them', () => {
  const verdicts = clinic.verdicts.map(({ accepted: _, ...row }) => ({
    ...row,
    waived: row.waived.map(
      ({ state: __, waiver: ___, note: ____, compensating: _____, ...before }) => before,
    ),
  }))
  const read = assessment.parse({ ...clinic, verdicts })
  expect(read.verdicts.every(row => !row.accepted)).toBe(true)
  const waived = read.verdicts.flatMap(row => row.waived)
  expect(waived.length).toBeGreaterThan(0)
  expect(new Set(waived.map(one => `${one.state} ${one.waiver} ${one.approver}`))).toEqual(
    new Set(['in-force null null']),
  )
})
