import { holds } from '../../../base/agreements/agreement-state.ts'
import { agreementSentence } from '../../../comply/agreements/agreement-sentence.ts'
import type { KnownEvaluation } from '../../../comply/assurance/evaluation-records.ts'
import type { KnownPlace, KnownReport } from '../../../comply/assurance/known.ts'
import type { ShownEvaluation, ShownPlace, ShownReport } from '../contracts/assurance.ts'

/** What the register keeps, as its routes and the command line answer it. */
export function reportShown({ value, version, status }: KnownReport): ShownReport {
  return { ...value, exceptions: value.exceptions.map(each => ({ ...each })), version, status: { ...status } }
}

export function placeShown({ value, version, status, agreement }: KnownPlace): ShownPlace {
  const onRecord =
    agreement === null
      ? null
      : {
          id: agreement.agreement.id,
          title: agreement.agreement.title,
          holds: holds(agreement.state),
          sentence: agreementSentence(agreement.agreement, agreement.state),
        }
  return { ...value, version, onRecord, status: { ...status } }
}

/** @param decided ids of signatures with which the requirement is answered */
export function evaluationShown(
  { value, version, state, signature }: KnownEvaluation,
  decided: readonly string[],
): ShownEvaluation {
  const { withdrawn: _, ...evaluation } = value
  const isSigned = state === 'completed' && signature !== null
  return {
    ...evaluation,
    evaluated: { ...value.evaluated, programme: value.evaluated.programme.map(row => ({ ...row })) },
    version,
    state,
    signed: isSigned
      ? {
          name: signature.signer?.name ?? '',
          at: signature.acceptedAt ?? '',
          sealed: signature.sealed?.sha256 ?? '',
        }
      : null,
    decided: isSigned && decided.includes(signature.id),
  }
}
