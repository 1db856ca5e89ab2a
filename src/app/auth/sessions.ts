import { randomBytes } from 'node:crypto'
import { type Instant, instantFromMilliseconds, isStillToCome, millisecondsOf } from '../../base/time.ts'
import { sha256Hex } from '../../host/crypto.ts'
import type { EvidenceDraft } from '../../store/evidence/entry.ts'
import type { Session } from '../../store/people/sessions.ts'
import type { Store } from '../../store/store.ts'
import type { Client } from '../api/define-route.ts'
import type { Account } from './account.ts'
import { hashOfToken, newSecretToken } from './secret-token.ts'

/** Automatic logoff: 45 CFR 164.312(a)(2)(iii). Minutes without a request. */
export const IDLE_MINUTES = 15
/** A session ends after a working day, whatever happens. */
const LONGEST_HOURS = 12
/** How long a proof of who somebody is counts for acts that ask for a fresh one. */
export const PROVEN_MINUTES = 5
/** A session's last request is kept to within this, so that reading a page does not write for each request. */
const SEEN_SECONDS = 15

/** Begins a session. @returns the token for the cookie, kept nowhere */
export async function beginSession(
  { people }: Pick<Store, 'people'>,
  account: Account,
  method: string,
  client: Client,
  now: Instant,
  hours = LONGEST_HOURS,
): Promise<{ readonly token: string; readonly session: Session }> {
  const { token, hash } = newSecretToken()
  const session: Session = {
    id: `s-${randomBytes(8).toString('hex')}`,
    account: account.id,
    method,
    beganAt: now,
    seenAt: now,
    endsAt: later(now, hours * 3600),
    provenAt: now,
    agent: client.agent,
    address: client.address,
  }
  await people.sessions.add(hash, session, [
    evidenceOf('signed-in', account.id, session.id, { method, address: client.address }),
  ])
  return { token, session }
}

/**
 * The session of a cookie's token while it lasts; null when there is none or it has ended.
 * @param countsAsUse whether it is marked as seen, so that it lasts on
 */
export async function sessionOfToken(
  { people }: Pick<Store, 'people'>,
  token: string,
  now: Instant,
  countsAsUse = true,
): Promise<{ readonly session: Session; readonly proof: Uint8Array } | null> {
  const proof = hashOfToken(token)
  const session = proof === null ? null : await people.sessions.byToken(proof)
  if (proof === null || session === null) return null
  if (isStillToCome(session.seenAt, now)) await endUnclocked(people, session)
  if (!lasts(session, now)) return null
  if (countsAsUse && seconds(session.seenAt, now) >= SEEN_SECONDS) await people.sessions.seen(proof, now)
  return { session, proof }
}

/** Whether the session has not ended by itself. With the clock put back, nobody knows for how long it was idle. */
export function lasts({ seenAt, endsAt }: Session, now: Instant): boolean {
  return now < endsAt && !isStillToCome(seenAt, now) && seconds(seenAt, now) < IDLE_MINUTES * 60
}

/** So that it does not begin again when the clock comes there once more. */
async function endUnclocked({ sessions }: Store['people'], { account, id }: Session): Promise<void> {
  await sessions.end(account, { id }, [evidenceOf('session-ended-by-clock', 'ward', id, {})])
}

/** Whether the person proved who it is within the last minutes. A proof still to come is none: the clock was put back. */
export function isFresh({ provenAt }: Session, now: Instant): boolean {
  return !isStillToCome(provenAt, now) && seconds(provenAt, now) < PROVEN_MINUTES * 60
}

/**
 * Gives the session a new token after a fresh proof; the token before opens nothing any more.
 * @param method how it was proven, which stands in the evidence log: what asks for a second factor looks there
 */
export async function proveSession(
  { people }: Pick<Store, 'people'>,
  session: Session,
  proof: Uint8Array,
  method: 'password' | 'passkey' | 'microsoft' | 'microsoft+mfa',
  now: Instant,
): Promise<string> {
  const { token, hash } = newSecretToken()
  await people.sessions.prove(proof, hash, now, [
    evidenceOf('identity-proven', session.account, session.id, { method }),
  ])
  return token
}

/** An entry of what somebody did at a door. Its hash is of its own fields: nothing else was accepted. */
export function evidenceOf(
  kind: string,
  by: string,
  subject: string,
  fields: Readonly<Record<string, string | number | boolean | null>>,
): EvidenceDraft {
  const sha256 = sha256Hex(Buffer.from(JSON.stringify([kind, by, subject, fields])))
  return { ...fields, kind, by, subject, sha256 }
}

export function later(now: Instant, bySeconds: number): Instant {
  return instantFromMilliseconds(millisecondsOf(now) + 1000 * bySeconds)
}

function seconds(from: Instant, to: Instant): number {
  return (millisecondsOf(to) - millisecondsOf(from)) / 1000
}
