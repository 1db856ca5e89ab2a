import { AppError } from '../../base/app-error.ts'
import type { Day } from '../../base/days.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import type { Doer, Vendor, VendorTerms } from '../../base/vendors/vendor.ts'
import type { Deed } from '../../store/deed.ts'
import type { KeptRecord } from '../../store/records.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { nextId, retried } from './numbered.ts'
import { readVendor, readVendorTerms, VENDOR_KIND, VENDOR_SCHEMA } from './vendor-body.ts'

type Records = Pick<Store, 'records'>

/** Who does it, and what time it is there. */
export interface By {
  readonly by: Doer
  readonly at: Instant
}

/** The last version of every vendor, by number; those no longer used are among them. */
export async function vendorsOf(store: Records, scope: TenantScope): Promise<readonly Kept<Vendor>[]> {
  const records = await store.records.current(scope, VENDOR_KIND)
  return records.map(fromRecord).sort((one, other) => numberOf(one.value.id) - numberOf(other.value.id))
}

/** @throws AppError not-found */
export async function vendorById(store: Records, scope: TenantScope, id: string): Promise<Kept<Vendor>> {
  const record = /^vendor-[1-9]\d{0,8}$/.test(id) ? await store.records.last(scope, VENDOR_KIND, id) : null
  if (record === null) throw new AppError('not-found', 'There is no such vendor here.')
  return fromRecord(record)
}

/** Every version there was, first first. */
export async function vendorHistory(
  store: Records,
  scope: TenantScope,
  id: string,
): Promise<readonly (Kept<Vendor> & Pick<KeptRecord, 'leaf'>)[]> {
  const { items } = await store.records.history(scope, VENDOR_KIND, id, { limit: 500 })
  return items.map(record => ({ ...fromRecord(record), leaf: record.leaf }))
}

/**
 * Writes one down, with the next number.
 * @throws AppError bad-input naming the field, already-exists where one of the same name is in use, lease-held
 */
export async function addVendor(
  store: Records,
  scope: TenantScope,
  given: VendorTerms,
  { by, at }: By,
  deed: Deed,
): Promise<Kept<Vendor>> {
  const terms = readVendorTerms(given)
  return await retried(async () => {
    const all = await vendorsOf(store, scope)
    refuseSameName(all, terms.name, null)
    const id = nextId(
      'vendor',
      all.map(({ value }) => value.id),
    )
    return await keep(store, scope, { id, ...terms, by, at, hints: null, retired: null }, 0, deed)
  })
}

/**
 * Writes several down, each with the next number; those whose name is in use stay as they are. The register is read once,
 * and again only where somebody else took a number meanwhile.
 * @returns names that were added, and names that were there
 * @throws AppError bad-input naming the field, lease-held
 */
export async function addVendors(
  store: Records,
  scope: TenantScope,
  list: readonly VendorTerms[],
  { by, at }: By,
  deed: Deed,
): Promise<{ readonly added: string[]; readonly there: string[] }> {
  const checked = list.map(readVendorTerms)
  const added: string[] = []
  const there: string[] = []
  const read = async () => {
    const all = await vendorsOf(store, scope)
    const inUse = all.filter(({ value }) => value.retired === null)
    const ids = all.map(({ value }) => value.id)
    return { names: new Set(inUse.map(({ value }) => foldedName(value.name))), ids }
  }
  let known = await read()
  let next = numberOf(nextId('vendor', known.ids))
  for (const terms of checked) {
    await retried(async () => {
      const name = foldedName(terms.name)
      if (known.names.has(name)) {
        there.push(terms.name)
        return
      }
      try {
        await keep(
          store,
          scope,
          { id: `vendor-${next}`, ...terms, by, at, hints: null, retired: null },
          0,
          deed,
        )
      } catch (error) {
        known = await read()
        next = numberOf(nextId('vendor', known.ids))
        throw error
      }
      known.names.add(name)
      next += 1
      added.push(terms.name)
    })
  }
  return { added, there }
}

/**
 * Corrects one, or says more: a new version, and the one before stays.
 * @param expects the version that was seen
 * @throws AppError not-found, bad-input, already-exists, conflict
 */
export async function changeVendor(
  store: Records,
  scope: TenantScope,
  id: string,
  change: { readonly terms: VendorTerms; readonly expects: number; readonly hints?: Vendor['hints'] },
  { by, at }: By,
  deed: Deed,
): Promise<Kept<Vendor>> {
  const { value: vendor } = await vendorById(store, scope, id)
  const terms = readVendorTerms(change.terms)
  refuseSameName(await vendorsOf(store, scope), terms.name, id)
  const hints = change.hints === undefined ? vendor.hints : change.hints
  return await keep(store, scope, { ...vendor, ...terms, hints, by, at }, change.expects, deed)
}

/** Says that it is no longer used, or with null that it is again. @throws AppError not-found, conflict */
export async function retireVendor(
  store: Records,
  scope: TenantScope,
  id: string,
  {
    retired,
    expects,
  }: { readonly retired: { readonly on: Day; readonly why: string } | null; readonly expects: number },
  { by, at }: By,
  deed: Deed,
): Promise<Kept<Vendor>> {
  const { value: vendor } = await vendorById(store, scope, id)
  if (retired === null) refuseSameName(await vendorsOf(store, scope), vendor.name, id)
  const next = { ...vendor, retired: retired === null ? null : { ...retired, by }, by, at }
  return await keep(store, scope, next, expects, deed)
}

/** How names of vendors are held against each other. */
export function foldedName(name: string): string {
  return name.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}

function refuseSameName(all: readonly Kept<Vendor>[], name: string, but: string | null): void {
  const same = all.find(
    ({ value }) => value.id !== but && value.retired === null && foldedName(value.name) === foldedName(name),
  )
  if (same === undefined) return
  throw new AppError(
    'already-exists',
    'A vendor of this name is in the register. Open it and change it there.',
  )
}

async function keep(
  store: Records,
  scope: TenantScope,
  vendor: Vendor,
  expects: number,
  deed: Deed,
): Promise<Kept<Vendor>> {
  const { id, ...rest } = vendor
  const { id: _, ...value } = readVendor(id, { schema: VENDOR_SCHEMA, ...rest })
  const body = { schema: VENDOR_SCHEMA, ...plain(value) }
  const { version } = await store.records.keep(scope, { kind: VENDOR_KIND, id, body, expects }, deed)
  return { value: { id, ...value }, version }
}

/** Lists as JSON has them, which may be written to. */
function plain(vendor: Omit<Vendor, 'id'>) {
  return {
    ...vendor,
    domains: [...vendor.domains],
    publishers: [...vendor.publishers],
    appIds: [...vendor.appIds],
    claims: [...vendor.claims],
    downstream: vendor.downstream.map(one => ({ ...one })),
    integrations: vendor.integrations.map(one => ({ ...one })),
    contact: vendor.contact === null ? null : { ...vendor.contact },
    by: { ...vendor.by },
    hints: vendor.hints === null ? null : { ...vendor.hints },
    retired: vendor.retired === null ? null : { ...vendor.retired, by: { ...vendor.retired.by } },
  }
}

function fromRecord({ id, body, version }: KeptRecord): Kept<Vendor> {
  return { value: readVendor(id, body), version }
}

function numberOf(id: string): number {
  return Number(id.slice('vendor-'.length))
}
