import { AppError } from '../base/app-error.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import type { TenantScope } from '../base/ids.ts'
import type { Instant } from '../base/time.ts'
import type { Waiver } from '../assess/programme.ts'
import { keyOf } from '../assess/waivers.ts'
import type { Deed } from '../store/deed.ts'
import type { Store } from '../store/store.ts'
import type { Kept } from './kept.ts'
import {
  type KeptWaiver,
  readKeptWaiver,
  type Requester,
  WAIVER_SCHEMA,
  type WaiverEnding,
  type WaiverTerms,
  WITHOUT_STORY,
} from './waiver-body.ts'

type Records = Pick<Store, 'records'>

/** An excuse is looked at every year, which may be a leap year. */
const LONGEST = 366 * 24 * 60 * 60 * 1000
/** A record's body has 256 KiB; the accepted value may stand in it twice, with a renewal. */
const LARGEST_ACCEPTED = 100 * 1024

/** What somebody asks for, and what they saw of it. */
export type WaiverRequest = Pick<Waiver, 'check' | 'entity'> &
  WaiverTerms &
  Partial<Requester> & {
    /** The version of the waiver of the same check and entity that was seen, 0 for none; whatever is there unless given. */
    readonly expects?: number | undefined
  }

/**
 * Keeps a request: it excuses nothing until it is approved. There is one waiver for each check and entity. While that is
 * approved and in force, a request for it is a renewal beside it, and what is approved holds as it was until the renewal
 * is approved in its place. The same request again is one.
 * @throws AppError bad-input when it ends in the past or later than a year from now, conflict
 */
export async function requestWaiver(
  store: Records,
  scope: TenantScope,
  request: WaiverRequest,
  at: Instant,
  deed: Deed,
): Promise<Kept<KeptWaiver>> {
  const { check, entity, reason, requestedBy, ends, accepted, compensating, requester = null } = request
  const terms = { reason, requestedBy, ends, accepted, compensating }
  checkTerms(terms, at)
  const all = await waiversOf(store, scope)
  const found = all.find(({ value }) => value.check === check && sameEntity(value.entity, entity))
  const expects = request.expects ?? found?.version ?? 0
  if (found !== undefined && inForce(found.value, at)) {
    const renewed = { ...found.value, renewal: { ...terms, requester }, declined: null }
    return keepWaiver(store, scope, renewed, expects, deed)
  }
  const id = found?.value.id ?? nextId(check, all)
  const nobody = { approver: null, approvedAt: null }
  const fresh = { id, check, entity, ...terms, ...nobody, ...WITHOUT_STORY, requester }
  try {
    return await keepWaiver(store, scope, fresh, expects, deed)
  } catch (error) {
    // Another entity's waiver took the number at the same moment: this one takes the next.
    const isTaken = error instanceof AppError && error.code === 'conflict' && found === undefined
    if (isTaken && expects === 0 && !(await isThere(store, scope, { check, entity }))) {
      return requestWaiver(store, scope, request, at, deed)
    }
    throw error
  }
}

async function isThere(
  store: Records,
  scope: TenantScope,
  { check, entity }: Pick<Waiver, 'check' | 'entity'>,
): Promise<boolean> {
  const all = await waiversOf(store, scope)
  return all.some(({ value }) => value.check === check && sameEntity(value.entity, entity))
}

export interface Approval {
  readonly by: string
  readonly at: Instant
  /** The version that the approver looked at; a request that was changed since is not approved unseen. */
  readonly version?: number | undefined
  /** The approver's account; null for what a terminal says of itself. */
  readonly account?: string | null | undefined
  /** The conflict of interest, stated, where the same person asked and approves. */
  readonly conflict?: string | null | undefined
}

/**
 * Approves the renewal where there is one, else the request.
 * @throws AppError not-found, conflict when there is nothing to approve or it is another version
 */
export async function approveWaiver(
  store: Records,
  scope: TenantScope,
  id: string,
  { by, at, version, account = null, conflict: stated = null }: Approval,
  deed: Deed,
): Promise<Kept<KeptWaiver>> {
  const { value: waiver, version: last } = await waiverById(store, scope, id)
  refuseOtherVersion(version, last)
  if (waiver.ended !== null) throw conflict('This waiver was ended: ask for it anew.')
  const { renewal } = waiver
  if (!waits(waiver)) throw conflict('This waiver is approved already.')
  const approval = { approver: by, approvedAt: at, approverAccount: account, conflict: stated }
  const approved = { ...waiver, ...renewal, ...approval, renewal: null, declined: null }
  if (approved.ends <= at) throw conflict('What was asked for has run out meanwhile: ask for it anew.')
  return keepWaiver(store, scope, approved, last, deed)
}

/**
 * Ends a waiver before its time, and a renewal with it; both stay in the history.
 * @param version what was seen of it
 * @throws AppError not-found, conflict
 */
