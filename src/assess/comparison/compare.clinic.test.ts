import { describe, expect, test } from 'vitest'
import { comparison as contract } from '../../app/api/contracts/comparison.ts'
import type { Instant } from '../../base/time.ts'
import { importScubaGear } from '../../collect/import/scubagear/import-export.ts'
import { readClinicExport } from '../../connect/practice/clinic/read-clinic.ts'
import { assess } from '../assess.ts'
import { CHECKS } from '../checks/index.ts'
import { noProgramme, posture } from '../posture/work-out-posture.ts'
import { compare } from './compare.ts'

describe('the practice clinic', () => {
  const asOf = '2026-11-22T08:00:00.000Z' as Instant
  function judged(change: (whole: Record<string, unknown>) => void) {
    const whole = JSON.parse(new TextDecoder().decode(readClinicExport())) as Record<string, unknown>
    change(whole)
    const snapshot = importScubaGear(Buffer.from(JSON.stringify(whole)))
    const assessment = assess(CHECKS, snapshot)
    return { snapshot, assessment, posture: posture(assessment, CHECKS, noProgramme(asOf)) }
  }
  const clinic = judged(() => undefined)

  test('is as it was', () => {
    const same = compare(
      clinic,
      judged(() => undefined),
    )
    expect(same).toMatchObject({ checks: [], requirements: [], facts: [] })
    expect(contract.parse(same)).toEqual(same)
  })

  test('passes the contract whole when everything has changed', () => {
    const emptied = judged(whole => {
      for (const name of Object.keys(whole)) if (Array.isArray(whole[name])) whole[name] = []
    })
    const changed = compare(clinic, emptied)
    expect(changed.checks.length).toBeGreaterThan(10)
    expect(changed.requirements.length).toBeGreaterThan(3)
    const told = JSON.parse(JSON.stringify(changed))
    expect(contract.parse(told)).toEqual(told)
  })
})
