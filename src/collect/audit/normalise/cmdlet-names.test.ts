import { describe, expect, it } from 'vitest'
import { foldGrantee } from './cmdlet-names.ts'
import { foldIdentity } from './fold-identity.ts'
import { parametersOf } from './parameters.ts'

const ADA = { id: 'ada.byron@clinic.example', name: 'Ada.Byron@clinic.example' }
const EVE = { id: 'eve@clinic.example', name: 'eve@clinic.example' }

const SELF: readonly (readonly [string, typeof ADA, boolean, string])[] = [
  ['Ada.Byron@Clinic.example', ADA, true, 'principal name in another case'],
  ['ada.byron', ADA, true, 'alias'],
  ['Ada Byron', ADA, true, 'display name that the address spells'],
  ['Byron, Ada', ADA, true, 'last name first'],
  [
    '/o=ExchangeLabs/ou=x/cn=Recipients/cn=0123456789abcdef0123456789abcdef-ada.byron',
    ADA,
    true,
    'legacy name of Exchange Online',
  ],
  [
    'EURPR01A002.prod.outlook.com/Microsoft Exchange Hosted Organizations/clinic.onmicrosoft.com/ada.byron',
    ADA,
    true,
    'canonical name',
  ],
  ['CLINIC\\ada.byron', ADA, true, 'domain and alias'],
  ['10032001020A3408', ADA, true, 'a key of the same record'],
  ['S-1-5-21-1-2-3-4', ADA, true, 'a SID of the same record'],
  ['eve@clinic.example', ADA, false, 'somebody else'],
  ['ada.byron@other.example', ADA, false, 'the same alias in another domain is another person'],
  ['Ada', ADA, false, 'one word says too little'],
  ['Ada Lovelace', ADA, false, 'another last name'],
  ['Eve', EVE, true, 'an alias of one word is exact'],
  ['S-1-5-21-9-9-9-9', ADA, false, 'another SID'],
]

describe('foldGrantee: a self-grant is seen however the grantee was written', () => {
  it.each(SELF)('%s: %s', (given, actor, self) => {
    const names = ['10032001020A3408', 'S-1-5-21-1-2-3-4']
    expect(foldGrantee(given, actor, actor === ADA ? names : [], foldIdentity) === actor.id).toBe(self)
  })
})

describe('parametersOf', () => {
  it('P17 reads Parameters as a string with quotes that are not escaped', () => {
    const line =
      '-Identity "ward \\"one\\" desk" -User "Ada "the" Byron" -AccessRights ("FullAccess","ReadPermission") -Confirm -Switch:$false'
    expect(Object.fromEntries(parametersOf(line))).toEqual({
      identity: 'ward \\"one\\" desk',
      user: 'Ada "the" Byron',
      accessrights: 'FullAccess, ReadPermission',
      confirm: 'True',
      switch: '$false',
    })
  })

  it.each<readonly [unknown, string | undefined, string]>([
    [[{ Name: 'Identity', Value: 'x' }], 'x', 'a list'],
    ['[{"Name":"Identity","Value":"x"}]', 'x', 'the list as JSON'],
    [[{ Name: 'Identity', Value: ['x'] }], '["x"]', 'a value that is a list'],
    [[{ Name: 'Identity', Value: null }], '', 'a value that is null'],
    [[null, 4, { Name: 3 }, { Name: 'Identity', Value: true }], 'true', 'what is no pair is passed over'],
    ['no parameters', undefined, 'a text'],
    [null, undefined, 'null'],
  ])('%j', (value, expected) => expect(parametersOf(value).get('identity')).toBe(expected))
})
