import { NOT_LEGAL_ADVICE } from '../../../assess/assess.ts'
import { AppError } from '../../../base/app-error.ts'
import type { Instant } from '../../../base/time.ts'
import { type KeptReview, reviewHistory, reviewsOf } from '../../../comply/reviews/review-records.ts'
import { callerMay } from '../../auth/caller.ts'
import {
  listReviews,
  readReview,
  type ReviewSummary,
  type ShownReview,
  signReview,
} from '../contracts/reviews.ts'
import { defineRoute, type Route } from '../define-route.ts'
import { capacityOf } from './capacity.ts'

/** Reports and what makes them are much to load: the server starts without them. */
const signing = () => import('./sign-review.ts')

/** Reviews of audit reports (45 CFR 164.308(a)(1)(ii)(D)). */
export const reviewRoutes: readonly Route[] = [
  defineRoute(listReviews, async ({ tenant, query, caller, now }) => {
    const { store, scope, now: clock } = tenant().work()
    const all = (await reviewsOf(store, scope)).filter(
      ({ value }) =>
        (query.report === undefined || value.report === query.report) &&
        (query.to === undefined || value.from < query.to) &&
        (query.from === undefined || value.to > query.from),
    )
    const from = query.after === undefined ? 0 : all.findIndex(({ id }) => id === query.after) + 1
    if (query.after !== undefined && from === 0) {
      throw new AppError('bad-usage', 'The place to go on from is not one that a page before gave.')
    }
    const page = all.slice(from, from + query.limit)
    const at = clock()
    // Asked for an empty period, so that no day is read for it.
    const { first, last } = await store.events.coverage(scope, { from: at, to: at })
    const { account } = caller()
    return {
      schema: 'ward.reviews/1' as const,
      practice: tenant().practice,
      reviews: page.map(summaryOf),
      next: from + query.limit < all.length ? (page.at(-1)?.id ?? null) : null,
      signer: callerMay(caller(), 'reviews:sign', tenant().name, now)
        ? { ...signerOf(account, tenant().name, now), email: account.email }
        : null,
      now: at,
      first,
      last,
    }
  }),
  defineRoute(readReview, async ({ tenant, params, query }) => {
    const { signedReport } = await signing()
    const { store, scope } = tenant().work()
    const versions = isReviewId(params.id) ? await reviewHistory(store, scope, params.id) : []
    const found =
      query.version === undefined
        ? versions.at(-1)
        : versions.find(({ version }) => version === query.version)
    if (found === undefined) throw new AppError('not-found', 'There is no such review.')
    return {
      schema: 'ward.shown-review/1' as const,
      practice: tenant().practice,
      review: shownReview(found),
      report: await signedReport(store, scope, found),
      versions: versions.map(({ version, value: { conclusion, by, at } }) => ({
        version,
        conclusion,
        by: { ...by },
        at,
      })),
      note: NOT_LEGAL_ADVICE,
    }
  }),
  defineRoute(signReview, async ({ tenant, body, caller, now }) => {
    const { signedReview } = await signing()
    const { account } = caller()
    const signer = { ...signerOf(account, tenant().name, now), id: account.id, email: account.email }
    return {
      schema: 'ward.review-signed/1' as const,
      review: shownReview(await signedReview(tenant(), body, signer)),
    }
  }),
]

function signerOf(
  account: Parameters<typeof capacityOf>[0] & { readonly name: string },
  tenant: string,
  now: Instant,
) {
  return { name: account.name, capacity: capacityOf(account, 'reviews:sign', tenant, now) }
}

/** As ids of reviews are: report and two days. */
function isReviewId(id: string): boolean {
  return /^[a-z][a-z-]{0,40}:\d{4}-\d{2}-\d{2}:\d{4}-\d{2}-\d{2}$/.test(id)
}

function summaryOf({ id, version, value }: KeptReview): ReviewSummary {
  const { report, title, from, to, conclusion, by, at, rows, marks, seen, ownRows } = value
  return {
    id,
    version,
    report,
    title,
    from,
    to,
    conclusion,
    by: { ...by },
    at,
    rows: { ...rows },
    marks: marks.length,
    toLookInto: marks.filter(({ mark }) => mark === 'to-look-into').length,
    couldNotSee: seen.couldNotSee,
    ownRows,
  }
}

function shownReview(kept: KeptReview): ShownReview {
  const { marks, notes, sentence, sha256, bytes, madeAt } = kept.value
  return {
    ...summaryOf(kept),
    marks: marks.map(mark => ({ ...mark })),
    notes,
    sentence,
    sha256,
    bytes,
    madeAt,
    leaf: kept.leaf,
  }
}
