import { describe, expect, it } from 'vitest'
import { fewTexts } from './few-texts.ts'
import { besideOf, calledOf, createKnownNames, knowName, placeOfKey } from './known-names.ts'
import { createWays, wayOf } from './record-way.ts'
import { createSites, sitePlace } from './site-place.ts'

/** Every memory of the normaliser answers what is found out anew: a wrong one would put one person's act on another. */
describe('memories of names', () => {
  it.each([
    ['Ada@Clinic.example', 'address', 'an address'],
    ['1003200096971F55', 'puid', 'a PUID'],
    ['1B0E0E4C-2A9E-4E9B-9D2E-0A1B2C3D4E5F', 'guid', 'an id'],
    ['1B0E0E4C-2A9E-4E9B-9D2E-0A1B2C3D4E5G', 'other', 'a letter that no id has'],
    ['1B0E0E4C02A9E-4E9B-9D2E-0A1B2C3D4E5F', 'other', 'a hyphen in the wrong place'],
    ['S-1-5-21-1-2-3-4', 'account-sid', 'a SID of an account'],
    ['S-1-5-18', 'other', 'the SID of a machine is nobody’s account'],
    ['/o=x/cn=ada', 'legacy', 'a legacy name'],
    ['not available', 'other', 'nobody'],
    ['__proto__', 'other', 'a name that objects have'],
  ])('%s is %s: %s', (name, form) => {
    const known = createKnownNames(2)
    expect([known(name), known('x@y.example'), known('z@y.example'), known(name)]).toMatchObject([
      { name, form, id: knowName(name).id },
      { form: 'address' },
      { form: 'address' },
      { name, form, id: knowName(name).id },
    ])
  })

  it('a key of the form PUID at a domain is the PUID as a key, and an address as a name', () => {
    const { form, asKey } = knowName('1003200096971F55@clinic.example')
    expect([form, asKey?.id, asKey?.form]).toEqual(['address', '1003200096971F55', 'puid'])
  })

  it('what stands beside a name is what stands there now, not what stood there before', () => {
    const known = createKnownNames()
    const ada = known('ada@clinic.example')
    const keys = ['10032000AAAAAAAA', '10032000BBBBBBBB', '10032000AAAAAAAA']
    expect(keys.map(key => besideOf(ada, placeOfKey(key), key, known).name)).toEqual(keys)
    expect(besideOf(null, 0, 'b@clinic.example', known).name).toBe('b@clinic.example')
    const long = `${'b'.repeat(500)}@clinic.example`
    expect([long, 'c@d.example', long].map(name => besideOf(ada, 0, name, known).name)).toEqual([
      long,
      'c@d.example',
      long,
    ])
  })

  it('an app has the name that this record gives it', () => {
    const app = knowName('AAAA')
    expect(['Mail', 'Post', 'Mail'].map(name => calledOf(app, name))).toEqual([
      { id: 'aaaa', name: 'Mail' },
      { id: 'aaaa', name: 'Post' },
      { id: 'aaaa', name: 'Mail' },
    ])
    expect(calledOf(knowName('unknown'), 'Mail')).toBeNull()
  })
})

it('texts that have the same place are not taken for each other', () => {
  const few = fewTexts(text => `<${text}>`)
  // Only letters at other places differ.
  const texts = ['abcdefgh', 'abcXefgh', 'abcdefgh', '', 'a', 'b', 'ab', 'cd', 'x'.repeat(500)]
  expect(texts.map(few)).toEqual(texts.map(text => `<${text}>`))
})

it('whose OneDrive a site is hangs on who came', () => {
  const sites = createSites(2)
  const own = 'https://clinic-my.sharepoint.example/personal/ada_byron_clinic_example'
  const rows: readonly (readonly [string, string | null])[] = [
    [own, 'ada.byron@clinic.example'],
    [own, 'ada_byron@clinic.example'],
    [own, null],
    [own, 'ada.byron@clinic.example'],
    ['https://clinic.sharepoint.example/sites/Ward/', 'ada.byron@clinic.example'],
    ['https://clinic.sharepoint.example/sites/Ward/', null],
    ['no address', null],
    ['no address', 'ada.byron@clinic.example'],
  ]
  for (const [address, actor] of rows) expect(sites(address, actor)).toEqual(sitePlace(address, actor))
})

it('one operation of several record types and workloads is several ways', () => {
  const ways = createWays(2)
  const rows: readonly (readonly [string, number | null, string | null])[] = [
    ['Send', 2, 'Exchange'],
    ['Send', 21, 'CRM'],
    ['Send', null, null],
    ['Send', 2, 'Exchange'],
    ['Set-Mailbox', 1, 'Exchange'],
    ['Never seen', 9_999, 'x'.repeat(500)],
    ['__proto__', null, null],
  ]
  for (let round = 0; round < 2; round++) {
    for (const row of rows) expect(ways(...row)).toEqual(wayOf(...row))
  }
})
