import type { Agreement, AgreementTerms } from '../../base/agreements/agreement.ts'

/** The part of an agreement that is its paper: what is not changed any more once somebody has signed. */
export function paperOf(agreement: Agreement): Omit<AgreementTerms, 'agent' | 'party'> & {
  readonly name: string
} {
  const { direction, kind, title, label, document, attempt, effective, until } = agreement
  const { notice, services, regions, commercial, party } = agreement
  return {
    direction,
    kind,
    title,
    label,
    document,
    attempt,
    effective,
    until,
    notice,
    services,
    regions,
    commercial,
    name: party.name,
  }
}
