import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../../base/app-error.ts'
import { importMicrosoftProducts } from './import-products.ts'
import { productListSchema } from './products.schema.ts'

const HEADS =
  'Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names'
const A = 'aaaaaaaa-0000-0000-0000-000000000001'
const B = 'aaaaaaaa-0000-0000-0000-000000000002'
const P = 'bbbbbbbb-0000-0000-0000-000000000001'
const Q = 'bbbbbbbb-0000-0000-0000-000000000002'
const read = (text: string, file = 'list.csv') => importMicrosoftProducts(Buffer.from(text), file)
const lines = (...rows: readonly string[]) => [HEADS, ...rows, ''].join('\n')

describe('Microsoft’s quirks', () => {
  it.each([
    ['an id ends in a non-breaking space', lines(`One,ONE,${A}\u00a0,PLAN,${P} ,Plan`)],
    ['ids differ in case', lines(`One,ONE,${A.toUpperCase()},PLAN,${P.toUpperCase()},Plan`)],
    ['CRLF and a byte order mark', `\ufeff${lines(`One,ONE,${A},PLAN,${P},Plan`).replaceAll('\n', '\r\n')}`],
    [
      'columns in another order',
      `GUID,String_Id,Product_Display_Name,Service_Plan_Id,Service_Plan_Name,Service_Plans_Included_Friendly_Names\n${A},ONE,One,${P},PLAN,Plan\n`,
    ],
    ['empty cells behind the last column', lines(`One,ONE,${A},PLAN,${P},Plan,,`)],
    ['a blank line at the end', `${lines(`One,ONE,${A},PLAN,${P},Plan`)}\n\n`],
  ])('%s: it is the same list', (_, text) => {
    const { products, servicePlans, bad } = read(text)
    expect(products).toEqual([{ id: A, names: ['ONE'], titles: ['One'], servicePlans: [P] }])
    expect(servicePlans).toEqual([{ id: P, names: ['PLAN'], titles: ['Plan'] }])
    expect(bad.count).toBe(0)
  })

  it('one service plan under several names, and several products under one name', () => {
    const list = read(
      lines(`Same,ONE,${A},PLAN,${P},x`, `Same,TWO,${B},Plan),${P},y`, `Same,TWO,${B},PLAN\tTWO,${Q},`),
    )
    expect(list.servicePlans).toEqual([
      { id: P, names: ['PLAN', 'Plan)'], titles: ['x', 'y'] },
      { id: Q, names: ['PLAN TWO'], titles: [] },
    ])
    expect(list.products.map(one => [one.id, one.titles])).toEqual([
      [A, ['Same']],
      [B, ['Same']],
    ])
  })

  it('rows that stand there twice are counted once, and rows are what was kept, doubled and bad', () => {
    const row = `One,ONE,${A},PLAN,${P},Plan`
    const list = read(lines(row, row, `One,ONE,${A},OTHER,${Q},Other`, 'torn'))
    expect([list.rows, list.duplicates, list.bad.count]).toEqual([4, 1, 1])
    expect(list.products[0]?.servicePlans).toEqual([P, Q])
  })

  it.each([
    ['too few cells', 'One,ONE', 'It has 2 cells where 6 belong.'],
    ['too many cells', `One,ONE,${A},PLAN,${P},Plan,more`, 'It has more than 6 cells.'],
    ['no product id', `One,ONE,what,PLAN,${P},Plan`, 'Its product id (GUID) is not an id.'],
    ['no service plan id', `One,ONE,${A},PLAN,,Plan`, 'Its service plan id is not an id.'],
    ['no name', `One,,${A},PLAN,${P},Plan`, 'String_Id is empty.'],
    ['text behind a quote', `"One"x,ONE,${A},PLAN,${P},Plan`, 'There is text behind a closing quote.'],
    ['a quote left open', `"One,ONE,${A},PLAN,${P},Plan`, 'A quote opens and never closes.'],
    [
      'a cell of a megabyte',
      `${'x'.repeat(1_000_000)},ONE,${A},PLAN,${P},Plan`,
      'A cell is longer than 1000 characters.',
    ],
  ])('a row with %s is told with its line, and costs no other', (_, row, reason) => {
    const list = read(lines(`Two,TWO,${B},PLAN,${P},Plan`, row))
    expect(list.bad).toEqual({ count: 1, rows: [{ line: 3, reason }] })
    expect(list.products.map(one => one.id)).toEqual([B])
  })

  it('tells of the first thousand bad rows and counts all', () => {
    const { bad } = read(lines(`Two,TWO,${B},PLAN,${P},Plan`, ...Array.from({ length: 1500 }, () => 'torn')))
    expect([bad.count, bad.rows.length]).toEqual([1500, 1000])
  })

  it.each([
    ['ConversionTable_product-names-service-plans_2026-07-29.csv', '2026-07-29'],
    ['Product names (2025-12-30).csv', '2025-12-30'],
    ['list.csv', null],
    ['order 12026-07-29.csv', null],
    ['list 2026-13-01.csv', null],
  ])('the day of %s is %s', (file, day) => {
    expect(read(lines(`One,ONE,${A},PLAN,${P},Plan`), file).asOf).toBe(day)
  })
})

