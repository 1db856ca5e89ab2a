import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../base/app-error.ts'
import { productsInCell } from './licence-cell.ts'
import { type KnownProducts, MOST_USERS, readUserLicences } from './read-user-licences.ts'

const A = 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46'
const B = '80b2d799-d2ba-4d2a-8842-fb0d0f3a4b82'
const P = '41781fb2-bc02-4b7c-bd55-b576c07bb09d'
const NAMES = new Set([
  'Business Premium',
  'EMS+Security',
  'Enterprise Mobility + Security E3',
  'Power BI (free)',
])
const known: KnownProducts = { isName: name => NAMES.has(name), plansOf: () => null }
const read = (text: string | Uint8Array) =>
  readUserLicences(typeof text === 'string' ? Buffer.from(text) : text, 'users.csv', known)
const HEADS = 'Block credential,Display name,Licenses,User principal name'
const csv = (...rows: readonly string[]) => [HEADS, ...rows, ''].join('\n')
const simple = (text: string | Uint8Array) => {
  const { list } = read(text)
  return list.users.map(({ name, upn, enabled, set }) => [
    name,
    upn,
    enabled,
    (list.sets[set] ?? []).map(({ product }) => list.products[product]?.name ?? list.products[product]?.sku),
  ])
}

describe('one cell of licences', () => {
  it.each([
    ['Business Premium', ['Business Premium'], 'one product'],
    [
      'Business Premium+Power BI (free)',
      ['Business Premium', 'Power BI (free)'],
      'two, as the admin center writes them',
    ],
    [
      'Enterprise Mobility + Security E3+Business Premium',
      ['Enterprise Mobility + Security E3', 'Business Premium'],
      'a plus sign with blanks is part of a name',
    ],
    [
      'EMS+Security+Business Premium',
      ['EMS+Security', 'Business Premium'],
      'a known name with a plus sign without blanks',
    ],
    [
      'Something + New+Business Premium',
      ['Something + New', 'Business Premium'],
      'an unknown name with a plus sign',
    ],
    ['Unlicensed', [], 'the admin center’s word for none'],
    ['  ', [], 'nothing'],
    [`${A};${B}`, [A, B], 'ids apart by semicolons'],
    [`${A.toUpperCase()}\u00a0, ${B}`, [A.toUpperCase(), B], 'ids with a non-breaking space behind'],
    ['Business Premium+Business Premium', ['Business Premium'], 'twice the same'],
    ['Business\u00a0 Premium', ['Business Premium'], 'other blanks'],
  ])('%s: %s', (cell, names) => {
    expect(productsInCell(cell, known.isName)).toEqual(names)
  })
})

describe('the export of the admin center', () => {
  const rows = [
    ['Dr. Elena Marsh', 'marsh@clinic.example', true, ['Business Premium']],
    ['Ruth Delgado', 'delgado@clinic.example', false, []],
  ]
  const two = csv(
    'False,Dr. Elena Marsh,Business Premium,MARSH@clinic.example',
    'True,Ruth Delgado,Unlicensed,delgado@clinic.example',
  )
  const order = `User principal name,Licenses,City,Display name,Block credential\n${'marsh@clinic.example,Business Premium,X,Dr. Elena Marsh,False\ndelgado@clinic.example,Unlicensed,,Ruth Delgado,True\n'}`
  it.each([
    ['as it is', two],
    ['with a byte order mark and CRLF', `\ufeff${two.replaceAll('\n', '\r\n')}`],
    ['in UTF-16, as Windows PowerShell writes', Buffer.from(`\ufeff${two}`, 'utf16le')],
    ['with its columns in another order and others between', order],
    ['with a type line on top', `#TYPE System.Object\n${two}`],
    ['with blank lines', two.replaceAll('\n', '\n\n')],
  ])('%s', (_, text) => {
    expect(simple(text)).toEqual(rows)
  })

  it('leaves out who is deleted, and who stands there twice', () => {
    const result = read(
      `${HEADS},Soft deletion time stamp\nFalse,A,Business Premium,a@x.example,\nFalse,B,Business Premium,b@x.example,2026-10-01\nFalse,A again,Unlicensed,A@x.example,\n`,
    )
    expect([result.list.users.length, result.deleted, result.twice]).toEqual([1, 1, 1])
  })

  it('keeps a formula as the text it is', () => {
    expect(simple(csv('False,"=HYPERLINK(""http://x"")",Business Premium,a@x.example'))[0]?.[0]).toBe(
      '=HYPERLINK("http://x")',
    )
  })

  it.each([
    ['a quote left open', '"False,A,Business Premium,a@x.example', 'Its quotes do not match.'],
    ['no user principal name', 'False,A,Business Premium,', 'It has no user principal name.'],
    [
      'a name of a megabyte',
      `False,A,Business Premium,${'x'.repeat(1_000_000)}`,
      'Its user principal name is longer than 300 characters.',
    ],
    [
      'licences without end',
      `False,A,${'x+'.repeat(10_000)},a@x.example`,
      'Its licences are longer than 8,000 characters.',
    ],
  ])('tells of a row with %s and reads the others', (_, row, reason) => {
    const { list, bad } = read(csv('False,B,Business Premium,b@x.example', row))
    expect(bad).toEqual({ count: 1, rows: [{ line: 3, reason }] })
    expect(list.users.map(({ upn }) => upn)).toEqual(['b@x.example'])
  })
})

