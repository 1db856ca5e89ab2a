/**
 * The words of a review: a person's signed judgement of one exact report (45 CFR 164.308(a)(1)(ii)(D), information system
 * activity review).
 */

/** What a reviewer says of a row; a row without one is as the report has it. */
export const REVIEW_MARKS = ['expected', 'asked', 'to-look-into'] as const
export type ReviewMarkName = (typeof REVIEW_MARKS)[number]

/** What a reviewer concludes of the whole report. */
export const REVIEW_CONCLUSIONS = ['nothing-unusual', 'followed-up', 'not-judged'] as const
export type ReviewConclusion = (typeof REVIEW_CONCLUSIONS)[number]

/** A row is named by its place in the signed report, from 0. */
export type ReviewMark =
  | { readonly row: number; readonly mark: 'expected'; readonly why: string }
  /** `on` is a day: `2026-11-02`. */
  | { readonly row: number; readonly mark: 'asked'; readonly whom: string; readonly on: string }
  | { readonly row: number; readonly mark: 'to-look-into'; readonly note: string }

/** Most rows that one review marks. */
export const MOST_REVIEW_MARKS = 500

/** Days in UTC, `2026-10-26`; `to` exclusive. */
export interface ReviewPeriod {
  readonly from: string
  readonly to: string
}

/** Whether what was reviewed, taken together, has every day of the period in it. */
export function isReviewed(reviewed: readonly ReviewPeriod[], { from, to }: ReviewPeriod): boolean {
  let next = from
  for (const one of reviewed.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (one.from <= next && one.to > next) next = one.to
  }
  return next >= to
}

/** Whether somebody in a report is who has this address: then the reviewer looks at the own acts. */
export function isOwnAct(
  actor: { readonly id: string; readonly name: string } | null,
  address: string,
): boolean {
  const own = folded(address)
  return actor !== null && own !== '' && (folded(actor.id) === own || folded(actor.name) === own)
}

/** Whether a name was typed as it stands: blanks and case are no difference. */
export function isSameName(typed: string, name: string): boolean {
  return folded(typed) === folded(name)
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
