import * as z from 'zod'
import { AppError } from '../../base/app-error.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import { SETTLEMENT_KINDS } from '../../base/vendors/settlement-kinds.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import { line, moment, readBody, words } from '../record-body.ts'
import { appKey, noteApp } from './app-notes.ts'
import { approveSettlement, askSettlement, declineSettlement } from './settlement-records.ts'
import { day, vendorTerms } from './vendor-body.ts'
import { addVendor, type By } from './vendor-records.ts'

const who = z.string().regex(/^[a-z]{1,30}$/)
const act = { by: who, at: moment }
const asked = { vendor: line(), settles: z.enum(SETTLEMENT_KINDS), reason: words(), until: day, ...act }

const story = z.strictObject({
  schema: z.literal('ward.practice-vendors/1'),
  people: z.record(who, line()),
  vendors: z.array(z.strictObject({ ...vendorTerms.shape, ...act })),
  apps: z.array(z.strictObject({ key: appKey, name: line(), vendor: line(), inScope: z.boolean(), ...act })),
  settlements: z.array(
    z.union([
      z.strictObject({ ...asked, approvedBy: who, approvedAt: moment }),
      z.strictObject({ ...asked, declinedBy: who, declinedAt: moment, why: words() }),
    ]),
  ),
})
export type VendorsStory = Omit<z.infer<typeof story>, 'schema'>

/** What the people of a made-up clinic wrote down of vendors and apps. @throws AppError bad-input naming the field */
export function readVendorsStory(text: string): VendorsStory {
  const { schema: _, ...read } = readBody(story, JSON.parse(text), 'story of the vendors')
  return read
}

/**
 * Keeps it in a tenant that has no vendors yet, as if they had done it there; nothing of after `until`.
 * @throws AppError bad-input for a vendor that the story does not have, conflict, lease-held
 */
export async function keepVendorsStory(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
  { people, vendors, apps, settlements }: VendorsStory,
  until: Instant,
  deed: Deed = { by: 'ward' },
): Promise<void> {
  const by = (id: string, at: Instant): By => ({ by: { id: `practice-${id}`, name: people[id] ?? id }, at })
  const ids = new Map<string, string>()
  const idOf = (name: string): string => {
    const id = ids.get(name)
    if (id === undefined)
      throw new AppError('bad-input', `The story names ${name}, which is none of its vendors.`)
    return id
  }
  for (const { by: person, at, ...terms } of vendors.filter(one => one.at <= until)) {
    const { value } = await addVendor(store, scope, terms, by(person, at), deed)
    ids.set(value.name, value.id)
  }
  for (const { key, name, vendor, inScope, by: person, at } of apps) {
    const said = { said: { vendor: idOf(vendor), inScope }, expects: 0 }
    await noteApp(store, scope, { key, name }, said, by(person, at), deed)
  }
  for (const one of settlements) {
    const { vendor, settles, reason, until: last, by: person, at } = one
    const wish = {
      subject: { kind: 'vendor' as const, id: idOf(vendor) },
      settles,
      reason,
      until: last,
      expects: 0,
    }
    const { value, version } = await askSettlement(store, scope, wish, at.slice(0, 10), by(person, at), deed)
    if ('approvedBy' in one) {
      const said = { ...by(one.approvedBy, one.approvedAt), expects: version, alone: null }
      await approveSettlement(store, scope, value.id, said, one.approvedAt.slice(0, 10), deed)
    } else {
      const said = { ...by(one.declinedBy, one.declinedAt), expects: version, why: one.why }
      await declineSettlement(store, scope, value.id, said, one.declinedAt.slice(0, 10), deed)
    }
  }
}
