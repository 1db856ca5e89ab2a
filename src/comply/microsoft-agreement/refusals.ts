import { AppError } from '../../base/app-error.ts'
import { canonicalJson } from '../../base/canonical-json.ts'
import type { TenantScope } from '../../base/ids.ts'
import { sha256Hex } from '../../host/crypto.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'

export const REFUSED_KIND = 'microsoft-agreement-refused'

/** What the act itself refuses; that the store is busy is nobody's try. */
const TOLD: readonly string[] = ['bad-input', 'conflict', 'not-found', 'too-large']

/**
 * Does what may be refused. A refusal stands in the evidence log before it is told: who, which act and why, and nothing of
 * what was sent.
 */
export async function loggedRefusals<T>(
  { store, scope }: { readonly store: Pick<Store, 'evidence'>; readonly scope: TenantScope },
  act: string,
  deed: Deed,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AppError) || !TOLD.includes(error.code)) throw error
    const fields = {
      kind: REFUSED_KIND,
      by: deed.by,
      subject: 'microsoft-agreement',
      act,
      reason: error.code,
    }
    await store.evidence.append(scope, [{ ...fields, sha256: sha256Hex(Buffer.from(canonicalJson(fields))) }])
    throw error
  }
}
