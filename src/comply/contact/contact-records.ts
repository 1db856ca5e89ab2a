import type { Json } from '../../base/canonical-json.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { bodyOfContact, type Contact, readContact } from './contact-body.ts'

type Records = Pick<Store, 'records'>

export const CONTACT_KIND = 'hipaa-contact'
/** There is one contact for each tenant. */
const ID = 'contact'

/**
 * Keeps the next version; those before stay.
 * @param expects the version that was seen, 0 for none
 * @throws AppError bad-input naming the field, conflict when somebody else was quicker, lease-held
 */
export async function keepContact(
  store: Records,
  scope: TenantScope,
  contact: Contact,
  expects: number,
  deed: Deed,
): Promise<Kept<Contact>> {
  const body = bodyOfContact(contact) as unknown as Json
  const { version } = await store.records.keep(scope, { kind: CONTACT_KIND, id: ID, body, expects }, deed)
  return { value: readContact(body), version }
}

/** The last version; null and 0 for none. */
export async function lastContact(store: Records, scope: TenantScope): Promise<Kept<Contact | null>> {
  const record = await store.records.last(scope, CONTACT_KIND, ID)
  return record === null
    ? { value: null, version: 0 }
    : { value: readContact(record.body), version: record.version }
}

/** Every version, first first. */
export async function contactHistory(
  store: Records,
  scope: TenantScope,
): Promise<readonly (Kept<Contact> & { readonly leaf: number })[]> {
  const versions: (Kept<Contact> & { readonly leaf: number })[] = []
  let after: string | undefined
  do {
    const page = await store.records.history(scope, CONTACT_KIND, ID, after === undefined ? {} : { after })
    for (const { body, version, leaf } of page.items)
      versions.push({ value: readContact(body), version, leaf })
    after = page.next ?? undefined
  } while (after !== undefined)
  return versions
}
