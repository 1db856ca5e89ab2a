import { describe, expect, it } from 'vitest'
import { foldIdentity, foldKey, isAccountSid, isAddress, isLegacyName } from './fold-identity.ts'
import { createKnownNames } from './known-names.ts'

const ROWS: readonly (readonly [string, string | null, string])[] = [
  ['Ada@Clinic.example', 'ada@clinic.example', 'a principal name is one in any case'],
  ['  ada@clinic.example ', 'ada@clinic.example', 'blanks around it are none of it'],
  ['10032001020a3408', '10032001020A3408', 'a PUID in upper case'],
  ['i:0h.f|membership|10032001020a3408@live.com', '10032001020A3408', 'SharePoint’s claim of a PUID'],
  ['i:0#.f|membership|Ada@clinic.example', 'ada@clinic.example', 'SharePoint’s claim of a principal name'],
  [
    'i:0i.t|00000003-0000-0ff1-ce00-000000000000|app@sharepoint',
    'app@sharepoint',
    'SharePoint’s claim of an app',
  ],
  [
    'c:0t.c|tenant|1B0E0E4C-2A9E-4E9B-9D2E-0A1B2C3D4E5F',
    '1b0e0e4c-2a9e-4e9b-9d2e-0a1b2c3d4e5f',
    'the claim of a group',
  ],
  ['S-1-5-21-1-2-3-4', 'S-1-5-21-1-2-3-4', 'a SID'],
  ['s-1-5-18', 'S-1-5-18', 'a SID in lower case'],
  ['{1B0E0E4C-2A9E-4E9B-9D2E-0A1B2C3D4E5F}', '1b0e0e4c-2a9e-4e9b-9d2e-0a1b2c3d4e5f', 'a GUID in braces'],
  [
    'User_1B0E0E4C-2A9E-4E9B-9D2E-0A1B2C3D4E5F',
    '1b0e0e4c-2a9e-4e9b-9d2e-0a1b2c3d4e5f',
    'an object id with its kind',
  ],
  [
    'ServicePrincipal_1b0e0e4c-2a9e-4e9b-9d2e-0a1b2c3d4e5f',
    '1b0e0e4c-2a9e-4e9b-9d2e-0a1b2c3d4e5f',
    'an app’s',
  ],
  [
    '/O=ExchangeLabs/OU=Group/CN=Recipients/CN=ada',
    '/o=exchangelabs/ou=group/cn=recipients/cn=ada',
    'a legacy name',
  ],
  [
    'NT AUTHORITY\\SYSTEM (Microsoft.Exchange.ServiceHost)',
    'nt authority\\system',
    'the service behind it is not who',
  ],
  ['NT AUTHORITY\\SYSTEM (w3wp)', 'nt authority\\system', 'the same, another service'],
  [
    'eve_mail.example#EXT#@clinic.onmicrosoft.com',
    'eve_mail.example#ext#@clinic.onmicrosoft.com',
    'a guest stays a guest',
  ],
  ['SMTP:Ada@clinic.example', 'ada@clinic.example', 'an address with its protocol'],
  ['Not Available', null, 'nobody'],
  ['NOT-FOUND', null, 'nobody'],
  ['', null, 'nobody'],
  ['   ', null, 'nobody'],
  ['00000000-0000-0000-0000-000000000000', null, 'nobody’s id'],
  ['User_00000000-0000-0000-0000-000000000000', null, 'nobody’s id'],
  ['Ada Byron', 'ada byron', 'a display name is a name'],
]

describe('foldIdentity', () => {
  it.each(ROWS)('%s -> %s: %s', (name, expected) => {
    expect(foldIdentity(name)).toBe(expected)
    const known = createKnownNames(1)
    expect([known(name).id, known('x@y.example').id, known(name).id]).toEqual([
      expected,
      'x@y.example',
      expected,
    ])
  })

  it('does not fold two people together', () => {
    const names = [
      'ada@clinic.example',
      'ada@other.example',
      'ada',
      'Ada Byron',
      '/o=x/cn=ada',
      'DOMAIN\\ada',
      'ada#ext#@clinic.example',
    ]
    expect(new Set(names.map(foldIdentity)).size).toBe(names.length)
  })

  it.each([
    ['1003200096971F55@clinic.example', '1003200096971F55', 'a PUID with the domain'],
    ['ada@clinic.example', 'ada@clinic.example', 'a name as key'],
    ['1B0E0E4C-2A9E-4E9B-9D2E-0A1B2C3D4E5F', '1b0e0e4c-2a9e-4e9b-9d2e-0a1b2c3d4e5f', 'an object id'],
  ])('folds the key %s', (key, expected) => expect(foldKey(key, foldIdentity)).toBe(expected))

  it('tells forms apart', () => {
    expect([isAccountSid('S-1-5-21-1-2-3-4'), isAccountSid('S-1-5-18'), isAccountSid('S-1-8-1-2')]).toEqual([
      true,
      false,
      false,
    ])
    expect([isAddress('a@b.example'), isAddress('a b@c'), isAddress('@b'), isAddress('a@')]).toEqual([
      true,
      false,
      false,
      false,
    ])
    expect(isLegacyName('/o=x/cn=y')).toBe(true)
  })
})
