import { sealPdf } from '../../report/pdf/seal-pdf.ts'
import type { SignedFacts } from '../../report/pdf/signed-facts.ts'
import { sealKey } from '../seal-key.ts'
import type { TenantWork } from '../tenants.ts'

/** Makes the sealed file of a document and what is known of its signature. */
export type Seal = (
  work: Pick<TenantWork, 'store' | 'now'>,
  asked: { readonly original: Uint8Array; readonly facts: SignedFacts },
) => Promise<Uint8Array>

/** With the key of the installation that keeps the tenant: the practice clinic has one of its own, thrown away with it. */
export const sealByInstallation: Seal = async ({ store, now }, { original, facts }) =>
  await sealPdf({ original, facts, seal: await sealKey(store, now) })