it.each([
  ['nothing', '', /is empty/],
  ['JSON', '{"a": [1, 2]}', /has none of that list’s heads/],
  ['a workbook', 'PK\u0003\u0004rest', /a workbook or an archive/],
  [
    'names without service plans',
    'Product_Display_Name,String_Id,GUID\nOne,ONE,x\n',
    /lacks the heads Service_Plan_Name, Service_Plan_Id/,
  ],
  ['the heads alone', `${HEADS}\n`, /no row that can be read/],
])('refuses %s in one sentence about what to do', (_, text, says) => {
  expect(() => read(text)).toThrow(AppError)
  expect(() => read(text)).toThrow(says)
  expect(() => read(text)).toThrow(/Name Microsoft’s CSV/)
})

it('keeps every product and plan of any list, and its schema holds', () => {
  const word = fc
    .string({ unit: fc.constantFrom('a', 'B', '"', ',', ' ', '–', '(', '9'), minLength: 1 })
    .map(text => `x${text}x`)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, word, fc.uuid(), word, fc.uuid(), word), { minLength: 1, maxLength: 20 }),
      rows => {
        const list = read(`${HEADS}\n${stringify(rows)}`)
        expect(productListSchema.parse(list)).toEqual(list)
        expect(list.rows).toBe(rows.length)
        expect(new Set(list.products.map(one => one.id))).toEqual(new Set(rows.map(row => row[2])))
        for (const [, , product, , plan] of rows)
          expect(list.products.find(one => one.id === product)?.servicePlans).toContain(plan)
      },
    ),
  )
})

const MICROSOFT = join(
  process.env.WARD_SHARED ?? fileURLToPath(new URL('../../../../../shared', import.meta.url)),
  'data/grc/microsoft',
)

describe.skipIf(!existsSync(MICROSOFT))('Microsoft’s own files', () => {
  // hipaa.md section 3.
  it.each([
    ['ConversionTable_product-names-service-plans_2026-07-29.csv', 5990, 619, 607, 791],
    ['Product names and service plan identifiers for licensing_2025-12-30.csv', 5457, 569, undefined, 723],
  ])('%s: %i rows, %i products, %s titles, %i service plans', (file, rows, products, titles, plans) => {
    const list = importMicrosoftProducts(readFileSync(join(MICROSOFT, file)), file)
    expect([list.rows, list.bad, list.products.length, list.servicePlans.length]).toEqual([
      rows,
      { count: 0, rows: [] },
      products,
      plans,
    ])
    if (titles !== undefined) expect(new Set(list.products.flatMap(one => one.titles)).size).toBe(titles)
    expect(productListSchema.parse(list).asOf).toBe(file.slice(-14, -4))
  })

  it('has each trap that the newer file is known for', () => {
    const file = 'ConversionTable_product-names-service-plans_2026-07-29.csv'
    const list = importMicrosoftProducts(readFileSync(join(MICROSOFT, file)), file)
    expect(list.duplicates).toBe(16)
    expect(list.products.map(one => one.id)).toContain('420c7602-7f70-4895-9394-d3d679ea36fb')
    expect(list.products.filter(one => one.names.includes('MCOPSTN5'))).toHaveLength(2)
    expect(list.servicePlans.filter(one => one.names.length > 1).length).toBeGreaterThan(3)
    expect(list.products.some(one => one.titles.some(title => title.includes(', ')))).toBe(true)
    expect(list.servicePlans.some(one => one.titles.some(title => title.includes('–')))).toBe(true)
  })

  it('added fifty products to the older file and took none away', () => {
    const ids = (file: string) =>
      new Set(importMicrosoftProducts(readFileSync(join(MICROSOFT, file)), file).products.map(one => one.id))
    const newer = ids('ConversionTable_product-names-service-plans_2026-07-29.csv')
    const older = ids('Product names and service plan identifiers for licensing_2025-12-30.csv')
    const added = [...newer].filter(id => !older.has(id))
    expect(added).toHaveLength(50)
    expect([...older].filter(id => !newer.has(id))).toEqual([])
  })
})
