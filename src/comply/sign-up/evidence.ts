import type { Step } from '../../base/hipaa/steps.ts'
import type { Instant } from '../../base/time.ts'
import type { AgreementsKnown } from '../agreements/known.ts'
import type { KnownEvaluation } from '../assurance/evaluation-records.ts'
import type { Contact } from '../contact/contact-body.ts'
import type { Designation } from '../contact/designation-body.ts'
import { acceptanceOf } from '../microsoft-agreement/agreement-state.ts'
import type { MicrosoftKnown } from '../microsoft-agreement/known.ts'

/** Something on record that speaks for a step: when it came on record, and what it was, in a few words. */
export interface StepEvidence {
  readonly step: Step
  readonly at: Instant
  readonly what: string
}

interface EvidenceKnown {
  readonly microsoft: Pick<MicrosoftKnown, 'agreements' | 'timeZone'>
  readonly agreements: Pick<AgreementsKnown, 'agreements' | 'signatures'>
  readonly contact: Contact | null
  readonly designations: readonly Designation[]
  readonly evaluations: readonly Pick<KnownEvaluation, 'state' | 'signature'>[]
}

/** What is on record for signing up and evaluating, in no order. A draft and what waits for a signature are none. */
export function evidenceOfSignUp(known: EvidenceKnown): readonly StepEvidence[] {
  const signUp = (what: string) => (at: Instant) => ({ step: 'sign-up' as const, at, what })
  const { contact, designations } = known
  return [
    ...ofMicrosoft(known.microsoft).map(signUp('Microsoft’s agreement accepted')),
    ...known.microsoft.agreements
      .flatMap(({ confirmations }) => confirmations.map(({ at }) => at))
      .map(signUp('Microsoft’s agreement confirmed')),
    ...ofAgreements(known.agreements).map(signUp('An agreement accepted')),
    ...(contact === null ? [] : [contact.named.at]).map(signUp('The HIPAA contact named')),
    ...(contact?.confirmed == null ? [] : [contact.confirmed.at]).map(signUp('The HIPAA contact confirmed')),
    ...designations
      .filter(({ ended }) => ended === null)
      .map(({ at }) => at)
      .map(signUp('An officer designated')),
    ...known.evaluations.flatMap(({ state, signature }) =>
      state === 'completed' && signature?.acceptedAt != null
        ? [{ step: 'evaluate' as const, at: signature.acceptedAt, what: 'An evaluation signed' }]
        : [],
    ),
  ]
}

function ofMicrosoft({ agreements, timeZone }: EvidenceKnown['microsoft']): readonly Instant[] {
  return agreements.flatMap(one => acceptanceOf(one, timeZone)?.at ?? [])
}

/** When both sides of an agreement were on record; what was voided or declined is evidence of nothing. */
function ofAgreements({ agreements, signatures }: EvidenceKnown['agreements']): readonly Instant[] {
  const signedAt = new Map(signatures.map(({ id, acceptedAt }) => [id, acceptedAt]))
  return agreements.flatMap(({ agreement, state }) => {
    const isAccepted = [state.ours, state.theirs].every(side => side === 'signed' || side === 'not-needed')
    if (!isAccepted || state.status === 'voided' || state.status === 'declined') return []
    const days = [agreement.ours, agreement.theirs].flatMap(side => {
      if (side === null) return []
      return side.way === 'attested' ? side.attested.at : (signedAt.get(side.signature) ?? [])
    })
    return days.sort().at(-1) ?? []
  })
}
