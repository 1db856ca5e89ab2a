import { describe, expect, test } from 'vitest'
import {
  draftOf,
  FIELDS,
  type MicrosoftDraft,
  type MicrosoftSettings,
  newGroup,
  refusedField,
  settingsOf,
  wrongIn,
} from './microsoft-draft.ts'

const ID = '7d1f0a52-3c7e-4d0b-9f5e-2a6b8c4d1e90'
const GROUP = 'e1b7d3f9-5a2c-4c8e-b6d0-7f4a9c3e5b12'
const KEPT: MicrosoftSettings = {
  tenantId: ID,
  clientId: ID,
  cloud: 'gcc-high',
  groups: {
    [GROUP]: [
      { role: 'auditor', tenant: '*' },
      { role: 'privacy-officer', tenant: 'clinic' },
    ],
  },
  allowedDomains: ['clinic.example'],
}
const DRAFT: MicrosoftDraft = { ...draftOf(KEPT), clientSecret: 'made-up-secret' }

describe('a draft', () => {
  test('of what is kept is sent back as it was, without a secret', () => {
    expect(settingsOf(draftOf(KEPT))).toEqual(KEPT)
  })

  test('is sent as the server writes it: small letters, a group once, domains apart', () => {
    const sent = settingsOf({
      ...DRAFT,
      tenantId: ` ${ID.toUpperCase()} `,
      clientSecret: ' made-up-secret\n',
      domains: 'Clinic.example, other.example\nclinic.example',
    })
    expect(sent).toMatchObject({
      tenantId: ID,
      clientSecret: 'made-up-secret',
      allowedDomains: ['clinic.example', 'other.example'],
    })
    expect(Object.keys(sent.groups)).toEqual([GROUP])
  })

  test.each<[Partial<MicrosoftDraft>, boolean, string, string]>([
    [{ tenantId: 'common' }, true, FIELDS.tenantId, 'any tenant would get in'],
    [{ clientId: '' }, true, FIELDS.clientId, 'nothing'],
    [{ clientSecret: '' }, false, FIELDS.clientSecret, 'no secret is kept'],
    [{ clientSecret: ID }, true, FIELDS.clientSecret, 'the id of the secret'],
    [{ groups: [{ ...newGroup([]), group: 'Officers' }] }, true, 'microsoft-group-0', 'a name'],
  ])('%j is wrong (a secret kept: %s) at %s: %s', (change, hasSecret, field) => {
    expect(wrongIn({ ...DRAFT, ...change }, hasSecret).map(problem => problem.field)).toEqual([field])
  })

  test('without a new secret is in order where one is kept', () => {
    expect(wrongIn({ ...DRAFT, clientSecret: '' }, true)).toEqual([])
  })
})

test.each([
  ['clientSecret: It has a blank.', FIELDS.clientSecret, 'It has a blank.'],
  [`groups.${GROUP}.0.tenant: Name a tenant.`, FIELDS.groups, 'Name a tenant.'],
  ['constructor: x', null, 'constructor: x'],
  ['Somebody else changed it.', null, 'Somebody else changed it.'],
])('the refusal "%s" is told at %s', (message, field, said) => {
  expect(refusedField(message)).toEqual({ field, message: said })
})
