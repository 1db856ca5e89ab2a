import { AppError } from '../../../base/app-error.ts'
import { readCsv } from '../csv.ts'
import { productIdIn, productsInCell } from './licence-cell.ts'

/** One person of an export, before products are looked up. */
export interface UserRow {
  readonly name: string
  readonly upn: string
  readonly enabled: boolean | null
  readonly licences: readonly { readonly word: string; readonly disabled: readonly string[] }[]
}

/** What came of one row: a person, a person who is deleted, or why it could not be read. */
export type RowTold = { readonly user: UserRow } | { readonly deleted: true } | { readonly problem: string }

/** A row with the place it stands in. */
export interface ToldRow {
  readonly line: number
  readonly told: RowTold
}

type Field = 'upn' | 'name' | 'licences' | 'blocked' | 'enabled' | 'deleted'

/** Heads of columns, letters and digits only: of the admin center's export, of Entra's and of what PowerShell writes. */
const HEADS: { readonly [F in Field]: readonly string[] } = {
  upn: ['userprincipalname', 'upn', 'username', 'signinname'],
  name: ['displayname', 'name', 'fullname'],
  licences: [
    'licenses',
    'licences',
    'license',
    'licence',
    'assignedlicenses',
    'assignedproducts',
    'products',
    'skuids',
    'skuid',
  ],
  blocked: ['blockcredential', 'signinblocked', 'blocked'],
  enabled: ['accountenabled', 'enabled'],
  deleted: ['softdeletiontimestamp', 'deleteddatetime'],
}

const LONGEST = 1_000

/** The people of a CSV, in any order of columns. @throws AppError bad-input when it is no such list */
export function* csvUsers(text: string, file: string, isName: (name: string) => boolean): Generator<ToldRow> {
  let at: ReadonlyMap<Field, number> | null = null
  for (const { line, cells, problem } of readCsv(text)) {
    if (cells.every(cell => cell.trim() === '')) continue
    if (at === null && (cells[0] ?? '').startsWith('#TYPE')) continue
    if (at === null) {
      at = headsIn(cells, file)
      continue
    }
    if (problem !== undefined) {
      yield { line, told: { problem: 'Its quotes do not match.' } }
      continue
    }
    const heads: ReadonlyMap<Field, number> = at
    const cell = (field: Field) => (cells[heads.get(field) ?? -1] ?? '').trim()
    if (cell('deleted') !== '') yield { line, told: { deleted: true } }
    else yield { line, told: csvUser(cell, isName) }
  }
  if (at === null) throw bad(file, 'is empty')
}

function csvUser(cell: (field: Field) => string, isName: (name: string) => boolean): RowTold {
  const upn = cell('upn').toLowerCase()
  if (upn === '') return { problem: 'It has no user principal name.' }
  if (cell('licences').length > 8 * LONGEST)
    return { problem: 'Its licences are longer than 8,000 characters.' }
  const blocked = truthOf(cell('blocked'))
  const words = productsInCell(cell('licences'), isName)
  if (words.some(word => word.length > LONGEST))
    return { problem: 'A name of a product is longer than 1,000 characters.' }
  return userOf({
    upn,
    name: cell('name'),
    enabled: blocked === null ? truthOf(cell('enabled')) : !blocked,
    licences: words.map(word => ({ word, disabled: [] })),
  })
}

function userOf(row: UserRow): RowTold {
  if (row.upn.length > 300) return { problem: 'Its user principal name is longer than 300 characters.' }
  return { user: { ...row, name: (row.name === '' ? row.upn : row.name).slice(0, 300) } }
}

function headsIn(cells: readonly string[], file: string): ReadonlyMap<Field, number> {
  if (cells.length === 1 && /[;\t|]/.test(cells[0] ?? '')) {
    throw bad(file, 'has its columns apart by another sign than a comma; save it as CSV with commas')
  }
  const plain = cells.map(letters)
  const found = (Object.entries(HEADS) as [Field, readonly string[]][]).flatMap(([field, heads]) => {
    const [first] = heads.map(head => plain.indexOf(head)).filter(index => index !== -1)
    return first === undefined ? [] : [[field, first] as const]
  })
  const at = new Map(found)
  const missing = (['upn', 'licences'] as const).filter(field => !at.has(field))
  if (missing.length > 0) {
    throw bad(
      file,
      `names no column “${missing.includes('upn') ? 'User principal name' : 'Licenses'}” in its first line. Export it in the Microsoft 365 admin center: Users > Active users > Export users`,
    )
  }
  return at
}

