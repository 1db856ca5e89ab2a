import { AppError } from '../../base/app-error.ts'
import type { Day } from '../../base/days.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Vendor, VendorTerms } from '../../base/vendors/vendor.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import { readVendorTerms } from './vendor-body.ts'
import { addVendors, type By, changeVendor, foldedName, vendorsOf } from './vendor-records.ts'

type Records = Pick<Store, 'records'>

/** What became of a list of vendors, by their names. */
export interface VendorsImported {
  readonly read: number
  readonly added: string[]
  readonly changed: string[]
  readonly there: string[]
  readonly note: string
}

/**
 * Takes a clinic's own list in. What is in the register under the same name stays as it is: people may have said more of
 * it since. All of the list is checked before anything is kept, and a list that broke off can be read in again.
 * @throws AppError bad-input naming the row and the field
 */
export async function importVendors(
  store: Records,
  scope: TenantScope,
  list: readonly VendorTerms[],
  by: By,
  deed: Deed,
): Promise<VendorsImported> {
  const checked = list.map((terms, index) => {
    try {
      return readVendorTerms(terms)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      throw new AppError('bad-input', `Row ${index + 1}: ${error.message}`)
    }
  })
  const { added, there } = await addVendors(store, scope, checked, by, deed)
  return {
    read: list.length,
    added,
    changed: [],
    there,
    note: 'What was in the register already was left as it is.',
  }
}

/** What a public list tells of a vendor. */
export interface Hint {
  readonly name: string
  readonly domains: readonly string[]
  readonly claims: readonly string[]
  readonly form: string | null
}

/**
 * Keeps of a public list only what it tells of vendors in the register, found by name or domain where exactly one fits:
 * what they claim, and where they publish a form of agreement. Neither settles anything.
 */
export async function importHints(
  store: Records,
  scope: TenantScope,
  hints: readonly Hint[],
  credit: string,
  by: By,
  deed: Deed,
): Promise<VendorsImported> {
  const asOf: Day = by.at.slice(0, 10)
  const changed: string[] = []
  for (const { value: vendor, version } of await vendorsOf(store, scope)) {
    if (vendor.retired !== null) continue
    const found = hints.filter(hint => isAbout(hint, vendor))
    const [hint] = found
    if (hint === undefined || found.length > 1) continue
    const { id, by: _, at: __, hints: before, retired: ___, ...terms } = vendor
    const claims = [...new Set([...terms.claims, ...hint.claims])].slice(0, 100)
    if (claims.length === terms.claims.length && before?.form === hint.form) continue
    await changeVendor(
      store,
      scope,
      id,
      { terms: { ...terms, claims }, expects: version, hints: { source: credit, form: hint.form, asOf } },
      by,
      deed,
    )
    changed.push(vendor.name)
  }
  return {
    read: hints.length,
    added: [],
    changed,
    there: [],
    note: `What a vendor claims is no report, and the form that it publishes is no agreement. ${credit}`,
  }
}

function isAbout(hint: Hint, vendor: Vendor): boolean {
  return (
    foldedName(hint.name) === foldedName(vendor.name) ||
    hint.domains.some(domain => vendor.domains.includes(domain))
  )
}
