import type { TenantScope } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import { voidSignature } from './signature-acts.ts'
import { keepSignature, lastSignature } from './signature-records.ts'

/**
 * Takes back the request of something that is over, while nobody has signed it: nobody signs what nobody relies on any more.
 * To be called before that is written down as over, so that of signing and ending at the same moment only one is done.
 * @param id null where nothing was asked for
 * @throws AppError conflict when somebody has signed and the copy is being made
 */
export async function takeBackRequest(
  { store, scope }: { readonly store: Pick<Store, 'records'>; readonly scope: TenantScope },
  id: string | null,
  { why, at }: { readonly why: string; readonly at: Instant },
  deed: Deed,
): Promise<void> {
  const there = id === null ? null : await lastSignature(store, scope, id)
  if (there === null || !['pending', 'accepted', 'failed'].includes(there.value.state)) return
  // What ran out is asked of nobody any more.
  if (there.value.state === 'pending' && at >= there.value.ends) return
  await keepSignature(store, scope, voidSignature(there.value, why, at), there.version, deed)
}
