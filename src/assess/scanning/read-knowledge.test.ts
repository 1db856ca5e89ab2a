import { describe, expect, it } from 'vitest'
import type { TenantKnowledge } from '../../collect/knowledge/knowledge.schema.ts'
import { readKnowledge } from './read-knowledge.ts'

const read = (tenant: Omit<TenantKnowledge, 'schema'>) =>
  readKnowledge({ schema: 'ward.phi-knowledge/1', ...tenant })

describe('staff', () => {
  const { isStaff } = read({
    staff: ['Dana Ruiz', "O'Brien, Mary Kate", { given: 'Søren', family: 'van der Berg' }, 'Cher'],
  })
  it.each<[because: string, folded: string, staff: boolean]>([
    ['first last', 'dana ruiz', true],
    ['last first', 'ruiz dana', true],
    ['with a middle initial in the text', 'dana m ruiz', true],
    ['the apostrophe is dropped, as the lexicon does', 'mary obrien', true],
    ['with the second given name', 'mary kate obrien', true],
    ['last name, then both', 'obrien mary kate', true],
    ['family names of several words', 'soren van der berg', true],
    ['family name of several words first', 'van der berg soren', true],
    ['its last word alone', 'soren berg', true],
    ['another first name', 'ana ruiz', false],
    ['one word is nobody', 'cher', false],
    ['nothing is nobody', '', false],
  ])('%s', (_, folded, staff) => expect(isStaff(folded)).toBe(staff))
})

describe('own telephone numbers, domains, facilities, units', () => {
  const knowledge = read({
    phones: ['(617) 555-0142', '+1 617 555 0143', 'ext. 12'],
    domains: ['Example.org', '@example.net'],
    facilities: ["St. Mary's Clinic", { name: 'Núñez Center', addresses: ['12 Harbor St., Suite 4'] }],
    clinicalUnits: ['Oncology', 'wound-care@example.org', '!!'],
  })
  it.each<[because: string, answer: boolean, expected: boolean]>([
    ['number with brackets', knowledge.isOwnPhone('6175550142'), true],
    ['number with the country', knowledge.isOwnPhone('6175550143'), true],
    ['another number', knowledge.isOwnPhone('6175550144'), false],
    ['domain in other case', knowledge.isOwnDomain('example.org'), true],
    ['a domain below', knowledge.isOwnDomain('mail.example.org'), true],
    ['written with @', knowledge.isOwnDomain('example.net'), true],
    ['one that only ends so', knowledge.isOwnDomain('notexample.org'), false],
    ['facility as the lexicon folds it', knowledge.isOwnFacility('st mary clinic'), true],
    ['marks dropped', knowledge.isOwnFacility('nunez center'), true],
    ['another facility', knowledge.isOwnFacility('harbor clinic'), false],
    ['address', knowledge.isOwnAddress('12 harbor st suite 4'), true],
    ['other house number', knowledge.isOwnAddress('13 harbor st suite 4'), false],
    ['unit', knowledge.isClinicalUnit('oncology'), true],
    ['the mailbox of a unit', knowledge.isClinicalUnit('wound care'), true],
    ['what folds to nothing is no unit', knowledge.isClinicalUnit(''), false],
  ])('%s', (_, answer, expected) => expect(answer).toBe(expected))
})

describe('formats', () => {
  const found = (tenant: Omit<TenantKnowledge, 'schema'>, text: string) =>
    read(tenant).formats.flatMap(({ kind, pattern, checks }) =>
      [...text.matchAll(pattern)]
        .map(match => match.groups?.['value'] ?? match[0])
        .filter(value => checks?.(value) !== false)
        .map(value => `${kind} ${value}`),
    )
  it.each<[because: string, tenant: Omit<TenantKnowledge, 'schema'>, text: string, expected: string[]]>([
    ['a pattern, either case', { mrn: [{ pattern: String.raw`AB\d{6}` }] }, 'ab123456', ['mrn ab123456']],
    ['a prefix and digits', { mrn: [{ prefix: 'H', digits: [6, 6] }] }, 'H-123456', ['mrn H-123456']],
    [
      'a prefix with a sign of patterns',
      { member: [{ prefix: 'A.B#', digits: [5, 5] }] },
      'a.b#12345',
      ['member a.b#12345'],
    ],
    ['the sign is no pattern', { member: [{ prefix: 'A.B', digits: [5, 5] }] }, 'AxB12345', []],
    ['Luhn does not fit', { mrn: [{ digits: [8, 8], checkDigit: 'luhn' }] }, '12345678', []],
    ['Luhn fits', { mrn: [{ digits: [11, 11], checkDigit: 'luhn' }] }, '79927398713', ['mrn 79927398713']],
    [
      'the digits of a prefix are not checked',
      { mrn: [{ prefix: '44', digits: [11, 11], checkDigit: 'luhn' }] },
      '44-79927398713',
      ['mrn 44-79927398713'],
    ],
    ['no check digit', { mrn: [{ digits: [8, 8], checkDigit: null }] }, '79927398', ['mrn 79927398']],
  ])('%s', (_, tenant, text, expected) => expect(found(tenant, text)).toEqual(expected))
})

describe('roster', () => {
  const hash = (text: string) => `<${text}>`
  const { inRoster } = readKnowledge(
    {
      schema: 'ward.phi-knowledge/1',
      roster: {
        algorithm: 'hmac-sha-256-128',
        keyId: '0'.repeat(16),
        entries: [
          { kind: 'mrn', hashes: ['<mrn|88123>'] },
          { kind: 'mrn', hashes: ['<mrn|AB7712>'] },
          { kind: 'name-and-birth-date', hashes: ['<name-and-birth-date|anna diaz|1980-02-03>'] },
        ],
      },
    },
    { keyedHash: hash },
  )
  it.each<
    [because: string, kind: 'mrn' | 'member' | 'name-and-birth-date', value: string, expected: boolean]
  >([
    ['leading zeros are left out on both sides', 'mrn', '000-88123', true],
    ['several entries of one kind', 'mrn', 'ab 7712', true],
    ['of another kind it is another value', 'member', '88123', false],
    ['name and day', 'name-and-birth-date', 'Anna Díaz|1980-02-03', true],
    ['another day', 'name-and-birth-date', 'Anna Díaz|1980-02-04', false],
    ['no day', 'name-and-birth-date', 'Anna Díaz', false],
  ])('%s', (_, kind, value, expected) => expect(inRoster?.(kind, value)).toBe(expected))

  it('is not asked without the key', () => {
    const roster = { algorithm: 'hmac-sha-256-128', keyId: '0'.repeat(16), entries: [] } as const
    expect(
      readKnowledge({ schema: 'ward.phi-knowledge/1', roster: { ...roster, entries: [] } }).inRoster,
    ).toBeNull()
  })
})

it('knows nothing when it is told nothing', () => {
  const knowledge = read({})
  expect(knowledge.isStaff('anna diaz')).toBe(false)
  expect(knowledge.formats).toEqual([])
  expect(knowledge.inRoster).toBeNull()
})
