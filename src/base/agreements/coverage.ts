import type { Agreement } from './agreement.ts'
import { type AgreementState, holds } from './agreement-state.ts'

/** What agreements say of one use of one vendor: base/vendors adds what needs none, and what is not known. */
export const COVERAGES = ['baa_ok', 'baa_out_of_scope', 'baa_expired', 'baa_missing'] as const
export type Coverage = (typeof COVERAGES)[number]

export interface Asked {
  /** As people call it; null asks for the vendor as a whole, which an agreement over some services answers too. */
  readonly service: string | null
  readonly region: string | null
  /** Set where nothing but a limited data set is handed over, 164.514(e)(2). */
  readonly limitedDataSet?: boolean
}

type Stands = {
  readonly agreement: Pick<Agreement, 'id' | 'direction' | 'kind' | 'services' | 'regions'>
  readonly state: Pick<AgreementState, 'status'>
}

/** What one agreement covers on the day of its state: only a promise that is made to us counts. */
export function coverage({ agreement, state }: Stands, asked: Asked): Coverage {
  if (agreement.direction === 'us-to-client') return 'baa_missing'
  if (!holds(state) && state.status !== 'expired') return 'baa_missing'
  if (!isInScope(agreement, asked)) return 'baa_out_of_scope'
  return state.status === 'expired' ? 'baa_expired' : 'baa_ok'
}

/** The best that any of them says, and which one says so; `baa_missing` without any. */
export function bestCoverage<A extends Stands>(
  all: readonly A[],
  asked: Asked,
): { readonly coverage: Coverage; readonly by: A | null } {
  let best: { readonly coverage: Coverage; readonly by: A | null } = { coverage: 'baa_missing', by: null }
  for (const one of all) {
    const found = coverage(one, asked)
    if (COVERAGES.indexOf(found) < COVERAGES.indexOf(best.coverage)) best = { coverage: found, by: one }
  }
  return best
}

function isInScope({ kind, services, regions }: Stands['agreement'], asked: Asked): boolean {
  // A data use agreement allows a limited data set and nothing more: 164.504(e)(3)(iv).
  if (kind === 'data-use' && asked.limitedDataSet !== true) return false
  return isNamed(services, asked.service) && isNamed(regions, asked.region)
}

function isNamed(named: readonly string[], asked: string | null): boolean {
  return named.length === 0 || asked === null || named.some(one => folded(one) === folded(asked))
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase()
}
