import { describe, expect, test } from 'vitest'
import type { Programme } from '../assess/programme.ts'
import { readClinicProgramme } from '../connect/practice/clinic/read-clinic-programme.ts'
import { clinic, decision, NOW } from './comply.fixture.ts'
import { programmeText, readProgrammeFile } from './programme-file.ts'

const waiver = {
  id: 'exchange.smtp-auth-off:1',
  check: 'exchange.smtp-auth-off',
  entity: null,
  reason: 'The scanner knows no other way.',
  requestedBy: 'Sam Okoro',
  approver: 'Dana Ruiz',
  approvedAt: '2026-10-01T00:00:00.000Z',
  ends: '2027-05-01T00:00:00.000Z',
  accepted: { properties: { SmtpClientAuthenticationDisabled: false }, bad: [] },
  compensating: 'scanners-send-mail',
}
const file = (changes: object = {}) => JSON.stringify({ schema: 'ward.programme/1', ...changes })

test('what was written is what is read', () => {
  const organisation = clinic({ states: ['MA'] })
  const whole = {
    organisation,
    waivers: [waiver],
    decisions: [decision()],
    asOf: NOW,
  } as unknown as Programme
  expect(readProgrammeFile(programmeText(whole), NOW)).toEqual(whole)
})

test.each([
  { because: 'nothing is decided', text: file() },
  { because: 'no profile', text: file({ organisation: null }) },
])('an empty one: $because', ({ text }) => {
  expect(readProgrammeFile(text, NOW)).toEqual({ organisation: null, waivers: [], decisions: [], asOf: NOW })
})

test('the practice clinic’s programme is one', () => {
  const { waivers, decisions, organisation } = readProgrammeFile(readClinicProgramme(), NOW)
  expect([waivers.length > 0, decisions.length > 0, organisation !== null]).toEqual([true, true, true])
})

describe('a file that is refused', () => {
  test.each<{ because: string; text: string; says: RegExp }>([
    { because: 'not JSON', text: 'PolicyId,Quartermaine', says: /is not JSON.*ward programme show --json/ },
    { because: 'JSON of another kind', text: '[]', says: /programme file is not of the form/ },
    { because: 'another shape', text: '{"schema":"ward.assessment/1"}', says: /"schema"/ },
    { because: 'a newer version', text: '{"schema":"ward.programme/2"}', says: /"schema"/ },
    {
      because: 'a field that is none',
      text: file({ waviers: [] }),
      says: /organisation, waivers, decisions/,
    },
    {
      because: 'a profile with a fault',
      text: file({ organisation: clinic({ states: ['Quartermaine'] }) }),
      says: /organisation: .*"states.0"/,
    },
    {
      because: 'a waiver with a fault, and which one',
      text: file({ waivers: [waiver, { ...waiver, id: 'a:2', ends: 'Quartermaine' }] }),
      says: /waivers, entry 2: .*"ends"/,
    },
    {
      because: 'an approval without its day',
      text: file({ waivers: [{ ...waiver, approvedAt: null }] }),
      says: /"approvedAt"/,
    },
    {
      because: 'a kept waiver’s own fields are not for others',
      text: file({ waivers: [{ ...waiver, ended: null }] }),
      says: /does not know/,
    },
    {
      because: 'two waivers of one id cannot be told apart',
      text: file({ waivers: [waiver, waiver] }),
      says: /entry 2, has the id of one before/,
    },
    {
      because: 'a decision the rule does not allow',
      text: file({ decisions: [decision({ citation: '164.312(d)', decision: 'not-reasonable' })] }),
      says: /decisions, entry 1: .*is required/,
    },
    {
      because: 'two decisions about one requirement',
      text: file({ decisions: [decision(), decision({ why: 'Quartermaine' })] }),
      says: /decides twice about 45 CFR 164\.312\(a\)\(2\)\(iii\)/,
    },
  ])('$because', ({ text, says }) => {
    const attempt = () => readProgrammeFile(text, NOW)
    expect(attempt).toThrow(says)
    expect(attempt).not.toThrow(/Quartermaine|Okoro|Ruiz/)
  })
})
