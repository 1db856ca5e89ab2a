import { holds } from '../../base/agreements/agreement-state.ts'
import type { KnownAgreement } from '../../base/agreements/known-agreements.ts'
import type { EphiPlace } from '../../base/assurance/ephi-place.ts'
import { plainName } from '../../base/vendors/plain-name.ts'

/**
 * The agreement on record with who runs a place: by the vendor's id where the register of vendors has it, else by the very
 * name. One that holds goes before others, then the one that ends last. Null where the place is run by ourselves, or where
 * none is on record. What was voided or declined was never one.
 */
export function agreementWith(
  { runs, provider }: Pick<EphiPlace, 'runs' | 'provider'>,
  agreements: readonly KnownAgreement[],
): KnownAgreement | null {
  if (runs !== 'provider' || provider === null) return null
  const name = folded(provider.name)
  const theirs = agreements.filter(
    ({ agreement: { direction, party }, state }) =>
      direction !== 'us-to-client' &&
      state.status !== 'voided' &&
      state.status !== 'declined' &&
      (provider.vendor !== null && party.vendor !== null
        ? party.vendor === provider.vendor
        : folded(party.name) === name),
  )
  const [best = null] = theirs.toSorted(
    (one, other) =>
      Number(holds(other.state)) - Number(holds(one.state)) ||
      // Without a last day it goes on.
      ((one.state.lastDay ?? '9999') < (other.state.lastDay ?? '9999') ? 1 : -1),
  )
  return best
}

function folded(name: string): string {
  return plainName(name).toLowerCase()
}
