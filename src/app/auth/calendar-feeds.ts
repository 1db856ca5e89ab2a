import * as z from 'zod'
import { AppError } from '../../base/app-error.ts'
import { type Instant, isStillToCome } from '../../base/time.ts'
import { equalBytes } from '../../host/crypto.ts'
import type { KeptRecord } from '../../store/records.ts'
import type { Store } from '../../store/store.ts'
import { hashOfToken, newSecretToken } from './secret-token.ts'
import { later } from './sessions.ts'

const KIND = 'calendar-feed'
/** What the secret of a calendar’s address begins with, so that scanners for leaked secrets know it. */
const PREFIX = 'wardcal_'
/** So that somebody who makes them by mistake is stopped. */
const MOST_FEEDS = 20
const DAY_SECONDS = 86_400

const instant = z.iso.datetime().transform(text => text as Instant)

const feedBody = z.object({
  schema: z.literal('ward.calendar-feed/1'),
  account: z.string().max(40),
  tenant: z.string().min(1).max(64),
  which: z.enum(['mine', 'all']),
  /** SHA-256 of the secret, hexadecimal. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  madeAt: instant,
  endsAt: instant,
  /** Set once somebody ended it. */
  endedAt: instant.nullable(),
})

/** An address that a calendar program reads: it opens one calendar and nothing else. */
export interface CalendarFeed extends Omit<z.infer<typeof feedBody>, 'schema' | 'hash'> {
  readonly id: string
}

type Records = Pick<Store, 'installationRecords'>

/** @returns the secret, told once and kept nowhere. @throws AppError bad-input when there are too many */
export async function makeFeed(
  { installationRecords: records }: Records,
  given: Pick<CalendarFeed, 'account' | 'tenant' | 'which'> & { readonly days: number },
  now: Instant,
): Promise<{ readonly id: string; readonly token: string; readonly endsAt: Instant }> {
  const { account, tenant, which, days } = given
  if ((await ownFeeds({ installationRecords: records }, account)).length >= MOST_FEEDS) {
    throw new AppError(
      'bad-input',
      `An account has at most ${MOST_FEEDS} calendar addresses. End those that nothing reads any more.`,
    )
  }
  const { token, hash } = newSecretToken(PREFIX)
  const id = idOf(hash)
  const endsAt = later(now, days * DAY_SECONDS)
  const body = {
    schema: 'ward.calendar-feed/1',
    account,
    tenant,
    which,
    hash: Buffer.from(hash).toString('hex'),
    madeAt: now,
    endsAt,
    endedAt: null,
  }
  await records.keep({ kind: KIND, id, body, expects: 0 }, { by: account })
  return { id, token, endsAt }
}

/** Those that were not ended, first made first; also those whose time is over. */
export async function ownFeeds(
  { installationRecords: records }: Records,
  account: string,
): Promise<readonly CalendarFeed[]> {
  return (await records.current(KIND))
    .map(record => feedOf(record).feed)
    .filter(feed => feed.account === account && feed.endedAt === null)
    .sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1))
}

/** Ends one of the account’s. @throws AppError not-found */
export async function endFeed(
  { installationRecords: records }: Records,
  account: string,
  id: string,
  now: Instant,
  by = account,
): Promise<void> {
  const record = await records.last(KIND, id)
  const body = record === null ? null : bodyOf(record)
  if (record === null || body === null || body.account !== account || body.endedAt !== null) {
    throw new AppError('not-found', 'There is no such calendar address of yours; it may have been ended.')
  }
  const next = { ...body, endedAt: now }
  await records.keep({ kind: KIND, id, body: next, expects: record.version }, { by })
}

/** Ends all of an account’s, as when somebody leaves. @returns how many there were */
export async function endFeedsOf(store: Records, account: string, by: string, now: Instant): Promise<number> {
  const feeds = await ownFeeds(store, account)
  for (const { id } of feeds) await endFeed(store, account, id, now, by)
  return feeds.length
}

/** The feed of an address while it lasts; null for what is none. Its id is made from the secret, so one record is read. */
export async function feedOfToken(
  { installationRecords: records }: Records,
  token: string,
  now: Instant,
): Promise<CalendarFeed | null> {
  const hash = hashOfToken(token, PREFIX)
  const record = hash === null ? null : await records.last(KIND, idOf(hash))
  if (hash === null || record === null) return null
  const { feed, hash: kept } = feedOf(record)
  if (!equalBytes(hash, kept) || feed.endedAt !== null || feed.endsAt <= now) return null
  return isStillToCome(feed.madeAt, now) ? null : feed
}

/** 64 bits of the secret’s hash: they name it, and open nothing. */
function idOf(hash: Uint8Array): string {
  return `f-${Buffer.from(hash).toString('hex').slice(0, 16)}`
}

function feedOf(record: KeptRecord): { readonly feed: CalendarFeed; readonly hash: Uint8Array } {
  const { schema: _, hash, ...feed } = bodyOf(record)
  return { feed: { id: record.id, ...feed }, hash: Buffer.from(hash, 'hex') }
}

function bodyOf({ body }: KeptRecord): z.infer<typeof feedBody> {
  const parsed = feedBody.safeParse(body)
  if (parsed.success) return parsed.data
  throw new AppError('newer-format', 'A calendar address was kept by a newer Ward. Use that Ward.')
}
