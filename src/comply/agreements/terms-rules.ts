import type { AgreementTerms } from '../../base/agreements/agreement.ts'
import type { Day } from '../../base/days.ts'
import { bad } from './agreement-records.ts'

/**
 * What the terms must have beyond their form, each with its reason in the sentence.
 * @throws AppError bad-input
 */
export function checkTerms(terms: AgreementTerms, today: Day): void {
  const { direction, kind, attempt, document, effective, until, notice } = terms
  if (kind === 'subcontractor' && direction === 'vendor-to-us') {
    throw bad(
      'A subcontractor agreement is between two business associates (164.504(e)(5)): choose “subcontractor to us” or “we to our client”.',
    )
  }
  if (direction === 'subcontractor-to-us' && kind === 'business-associate') {
    throw bad(
      'With a subcontractor of yours it is a subcontractor agreement (164.504(e)(5)): choose that kind.',
    )
  }
  if (kind === 'required-by-law') {
    if (attempt === null) {
      throw bad(
        'Write down the attempt: which law requires the arrangement, how you asked for assurances, and why you got none (164.504(e)(3)(ii)).',
      )
    }
    if (attempt.on > today) throw bad('The attempt is dated in the future: give the day on which you asked.')
  } else if (attempt !== null) {
    throw bad('A failed attempt belongs to an arrangement that a law requires, and to nothing else.')
  }
  if (effective !== null && until !== null && until < effective) {
    throw bad(
      'The last day is before the first: give a later one, or none where it goes on until somebody ends it.',
    )
  }
  if (notice.breach !== null && notice.breach > 60) {
    throw bad(
      'The law gives the other side 60 days at most to report a breach (164.410(b)): look at the number of days again.',
    )
  }
  if (
    document !== null &&
    document.from === 'draft' &&
    kind !== 'business-associate' &&
    kind !== 'subcontractor'
  ) {
    throw bad(
      'Ward’s draft is of a business associate or subcontractor agreement: add your own file for this kind.',
    )
  }
}
