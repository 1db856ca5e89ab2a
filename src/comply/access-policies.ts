import * as z from 'zod'
import type { AccessPolicy } from '../assess/audit/access-policy.ts'
import { AppError } from '../base/app-error.ts'
import { ACTOR_CLASSES, type ActorClass } from '../base/audit/actor-class.ts'
import { PLACE_KINDS, type PlaceKind } from '../base/audit/event.ts'
import type { TenantScope } from '../base/ids.ts'
import type { Instant } from '../base/time.ts'
import type { Deed } from '../store/deed.ts'
import type { Store } from '../store/store.ts'
import type { Kept } from './kept.ts'
import { line, moment, readBody, words } from './record-body.ts'

export const ACCESS_POLICY_SCHEMA = 'ward.access-policy/1'

type Records = Pick<Store, 'records'>

const KIND = 'access-policy'
/** Of writing down while others do. */
const MOST_TRIES = 5

const placeKind = z.custom<PlaceKind>(
  value => typeof value === 'string' && value !== 'none' && Object.hasOwn(PLACE_KINDS, value),
)
const actorClass = z.custom<ActorClass>(
  value => typeof value === 'string' && Object.hasOwn(ACTOR_CLASSES, value),
)

/** A star stands only at the end, and never alone: a policy over every place of every kind would explain all there is. */
const placeId = z
  .string()
  .trim()
  .min(1)
  .max(1_000)
  .regex(/^[^\p{Cc}*]*\*?$/u)

const terms = {
  place: z
    .strictObject({ kind: placeKind.nullable(), id: placeId })
    .refine(({ kind, id }) => kind !== null || id !== '*', { path: ['id'] }),
  who: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('user'), id: line(1_000) }),
    z.strictObject({ kind: z.literal('role'), name: line() }),
    z.strictObject({ kind: z.literal('class'), class: actorClass }),
    z.strictObject({ kind: z.literal('house') }),
  ]),
  why: words(),
  ticket: line().nullable(),
  from: moment,
  until: moment.nullable(),
  approver: line(),
}

const policyTerms = z.strictObject(terms)

const policyBody = z.strictObject({
  schema: z.literal(ACCESS_POLICY_SCHEMA),
  id: z.string().regex(/^[1-9]\d{0,8}$/),
  ...terms,
  /** Whoever wrote it down explains their own access: absent in what was written before that was asked. */
  ownAccess: z.boolean().default(false),
  recordedAt: moment,
  ended: z.strictObject({ by: line(), at: moment, why: words() }).nullable(),
})

/** What somebody writes down: a policy without its number and its story. */
export type PolicyTerms = Omit<AccessPolicy, 'id' | 'recordedAt' | 'ended'>

/** @throws AppError bad-input naming the field */
export function readPolicyTerms(body: unknown): PolicyTerms {
  const read = readBody(policyTerms, body, 'access policy')
  if (read.until !== null && read.until <= read.from) {
    throw new AppError('bad-input', 'The access policy’s field "until" is not later than "from".')
  }
  return read
}

/**
 * Keeps new policies, numbered from the last. One that is there already with the same terms and in force is not kept
 * again, so an import that was broken off can be repeated.
 * @throws AppError bad-input, conflict, lease-held
 */
export async function addPolicies(
  store: Records,
  scope: TenantScope,
  drafts: readonly PolicyTerms[],
  at: Instant,
  deed: Deed,
): Promise<readonly Kept<AccessPolicy>[]> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await addedOnce(store, scope, drafts, at, deed)
    } catch (error) {
      // Somebody else wrote one down under the same number in between: what was kept already is found again.
      if (!(error instanceof AppError) || error.code !== 'conflict' || tries === MOST_TRIES) throw error
    }
  }
}

async function addedOnce(
  store: Records,
  scope: TenantScope,
  drafts: readonly PolicyTerms[],
  at: Instant,
  deed: Deed,
): Promise<readonly Kept<AccessPolicy>[]> {
  const there = await policiesOf(store, scope)
  const sameAs = new Map(
    there.filter(({ value }) => value.ended === null).map(kept => [termsKey(kept.value), kept]),
  )
  let next = Math.max(0, ...there.map(({ value }) => Number(value.id))) + 1
  const kept: Kept<AccessPolicy>[] = []
  for (const draft of drafts) {
    const known = sameAs.get(termsKey(draft))
    if (known !== undefined) {
      kept.push(known)
      continue
    }
    const added = await keep(
      store,
      scope,
      { id: String(next), ...draft, recordedAt: at, ended: null },
      0,
      deed,
    )
    sameAs.set(termsKey(draft), added)
    kept.push(added)
    next += 1
  }
  return kept
}

/**
 * Ends a policy: from `at` on it explains nothing. What it explained before stays explained.
 * @param expects the version that was looked at
 * @throws AppError not-found, conflict
 */
export async function endPolicy(
  store: Records,
  scope: TenantScope,
  id: string,
  ended: NonNullable<AccessPolicy['ended']>,
  deed: Deed,
  expects?: number,
): Promise<Kept<AccessPolicy>> {
  const found = (await policiesOf(store, scope)).find(({ value }) => value.id === id)
  if (found === undefined) {
    throw new AppError('not-found', 'There is no such access policy. ward audit policy list shows them.')
  }
  const { value: policy, version } = found
  if (policy.ended !== null) throw new AppError('conflict', 'This access policy was ended already.')
  if (policy.until !== null && policy.until <= ended.at) {
    throw new AppError('conflict', 'This access policy has run out already.')
  }
  return keep(store, scope, { ...policy, ended }, expects ?? version, deed)
}

/** The last version of every policy, by number, ended ones among them. */
export async function policiesOf(store: Records, scope: TenantScope): Promise<readonly Kept<AccessPolicy>[]> {
  const records = await store.records.current(scope, KIND)
  return records
    .map(({ body, version }) => ({ value: readKept(body), version }))
    .sort((one, other) => Number(one.value.id) - Number(other.value.id))
}

function readKept(body: unknown): AccessPolicy {
  const { schema: _, ...policy } = readBody(policyBody, body, 'access policy')
  return policy
}

async function keep(
  store: Records,
  scope: TenantScope,
  policy: AccessPolicy,
  expects: number,
  deed: Deed,
): Promise<Kept<AccessPolicy>> {
  const value = readKept({ schema: ACCESS_POLICY_SCHEMA, ...policy })
  const body = { schema: ACCESS_POLICY_SCHEMA, ...value }
  const { version } = await store.records.keep(scope, { kind: KIND, id: value.id, body, expects }, deed)
  return { value, version }
}

function termsKey(terms: PolicyTerms): string {
  const { place, who, why, ticket, from, until, approver, ownAccess = false } = terms
  const rest = [why, ticket, from, until, approver, ownAccess]
  return JSON.stringify([place.kind, place.id, Object.entries(who), ...rest])
}
