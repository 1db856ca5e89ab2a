import * as z from 'zod'
import type { TenantScope } from '../../base/ids.ts'
import type { Instant } from '../../base/time.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import { line, readBody, words } from '../record-body.ts'
import { checkId } from './finding-ids.ts'

const KIND = 'finding-comment'
const SCHEMA = 'ward.finding-comment/1'

type Records = Pick<Store, 'records'>

/** What somebody wrote under a finding. It is never edited; it may name a patient by mistake, so it is sealed. */
export interface FindingComment {
  readonly check: string
  /** The account's name as it was then. */
  readonly name: string
  /** Plain text of up to 4,000 characters. */
  readonly text: string
}

/** A comment as it was kept. */
export interface KeptComment extends FindingComment {
  readonly id: string
  /** The account's id. */
  readonly by: string
  readonly at: Instant
}

const commentBody = z.strictObject({
  schema: z.literal(SCHEMA),
  check: checkId,
  name: line(),
  text: words(),
})

/**
 * Adds a comment.
 * @param key 16 hexadecimal digits that no other comment of the check has: one that is sent twice is kept once
 * @throws AppError bad-input naming the field, conflict where the key is another comment's, lease-held
 */
export async function addComment(
  store: Records,
  scope: TenantScope,
  comment: FindingComment,
  key: string,
  deed: Deed,
): Promise<void> {
  const { check, name, text } = readComment({ schema: SCHEMA, ...comment })
  const body = { schema: SCHEMA, check, name, text }
  await store.records.keep(scope, { kind: KIND, id: `${check}:${key}`, body, expects: 0 }, deed)
}

/** The comments under one finding, the first first. */
export async function commentsOn(
  store: Records,
  scope: TenantScope,
  check: string,
): Promise<readonly KeptComment[]> {
  const records = await store.records.current(scope, KIND)
  return records
    .filter(({ id }) => id.slice(0, id.lastIndexOf(':')) === check)
    .sort((one, other) => one.leaf - other.leaf)
    .map(({ id, by, at, body }) => ({ id, by, at, ...readComment(body) }))
}

function readComment(body: unknown): FindingComment {
  const { schema: _, ...comment } = readBody(commentBody, body, 'comment')
  return comment
}
