import { describe, expect, test } from 'vitest'
import type { WaiverState } from '../assess/waivers.ts'
import type { RequirementStatusWord } from '../assess/posture/posture.ts'
import { readClinicProgramme } from '../connect/practice/clinic/read-clinic-programme.ts'
import { practiceClinic } from './practice-clinic.ts'

const { assessment, posture } = practiceClinic()

describe('the practice clinic with what its people have decided', () => {
  test.each<[string, WaiverState, string]>([
    ['telehealth-anonymous-join', 'not-compensated', 'two settings that have to stand in its place do not'],
    ['scanner-smtp-auth', 'expiring', 'it ends four weeks after the export'],
    ['webmail-idle-time', 'value-changed', 'four hours were accepted, six are set'],
    ['millcreek-passwords', 'in-force', 'nothing has changed and it ends in January'],
    ['guests-of-the-imaging-center', 'ended', 'it ended in September'],
    ['sync-at-home', 'not-approved', 'it was asked for and nobody has answered'],
  ])('%s is %s: %s', (id, state) => {
    const waived = assessment.verdicts.flatMap(row => row.waived).filter(one => one.waiver === id)
    expect(waived.map(one => one.state)).toEqual([state])
  })

  test.each<[string, RequirementStatusWord, string, string]>([
    ['164.308(a)(2)', 'met', 'in-force', 'the officer is named, and no setting speaks to it'],
    [
      '164.308(a)(1)(ii)(C)',
      'open',
      'review-due',
      'the sanction policy was to be looked at again in October',
    ],
    [
      '164.308(a)(7)(ii)(A)',
      'contradicted',
      'in-force',
      'leavers’ files go after 30 days, whatever was signed',
    ],
    ['164.310(a)(2)(iv)', 'met', 'in-force', 'addressable, and not reasonable for a tenant of the house'],
    ['164.312(a)(2)(i)', 'met', 'in-force', 'implemented'],
    [
      '164.312(a)(2)(iii)',
      'met',
      'in-force',
      'another measure, signed in the knowledge of what the settings are',
    ],
    ['164.308(a)(1)(ii)(A)', 'open', 'none', 'the risk analysis is what most clinics lack'],
    ['164.314(b)(1)', 'not-applicable', 'none', 'it is no group health plan'],
  ])('%s is %s with a record %s: %s', (citation, status, record) => {
    const row = posture.requirements.find(each => each.citation === citation)
    expect([row?.status, row?.record]).toEqual([status, record])
  })

  test('is judged as of the day its settings were read, so it looks the same in ten years', () => {
    expect(posture.asOf).toBe(assessment.takenAt)
    expect(practiceClinic()).toEqual({ assessment, posture })
  })

  test('has something for every place on the owner’s first screen', () => {
    expect(posture.matters).toHaveLength(10)
    expect(new Set(posture.matters.map(({ kind }) => kind))).toEqual(
      new Set(['fix', 'record', 'read', 'licence']),
    )
    expect(posture.steps.filter(({ points }) => points > 0).length).toBeGreaterThanOrEqual(3)
  })

  test('names nobody who exists: no address but reserved ones', () => {
    const hosts = readClinicProgramme().match(/[a-z0-9-]+\.(?:com|org|net|us|gov|edu|io|example)\b/gi) ?? []
    expect(hosts.filter(host => !host.endsWith('.example'))).toEqual([])
  })
})
