import type { Agreement, SideName } from '../../base/agreements/agreement.ts'
import type { AgreementState } from '../../base/agreements/agreement-state.ts'
import { clausesOf, gapsOf } from '../../base/agreements/clauses.ts'
import type { KnownAgreement } from '../../base/agreements/known-agreements.ts'
import { keptThrough } from '../../base/agreements/term.ts'
import { wantsOf } from '../../base/agreements/wants.ts'
import type { Signature } from '../../base/signing/signature.ts'
import { agreementSentence } from '../../comply/agreements/agreement-sentence.ts'
import type { ClauseCheck } from '../../base/agreements/clause-check.ts'
import type { AgreementsKnown } from '../../comply/agreements/known.ts'
import type { Kept } from '../../comply/kept.ts'
import type { AgreementRow, ShownAgreement, SideShown } from '../api/contracts/agreement-parts.ts'

/** A line of the list. */
export function shownRow(known: KnownAgreement): AgreementRow {
  const { agreement, version, state } = known
  const { id, direction, kind, party, title, label } = agreement
  return {
    id,
    version,
    direction,
    kind,
    party: { ...party },
    title,
    label,
    state: shownState(agreement, state),
    clauses: shownClauses(known),
    wants: wantsOf(known)[0] ?? null,
  }
}

/** All that is known of one, with the check of its clauses whichever file that was of. */
export function shownAgreement(
  known: KnownAgreement,
  all: AgreementsKnown,
  check: Kept<ClauseCheck> | null,
): ShownAgreement {
  const { agreement, version, state } = known
  const { ending, dataAfter, breaches, made, supersedes, supersededBy, ours, theirs, ...terms } = agreement
  return {
    ...terms,
    services: [...terms.services],
    regions: [...terms.regions],
    version,
    state: shownState(agreement, state),
    clauses: shownClauses(known),
    wants: wantsOf(known)[0] ?? null,
    ours: shownSide('ours', ours, known, all),
    theirs: shownSide('theirs', theirs, known, all),
    supersedes: titled(supersedes, all),
    supersededBy: titled(supersededBy, all),
    ending,
    dataAfter,
    breaches: breaches.map(one => ({ ...one, steps: [...one.steps] })),
    check:
      check === null
        ? null
        : {
            version: check.version,
            isOfThisFile: check.value.sha256 === agreement.document?.sha256,
            clauses: [...check.value.clauses],
            checked: check.value.checked,
          },
    made,
  }
}

function shownState(agreement: Agreement, state: AgreementState): AgreementRow['state'] {
  const { status, detail, from, lastDay, daysLeft, reminder } = state
  return {
    status,
    detail,
    sentence: agreementSentence(agreement, state),
    from,
    lastDay,
    daysLeft,
    reminder,
    keptThrough: keptThrough(agreement, state),
  }
}

function shownClauses({ agreement, check }: KnownAgreement): AgreementRow['clauses'] {
  const asked = clausesOf(agreement.kind).length
  const gaps = gapsOf(agreement.kind, check?.clauses ?? [])
  return {
    asked,
    found: asked - gaps.length,
    gaps: gaps.map(({ clause, why }) => ({ clause: clause.id, title: clause.title, why })),
  }
}

function shownSide(
  name: SideName,
  side: Agreement['ours'],
  { state }: KnownAgreement,
  { signatures }: AgreementsKnown,
): SideShown {
  const none = {
    way: null,
    signature: null,
    signer: null,
    asked: null,
    sealed: null,
    attested: null,
    why: null,
  }
  const there = { ...none, state: state[name] }
  if (side === null) return there
  if (side.way === 'attested') {
    const { by, name: who, at, capacity, sentence } = side.attested
    return {
      ...there,
      way: 'attested',
      signer: { name: side.signer.name, title: side.signer.title, at: side.signer.on },
      attested: { by, name: who, at, capacity, sentence },
    }
  }
  const signature = signatures.find(({ id }) => id === side.signature)
  return {
    ...there,
    way: 'signature',
    signature: side.signature,
    ...(signature === undefined ? {} : bySignature(signature)),
  }
}

function bySignature({ signer, acceptedAt, asks, ends, sealed, why }: Signature): Partial<SideShown> {
  return {
    signer:
      signer === null || acceptedAt === null
        ? null
        : { name: signer.name, title: signer.title, at: acceptedAt },
    asked: asks.kind === 'outside' ? { name: asks.name, email: asks.email, ends } : null,
    sealed: sealed?.sha256 ?? null,
    why,
  }
}

function titled(id: string | null, { agreements }: AgreementsKnown): ShownAgreement['supersedes'] {
  const found = agreements.find(({ agreement }) => agreement.id === id)?.agreement
  return found === undefined ? null : { id: found.id, title: found.title }
}
