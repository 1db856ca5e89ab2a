import { AppError } from '../../../base/app-error.ts'
import type { HeldProduct, ListedProduct, ListedUser, UserList } from '../../../base/services/user-list.ts'
import { decode } from '../scubagear/decode.ts'
import { productIdIn } from './licence-cell.ts'
import { bad, csvUsers, isPageOfMore, jsonUsers, type UserRow } from './user-rows.ts'

/** More are no clinic, and no list that a person reads. */
export const MOST_USERS = 100_000
/** What people hold differs in few ways; a list with more is none. */
const MOST_SETS = 10_000
const MOST_BAD_ROWS = 1_000

/** What is known of products where the list is read. */
export interface KnownProducts {
  /** Whether a product is called so. */
  readonly isName: (name: string) => boolean
  /** Its service plans from Microsoft's imported list, for one that Ward's own table does not know; null where nobody knows. */
  readonly plansOf: (product: Pick<ListedProduct, 'sku' | 'name'>) => readonly string[] | null
}

export interface ReadUserLicences {
  readonly form: 'csv' | 'graph'
  readonly list: UserList
  /** People of whom the list says that they are deleted: left out. */
  readonly deleted: number
  /** Rows of somebody who stood there before: left out. */
  readonly twice: number
  /** Rows that could not be read; the first 1,000 with their line. */
  readonly bad: {
    readonly count: number
    readonly rows: readonly { readonly line: number; readonly reason: string }[]
  }
  /** The file is one page of several, and the others are not in it. */
  readonly isPart: boolean
}

/**
 * Who has which licences: the export “Active users” of the Microsoft 365 admin center (CSV), or users as Graph or
 * PowerShell write them (JSON, or one object to a line) with `assignedLicenses`.
 * @param file what errors call it
 * @throws AppError bad-input in one sentence; the content is not quoted
 */
export function readUserLicences(bytes: Uint8Array, file: string, known: KnownProducts): ReadUserLicences {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw bad(file, 'is a workbook or an archive; save it as CSV first')
  const text = decode(bytes).replace(/^\ufeff/, '')
  const isJson = /^\s*[[{]/.test(text)
  const rows = isJson ? jsonUsers(text, file) : csvUsers(text, file, known.isName)
  const products = new Map<string, { readonly index: number; readonly product: ListedProduct }>()
  const sets = new Map<string, { readonly index: number; readonly held: readonly HeldProduct[] }>()
  const users = new Map<string, ListedUser>()
  const badRows: { line: number; reason: string }[] = []
  const counts = { deleted: 0, twice: 0, bad: 0, rows: 0 }
  for (const { line, told } of rows) {
    counts.rows += 1
    if (counts.rows > MOST_USERS * 2) throw tooMany(file)
    if ('deleted' in told) counts.deleted += 1
    else if ('problem' in told) {
      counts.bad += 1
      if (badRows.length < MOST_BAD_ROWS) badRows.push({ line, reason: told.problem })
    } else if (users.has(told.user.upn)) counts.twice += 1
    else {
      const set = setOf(told.user, products, sets, known)
      const { name, upn, enabled } = told.user
      users.set(upn, { name, upn, enabled, set })
      if (users.size > MOST_USERS) throw tooMany(file)
      if (sets.size > MOST_SETS) throw bad(file, 'has more ways to hold licences than any organisation')
    }
  }
  if (users.size === 0) {
    const [first] = badRows
    throw bad(
      file,
      first === undefined
        ? 'lists nobody'
        : `lists nobody that can be read. Row ${first.line}: ${first.reason.replace(/\.$/, '')}`,
    )
  }
  return {
    form: isJson ? 'graph' : 'csv',
    list: {
      products: [...products.values()].map(({ product }) => product),
      sets: [...sets.values()].map(({ held }) => held),
      users: [...users.values()],
    },
    deleted: counts.deleted,
    twice: counts.twice,
    bad: { count: counts.bad, rows: badRows },
    isPart: isJson && isPageOfMore(text),
  }
}

function setOf(
  { licences }: UserRow,
  products: Map<string, { readonly index: number; readonly product: ListedProduct }>,
  sets: Map<string, { readonly index: number; readonly held: readonly HeldProduct[] }>,
  { plansOf }: KnownProducts,
): number {
  const held = licences
    .map(({ word, disabled }) => {
      const sku = productIdIn(word)
      const key = sku ?? `name ${word.toLowerCase()}`
      let found = products.get(key)
      if (found === undefined) {
        const named = { sku, name: sku === null ? word : null }
        found = { index: products.size, product: { ...named, servicePlans: plansOf(named) } }
        products.set(key, found)
      }
      return { product: found.index, disabled }
    })
    .toSorted((one, other) => one.product - other.product)
  const key = JSON.stringify(held)
  let set = sets.get(key)
  if (set === undefined) {
    set = { index: sets.size, held }
    sets.set(key, set)
  }
  return set.index
}

function tooMany(file: string): AppError {
  return bad(file, `lists more than ${MOST_USERS.toLocaleString('en-US')} people; export those of one tenant`)
}
