import { AppError } from '../base/app-error.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import type { TenantScope } from '../base/ids.ts'
import type { Instant } from '../base/time.ts'
import type { Waiver } from '../assess/programme.ts'
import { keyOf } from '../assess/waivers.ts'
import type { Deed } from '../store/deed.ts'
import type { Store } from '../store/store.ts'
import type { Kept } from './kept.ts'
import { type KeptWaiver, readKeptWaiver, WAIVER_SCHEMA, type WaiverTerms } from './waiver-body.ts'

type Records = Pick<Store, 'records'>

/** An excuse is looked at every year, which may be a leap year. */
const LONGEST = 366 * 24 * 60 * 60 * 1000
/** A record's body has 256 KiB; the accepted value may stand in it twice, with a renewal. */
const LARGEST_ACCEPTED = 100 * 1024

/**
 * Keeps a request: it excuses nothing until it is approved. There is one waiver for each check and entity. While that is
 * approved and in force, a request for it is a renewal beside it, and what is approved holds as it was until the renewal
 * is approved in its place.
 * @throws AppError bad-input when it ends in the past or later than a year from now, conflict
 */
export async function requestWaiver(
  store: Records,
  scope: TenantScope,
  draft: Pick<Waiver, 'check' | 'entity'> & WaiverTerms,
  at: Instant,
  deed: Deed,
): Promise<Kept<KeptWaiver>> {
  const { check, entity, reason, requestedBy, ends, accepted, compensating } = draft
  const terms = { reason, requestedBy, ends, accepted, compensating }
  checkTerms(terms, at)
  const all = await waiversOf(store, scope)
  const found = all.find(({ value }) => value.check === check && sameEntity(value.entity, entity))
  if (found !== undefined && inForce(found.value, at)) {
    return keepWaiver(store, scope, { ...found.value, renewal: terms }, found.version, deed)
  }
  const id = found?.value.id ?? nextId(check, all)
  const fresh = { id, check, entity, ...terms, approver: null, approvedAt: null, renewal: null, ended: null }
  return keepWaiver(store, scope, fresh, found?.version ?? 0, deed)
}

export interface Approval {
  readonly by: string
  readonly at: Instant
  /** The version that the approver looked at; a request that was changed since is not approved unseen. */
  readonly version?: number | undefined
}

/**
 * Approves the renewal where there is one, else the request.
 * @throws AppError not-found, conflict when there is nothing to approve or it is another version
 */
export async function approveWaiver(
  store: Records,
  scope: TenantScope,
  id: string,
  { by, at, version }: Approval,
  deed: Deed,
): Promise<Kept<KeptWaiver>> {
  const { value: waiver, version: last } = await find(store, scope, id)
  if (version !== undefined && version !== last) {
    throw conflict(`This waiver is at version ${last} now, not ${version}: look at it again first.`)
  }
  if (waiver.ended !== null) throw conflict('This waiver was ended: ask for it anew.')
  const { renewal } = waiver
  if (waiver.approver !== null && renewal === null) throw conflict('This waiver is approved already.')
  const approved = { ...waiver, ...renewal, approver: by, approvedAt: at, renewal: null }
  if (approved.ends <= at) throw conflict('What was asked for has run out meanwhile: ask for it anew.')
  return keepWaiver(store, scope, approved, last, deed)
}

/** Ends a waiver before its time, and a renewal with it; both stay in the history. @throws AppError not-found, conflict */
export async function endWaiver(
  store: Records,
  scope: TenantScope,
  id: string,
  ended: NonNullable<KeptWaiver['ended']>,
  deed: Deed,
): Promise<Kept<KeptWaiver>> {
  const { value: waiver, version } = await find(store, scope, id)
  if (waiver.ended !== null) throw conflict('This waiver was ended already.')
  if (waiver.ends <= ended.at && waiver.renewal === null) throw conflict('This waiver has run out already.')
  return keepWaiver(store, scope, { ...waiver, renewal: null, ended }, version, deed)
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
  const numbers = all
    .filter(({ value }) => value.check === check)
    .map(({ value }) => Number(value.id.slice(check.length + 1)))
  return `${check}:${Math.max(0, ...numbers) + 1}`
}

async function find(store: Records, scope: TenantScope, id: string): Promise<Kept<KeptWaiver>> {
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