describe('what Graph answers', () => {
  const user = (upn: string, ...skus: readonly string[]) => ({
    displayName: upn,
    userPrincipalName: upn,
    accountEnabled: true,
    assignedLicenses: skus.map(skuId => ({ skuId, disabledPlans: [] })),
  })
  const users = [user('a@x.example', A), user('b@x.example')]
  const rows = [
    ['a@x.example', 'a@x.example', true, [A]],
    ['b@x.example', 'b@x.example', true, []],
  ]
  it.each([
    ['a page', JSON.stringify({ value: users })],
    ['an array', JSON.stringify(users)],
    ['one object to a line', users.map(one => JSON.stringify(one)).join('\n')],
    ['pages, one to a line', users.map(one => JSON.stringify({ value: [one] })).join('\r\n')],
    ['an array of pages', JSON.stringify(users.map(one => ({ value: [one] })))],
    [
      'as PowerShell writes it',
      JSON.stringify(users)
        .replaceAll('userPrincipalName', 'UserPrincipalName')
        .replaceAll('skuId', 'SkuId')
        .replaceAll('assignedLicenses', 'AssignedLicenses'),
    ],
    [
      'ids in capitals with a non-breaking space',
      JSON.stringify(users).replaceAll(A, `${A.toUpperCase()}\u00a0`),
    ],
  ])('%s', (_, text) => {
    expect(simple(text)).toEqual(rows)
  })

  it('keeps what is switched off, and tells two who differ in it apart', () => {
    const off = { ...user('c@x.example'), assignedLicenses: [{ skuId: A, disabledPlans: [P.toUpperCase()] }] }
    const { list } = read(JSON.stringify([user('a@x.example', A), off]))
    expect(list.sets).toEqual([[{ product: 0, disabled: [] }], [{ product: 0, disabled: [P] }]])
  })

  it('says of one page that it is not all', () => {
    expect(read(JSON.stringify({ '@odata.nextLink': 'https://graph/next', value: users })).isPart).toBe(true)
    expect(read(JSON.stringify({ value: users })).isPart).toBe(false)
  })
})

it.each([
  ['nothing', '', /is empty/],
  ['heads without rows', `${HEADS}\n`, /lists nobody/],
  ['a list without licences', 'User principal name,Name\na@x.example,A\n', /no column “Licenses”.*Export it/],
  ['another list', 'One,Two\n1,2\n', /no column “User principal name”/],
  ['semicolons', 'User principal name;Licenses\na@x.example;E3\n', /another sign than a comma/],
  ['a workbook', 'PK\u0003\u0004', /workbook/],
  ['torn JSON', '[{"userPrincipalName":', /no JSON that can be read/],
  ['users without licences', '[{"userPrincipalName":"a@x.example"}]', /no assignedLicenses/],
  ['other JSON', '{"value": 3}', /no list of users/],
  ['no objects', '[1, null]', /It is no object/],
])('refuses %s in one sentence', (_, text, says) => {
  expect(() => read(text)).toThrow(AppError)
  expect(() => read(text)).toThrow(says)
})

it('refuses a million rows without reading them to the end', () => {
  const rows = Array.from({ length: 1_000_000 }, (_, index) => `False,A,Unlicensed,${index}@x.example`)
  expect(() => read(csv(rows.join('\n')))).toThrow(`more than ${MOST_USERS.toLocaleString('en-US')} people`)
})

it('never fails otherwise than with a sentence, and never keeps more people than rows', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('"', ',', '\n', '+', 'a', '@', '=', '{', '[', ' ') }),
      text => {
        try {
          const { list } = read(`${HEADS}\n${text}`)
          expect(list.users.length).toBeLessThanOrEqual(text.split('\n').length)
          for (const { set } of list.users) expect(list.sets[set]).toBeDefined()
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
        }
      },
    ),
  )
})
