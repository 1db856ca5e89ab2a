import { AppError } from '../base/app-error.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import type { TenantScope } from '../base/ids.ts'
import { sha256Hex } from '../host/crypto.ts'
import type { Deed } from '../store/deed.ts'
import type { Store } from '../store/store.ts'

/** What somebody tried: the kind of its entry, what it was about, and which act. None of it is what they sent. */
export interface Tried {
  readonly kind: 'contact-refused' | 'microsoft-agreement-refused' | 'signature-refused'
  readonly subject: string
  readonly act: string
}

/** What the act itself refuses. That the store is busy is nobody's try, and who tries too often fills no log. */
const TOLD: ReadonlySet<string> = new Set([
  'bad-input',
  'conflict',
  'not-allowed',
  'not-found',
  'prove-again',
  'too-large',
])

/**
 * Does what may be refused. A refusal stands in the evidence log before it is told: who, which act and why, and nothing of
 * what was sent. Why is the error's `detail.refused` where it has one, else its code.
 */
export async function loggedRefusals<T>(
  { store, scope }: { readonly store: Pick<Store, 'evidence'>; readonly scope: TenantScope },
  { kind, subject, act }: Tried,
  { by }: Deed,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof AppError) || !TOLD.has(error.code)) throw error
    const reason = error.detail['refused'] ?? error.code
    const fields = { kind, by, subject, act, reason }
    await store.evidence.append(scope, [{ ...fields, sha256: sha256Hex(Buffer.from(canonicalJson(fields))) }])
    throw error
  }
}
