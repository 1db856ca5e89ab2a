import { AppError } from '../../base/app-error.ts'
import { canonicalJson } from '../../base/canonical-json.ts'
import type { TenantScope } from '../../base/ids.ts'
import { sha256Hex } from '../../host/crypto.ts'
import type { Deed } from '../../store/deed.ts'
import type { KeptRecord } from '../../store/records.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { readReview, REVIEW_SCHEMA, type Review } from './review-body.ts'
import { keepReportBytes } from './reviewed-report.ts'

type Records = Pick<Store, 'records'>

const KIND = 'review'
/** A record's body has 256 KiB. */
const LARGEST = 240 * 1024

/** A review with the version of its record, and where that stands in the evidence log. */
export interface KeptReview extends Kept<Review> {
  readonly id: string
  /** Index of its leaf in the tenant's evidence log. */
  readonly leaf: number
}

/** What somebody signs; the store knows the rest. */
export type ReviewDraft = Omit<Review, 'sha256' | 'bytes' | 'parts'>

/** One record for each report and period; it names nobody, because ids stand in the evidence log in the clear. */
export function reviewId({ report, from, to }: Pick<Review, 'report' | 'from' | 'to'>): string {
  return `${report}:${from}:${to}`
}

/**
 * Keeps a signed review over the exact bytes of its report: the bytes first, so that no review stands without them. A
 * later review of the same report and days is a new version; those before stay.
 * @param expects the version the reviewer saw, 0 for none
 * @throws AppError bad-input naming the field; conflict when somebody signed one meanwhile; lease-held
 */
export async function signReview(
  store: Records,
  scope: TenantScope,
  draft: ReviewDraft,
  bytes: Uint8Array,
  expects: number,
  deed: Deed,
): Promise<KeptReview> {
  const id = reviewId(draft)
  const sha256 = sha256Hex(bytes)
  const plain = { schema: REVIEW_SCHEMA, ...draft, sha256, bytes: bytes.length }
  // Read before anything is kept: what is wrong with it leaves nothing behind.
  readReview({ ...plain, parts: [{ id, version: 1 }] })
  if (Buffer.byteLength(canonicalJson(plain)) > LARGEST) {
    throw new AppError(
      'bad-input',
      'What you wrote does not fit into one review: shorten it, or review fewer days.',
    )
  }
  const before = await lastReview(store, scope, id)
  if (expects !== (before?.version ?? 0)) throw meanwhile(before)
  const parts = await keepReportBytes(store, scope, id, bytes, deed)
  const value = readReview({ ...plain, parts })
  const body = { schema: REVIEW_SCHEMA, ...value }
  try {
    const { version, leaf } = await store.records.keep(scope, { kind: KIND, id, body, expects }, deed)
    return { id, value, version, leaf }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    throw meanwhile(await lastReview(store, scope, id))
  }
}

/** The last version of the record of one report and period; null when it was never reviewed. */
export async function lastReview(store: Records, scope: TenantScope, id: string): Promise<KeptReview | null> {
  const record = await store.records.last(scope, KIND, id)
  return record === null ? null : keptOf(record)
}

/** The last version of every review, latest period first. */
export async function reviewsOf(store: Records, scope: TenantScope): Promise<readonly KeptReview[]> {
  const records = await store.records.current(scope, KIND)
  return records.map(keptOf).sort((one, other) => order(one) - order(other) || (one.id < other.id ? -1 : 1))
}

/** All versions of one, first first; none of one that is not here. */
export async function reviewHistory(
  store: Records,
  scope: TenantScope,
  id: string,
): Promise<readonly KeptReview[]> {
  const { items } = await store.records.history(scope, KIND, id, { limit: 500 })
  return items.map(keptOf)
}

/** Whether it says the same of the same report by the same person: one that was sent twice. */
export function isSameReview(
  one: Review,
  other: Pick<Review, 'sha256' | 'marks' | 'conclusion' | 'notes'> & { readonly by: { readonly id: string } },
): boolean {
  const key = ({ sha256, marks, conclusion, notes, by }: typeof other) =>
    canonicalJson([sha256, marks, conclusion, notes, by.id])
  return key(one) === key(other)
}

function order({ value }: KeptReview): number {
  return -Date.parse(value.to)
}

function keptOf({ id, body, version, leaf }: KeptRecord): KeptReview {
  return { id, value: readReview(body), version, leaf }
}

function meanwhile(last: KeptReview | null): AppError {
  return new AppError(
    'conflict',
    last === null
      ? 'There is no review of these days to sign anew. Open the report again.'
      : `${last.value.by.name} signed a review of these days meanwhile. Look at it first; what you marked is kept.`,
    { detail: { version: last?.version ?? 0 } },
  )
}