/** The people of what Graph answers: `value`, pages of it, an array, or one object to a line. @throws AppError bad-input */
export function* jsonUsers(text: string, file: string): Generator<ToldRow> {
  let line = 0
  for (const entry of entriesOf(text, file)) {
    line += 1
    yield { line, told: jsonUser(entry) }
  }
}

/** Whether it is one page of several, with the others elsewhere. */
export function isPageOfMore(text: string): boolean {
  return (
    /"@odata\.nextLink"\s*:\s*"/.test(text.slice(0, 4_000)) ||
    /"@odata\.nextLink"\s*:\s*"/.test(text.slice(-4_000))
  )
}

function* entriesOf(text: string, file: string): Generator<unknown> {
  const whole = parsed(text)
  if (whole !== undefined) {
    yield* listIn(whole, file)
    return
  }
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    const entry = parsed(line)
    if (entry === undefined)
      throw bad(file, 'is no JSON that can be read, neither as a whole nor line by line')
    if (isObject(entry) && Array.isArray(entry['value'])) yield* listIn(entry, file)
    else yield entry
  }
}

function* listIn(whole: unknown, file: string): Generator<unknown> {
  const listed = Array.isArray(whole) ? whole : isObject(whole) ? (whole['value'] ?? [whole]) : undefined
  if (!Array.isArray(listed))
    throw bad(file, 'holds no list of users: it is a JSON array, or has one in “value”')
  for (const entry of listed as readonly unknown[]) {
    // Pages that were written one after another.
    if (isObject(entry) && Array.isArray(entry['value'])) yield* entry['value'] as readonly unknown[]
    else yield entry
  }
}

function jsonUser(entry: unknown): RowTold {
  if (!isObject(entry)) return { problem: 'It is no object.' }
  const field = fieldsOf(entry)
  const upn = textIn(field('userPrincipalName')).toLowerCase()
  if (upn === '') return { problem: 'It has no userPrincipalName.' }
  const assigned = field('assignedLicenses')
  if (!Array.isArray(assigned)) {
    return { problem: 'It has no assignedLicenses: ask Graph for them with $select.' }
  }
  const licences = (assigned as readonly unknown[]).flatMap(one => {
    const of = isObject(one) ? fieldsOf(one) : () => one
    const sku = productIdIn(of('skuId'))
    const off = isObject(one) ? of('disabledPlans') : []
    const disabled = (Array.isArray(off) ? (off as readonly unknown[]) : []).flatMap(
      id => productIdIn(id) ?? [],
    )
    return sku === null ? [] : [{ word: sku, disabled: disabled.toSorted() }]
  })
  if (licences.length < assigned.length) return { problem: 'One of its assignedLicenses has no skuId.' }
  const enabled = field('accountEnabled')
  return userOf({
    upn,
    name: textIn(field('displayName')),
    enabled: typeof enabled === 'boolean' ? enabled : null,
    licences: licences.filter(({ word }, index) => licences.findIndex(one => one.word === word) === index),
  })
}

/** Graph writes `skuId`, PowerShell `SkuId`. */
function fieldsOf(entry: Readonly<Record<string, unknown>>): (name: string) => unknown {
  return name => {
    if (Object.hasOwn(entry, name)) return entry[name]
    const key = Object.keys(entry).find(each => each.toLowerCase() === name.toLowerCase())
    return key === undefined ? undefined : entry[key]
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

function truthOf(text: string): boolean | null {
  const word = text.toLowerCase()
  if (['true', 'yes', '1', 'blocked', 'enabled'].includes(word)) return true
  if (['false', 'no', '0', 'allowed', 'disabled'].includes(word)) return false
  return null
}

function letters(head: string): string {
  return head
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}

export const bad = (file: string, sentence: string): AppError =>
  new AppError('bad-input', `${file} ${sentence}.`)
