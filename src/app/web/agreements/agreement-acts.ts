import { holds } from '../../../base/agreements/agreement-state.ts'
import type { ReadAgreement } from '../../api/contracts/agreements.ts'

/** What may be done with an agreement; those with a form of their own open it. */
export const ACTS = [
  'clauses',
  'sign',
  'ask',
  'attest',
  'newer',
  'change',
  'draft',
  'after',
  'breach',
  'agent',
  'decline',
  'end',
  'void',
] as const
export type AgreementAct = (typeof ACTS)[number]

export const ACT_WORDS: { readonly [A in AgreementAct]: string } = {
  clauses: 'Check its clauses',
  sign: 'Sign it for us',
  ask: 'Ask the other side to sign',
  attest: 'Record that it is signed already',
  newer: 'Write a newer one',
  change: 'Change the draft',
  draft: 'Have Ward write the paper',
  after: 'Record what became of the data',
  breach: 'Record a breach of it',
  agent: 'Say whether it is an agent',
  decline: 'Record that it was declined',
  end: 'End it',
  void: 'Void it',
}

/** Those that end something, set apart from those that go on with it. */
export const ENDING_ACTS: readonly AgreementAct[] = ['decline', 'end', 'void']

/** The act that is wanted now; null where nothing is, or nothing of what the person may do. */
export function wantedAct(answer: Pick<ReadAgreement, 'agreement' | 'may'>): AgreementAct | null {
  const { wants, document, ours, theirs } = answer.agreement
  // What Ward wrote, and what is asked for in Ward, is not signed elsewhere.
  const isHere = document?.from === 'draft' || ours.state === 'asked' || theirs.state === 'asked'
  const acts = actsFor(answer)
  const first = wants === null ? null : wants === 'sign' && isHere ? 'sign' : FIRST[wants]
  // A paper that nobody has signed is mended and read again; it has no newer one.
  if (wants === 'clauses-missing' && !acts.includes('newer') && acts.includes('clauses')) return 'clauses'
  return first !== null && acts.includes(first) ? first : null
}

/** What the person may do with it now. */
export function actsFor({
  agreement,
  may,
}: Pick<ReadAgreement, 'agreement' | 'may'>): readonly AgreementAct[] {
  const { state, ours, theirs, document, kind, ending, supersededBy, dataAfter } = agreement
  const isFree = (side: typeof ours) => side.state !== 'asked' && side.state !== 'signed'
  const isOpen = ending === null && ['draft', 'waits-for-signatures'].includes(state.detail)
  const isOver = ['voided', 'declined', 'pending'].includes(state.status)
  const mayRest = ending === null && (isOpen || state.status === 'declined')
  const isLaw = kind === 'required-by-law'
  const isDraft = mayRest && isFree(ours) && isFree(theirs)
  const can: { readonly [A in AgreementAct]: boolean } = {
    clauses: may.change && document !== null && agreement.clauses.asked > 0 && state.status !== 'voided',
    sign: may.change && may.sign && mayRest && !isLaw && document !== null && ours.state !== 'signed',
    ask: may.change && mayRest && !isLaw && document !== null && theirs.state !== 'signed',
    attest: may.sign && mayRest && (document !== null || isLaw),
    newer:
      may.change &&
      supersededBy === null &&
      (holds(state) || state.status === 'expired' || state.detail === 'not-yet-effective'),
    change: may.change && isDraft,
    draft:
      may.change && isDraft && document === null && ['business-associate', 'subcontractor'].includes(kind),
    after: may.change && (ending?.kind === 'terminated' || state.status === 'expired') && dataAfter === null,
    breach: may.change && !isOver,
    agent: may.change && state.status !== 'voided' && agreement.direction !== 'us-to-client',
    decline: may.sign && isOpen,
    end: may.sign && holds(state) && ending === null,
    void: may.sign && state.status !== 'voided',
  }
  return ACTS.filter(act => can[act])
}

const FIRST: { readonly [W in NonNullable<ReadAgreement['agreement']['wants']>]: AgreementAct | null } = {
  expired: 'newer',
  'data-after': 'after',
  'breach-open': null,
  'ends-soon': 'newer',
  sign: 'attest',
  'clauses-missing': 'newer',
  'clauses-unread': 'clauses',
}
