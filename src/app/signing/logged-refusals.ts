import { AppError } from '../../base/app-error.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import { evidenceOf } from '../auth/sessions.ts'

/** What the act itself refuses. That the store is busy is nobody's try, and who tries too often fills no log. */
const TOLD: ReadonlySet<string> = new Set(['bad-input', 'conflict', 'not-allowed', 'prove-again'])

export type SigningAct = 'accept' | 'decline' | 'void' | 'seal-again' | 'make-link'

/**
 * Does with a signature what may be refused. A refusal stands in the evidence log before it is told: who, which act, of which
 * signature and why, and nothing of what was sent.
 */
export async function loggedRefusals<T>(
  { store, scope }: { readonly store: Pick<Store, 'evidence'>; readonly scope: TenantScope },
  { signature, act, by }: { readonly signature: string; readonly act: SigningAct } & Deed,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AppError) || !TOLD.has(error.code)) throw error
    const reason = error.detail['why'] === 'clock-back' ? 'clock-back' : error.code
    await store.evidence.append(scope, [evidenceOf('signature-refused', by, signature, { act, reason })])
    throw error
  }
}