export async function endWaiver(
  store: Records,
  scope: TenantScope,
  id: string,
  ended: WaiverEnding,
  deed: Deed,
  version?: number,
): Promise<Kept<KeptWaiver>> {
  const { value: waiver, version: last } = await waiverById(store, scope, id)
  refuseOtherVersion(version, last)
  if (waiver.ended !== null) throw conflict('This waiver was ended already.')
  if (waiver.ends <= ended.at && waiver.renewal === null) throw conflict('This waiver has run out already.')
  return keepWaiver(store, scope, { ...waiver, renewal: null, ended }, last, deed)
}

/**
 * Declines a renewal: what is approved goes on as it was. A first request is declined by ending it.
 * @throws AppError not-found, conflict when there is none
 */
export async function declineRenewal(
  store: Records,
  scope: TenantScope,
  id: string,
  declined: WaiverEnding,
  deed: Deed,
  version?: number,
): Promise<Kept<KeptWaiver>> {
  const { value: waiver, version: last } = await waiverById(store, scope, id)
  refuseOtherVersion(version, last)
  if (waiver.ended !== null || waiver.renewal === null)
    throw conflict('No renewal of this waiver is asked for.')
  return keepWaiver(store, scope, { ...waiver, renewal: null, declined }, last, deed)
}

/** Whether somebody has asked for it, or for its renewal, and nobody has said yes or no. */
export function waits({
  approver,
  renewal,
  ended,
}: Pick<KeptWaiver, 'approver' | 'renewal' | 'ended'>): boolean {
  return ended === null && (approver === null || renewal !== null)
}

/** What an approval would make hold now: the renewal where one is asked for. */
export function askedTerms({ renewal, ...waiver }: KeptWaiver): WaiverTerms & Requester {
  return renewal ?? waiver
}

/** The last version of every waiver, by id, ended ones among them. */
export async function waiversOf(store: Records, scope: TenantScope): Promise<readonly Kept<KeptWaiver>[]> {
  const records = await store.records.current(scope, 'waiver')
  return records.map(({ body, version }) => ({ value: readKeptWaiver(body), version }))
}

function checkTerms({ ends, accepted }: WaiverTerms, at: Instant): void {
  if (ends <= at) throw new AppError('bad-input', 'The waiver would have ended already: give a later end.')
  if (Date.parse(ends) - Date.parse(at) > LONGEST) {
    throw new AppError(
      'bad-input',
      'A waiver ends within a year: give an earlier end. It can be renewed then, after another look.',
    )
  }
  if (Buffer.byteLength(canonicalJson(accepted)) > LARGEST_ACCEPTED) {
    throw new AppError(
      'bad-input',
      'So much cannot be accepted with one waiver: accept the things one by one, each by its id.',
    )
  }
}

function inForce({ approver, ended, ends }: KeptWaiver, at: Instant): boolean {
  return approver !== null && ended === null && ends > at
}

function sameEntity(one: Waiver['entity'], other: Waiver['entity']): boolean {
  return one === null || other === null ? one === other : keyOf(one) === keyOf(other)
}

/**
 * The check and a number. An id stands in the evidence log in the clear, so it says nothing of the entity: a hash of an
 * address could be guessed.
 */
function nextId(check: string, all: readonly Kept<KeptWaiver>[]): string {
  // One that came with a file may be called anything.
  const numbers = all.flatMap(({ value: { id } }) => {
    const number = id.startsWith(`${check}:`) ? Number(id.slice(check.length + 1)) : Number.NaN
    return Number.isSafeInteger(number) ? [number] : []
  })
  return `${check}:${Math.max(0, ...numbers) + 1}`
}

/** What was changed since it was seen is not decided unseen. @throws AppError conflict */
export function refuseOtherVersion(seen: number | undefined, last: number): void {
  if (seen === undefined || seen === last) return
  throw conflict(`This waiver is at version ${last} now, not ${seen}: look at it again first.`)
}

/** The last version of one waiver. @throws AppError not-found */
export async function waiverById(store: Records, scope: TenantScope, id: string): Promise<Kept<KeptWaiver>> {
  const found = (await waiversOf(store, scope)).find(({ value }) => value.id === id)
  if (found === undefined) {
    throw new AppError('not-found', 'There is no such waiver. ward waiver list shows them with their ids.')
  }
  return found
}

/** Keeps one as it is: what it says was decided elsewhere. @throws AppError bad-input, conflict, lease-held */
export async function keepWaiver(
  store: Records,
  scope: TenantScope,
  waiver: KeptWaiver,
  expects: number,
  deed: Deed,
): Promise<Kept<KeptWaiver>> {
  const value = readKeptWaiver({ schema: WAIVER_SCHEMA, ...waiver })
  const body = { schema: WAIVER_SCHEMA, ...value }
  const { version } = await store.records.keep(scope, { kind: 'waiver', id: value.id, body, expects }, deed)
  return { value, version }
}

function conflict(sentence: string): AppError {
  return new AppError('conflict', sentence)
}
