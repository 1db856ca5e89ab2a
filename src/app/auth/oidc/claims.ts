import type { IDToken } from 'openid-client'
import { type Instant, millisecondsOf } from '../../../base/time.ts'
import { notFresh, notProven, otherOrganisation, timeNotTold } from './failures.ts'
import { ENTRA_ID, type OidcSettings } from './settings.ts'

/** Who Microsoft says has signed in. */
export interface SignedIn {
  /**
   * `tid/oid`: the tenant and the object, both never given to anybody else. The one thing an account is known by.
   * Source: https://learn.microsoft.com/en-us/entra/identity-platform/claims-validation (read 2026-11-22)
   */
  readonly subject: string
  /** To be shown only: up to 256 characters in one line; empty where Entra tells none. */
  readonly name: string
  /** To be shown only, in small letters; null where Entra tells none or nothing like an address. */
  readonly email: string | null
  /** Whether Entra says that the owner of the address's domain was verified (`xms_edov`). */
  readonly emailDomainVerified: boolean
  /**
   * Whether Microsoft says that it asked for two factors: `mfa` in `amr` (RFC 8176, 2). Entra rarely sends `amr` in tokens of
   * version 2.0; `acrs` names contexts of Conditional Access, and what these ask for only the tenant knows. So false is "not said".
   */
  readonly secondFactor: boolean
  /** Object ids of groups, each once. Empty when there were too many. */
  readonly groups: readonly string[]
  /** True when Entra left the groups out because there are more than 200: roles then come from those kept in Ward only. */
  readonly groupsOverage: boolean
}

type Claims = Readonly<Record<string, unknown>>

const MOST_NAME_CHARACTERS = 256
const MOST_EMAIL_CHARACTERS = 254
// Control characters, and marks that turn the direction of the text around a name.
const NOT_IN_A_NAME = /[\p{Cc}\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu
const ADDRESS = /^[^\s@<>"',;]{1,64}@[^\s@<>"',;]+\.[^\s@<>"',;]+$/

/**
 * Reads the claims of an ID token whose signature, issuer, audience, nonce and times were checked, and checks what is
 * Entra's own: the version, the tenant and the object. Issuer and audience are looked at once more, by equality.
 * Source: https://learn.microsoft.com/en-us/entra/identity-platform/id-token-claims-reference (read 2026-11-22)
 * @throws AppError not-allowed
 */
export function signedInBy(
  claims: IDToken | undefined,
  settings: Pick<OidcSettings, 'tenantId' | 'clientId'>,
  issuer: string,
): SignedIn {
  const told: Claims = claims ?? {}
  if (told['iss'] !== issuer) throw otherOrganisation('issuer')
  if (told['aud'] !== settings.clientId) throw notProven('audience')
  if (told['ver'] !== '2.0') throw notProven('version')
  const tid = entraIdIn(told, 'tid')
  if (tid !== settings.tenantId) throw otherOrganisation('tenant')
  const oid = entraIdIn(told, 'oid')
  if (oid === null) throw notProven('object')
  return {
    subject: `${tid}/${oid}`,
    name: nameIn(told),
    email: emailIn(told),
    emailDomainVerified: saysTrue(told['xms_edov']),
    secondFactor: Array.isArray(told['amr']) && told['amr'].includes('mfa'),
    ...groupsIn(told),
  }
}

/** Seconds by which the clocks may differ, as authority.ts has it. */
const CLOCK_SECONDS = 60

/**
 * Whether the person signed in since the proof was asked for, by `auth_time`: what a browser was asked (`prompt=login`)
 * can be taken out of the address, what the token says cannot. Entra sends it when the registration asks for it.
 * @throws AppError not-allowed
 */
export function checkFresh(claims: IDToken | undefined, since: Instant): void {
  const at = claims?.['auth_time']
  if (typeof at !== 'number' || !Number.isFinite(at)) throw timeNotTold()
  if (at < Math.floor(millisecondsOf(since) / 1000) - CLOCK_SECONDS) throw notFresh()
}

/**
 * Whether the address may meet an invitation that an administrator wrote to just this address and that is still open.
 * It may never meet an account that exists: that one is linked by its owner, signed in to Ward, and known by `subject`
 * from then on.
 *
 * Why so narrow: the address is an attribute that administrators, and for accounts without a mailbox others too, can set
 * to anybody's ("nOAuth": an account is made elsewhere, given the victim's address, and let in as the victim). So it
 * counts only when Entra says that the domain's owner was verified, and the clinic named the domain in Ward as its own.
 * Without `xms_edov` in the token, which Entra sends only when the registration asks for it, the answer is no.
 * Source: https://learn.microsoft.com/en-us/entra/identity-platform/migrate-off-email-claim-authorization (read 2026-11-22)
 */
export function mayMatchByEmail(
  { email, emailDomainVerified }: Pick<SignedIn, 'email' | 'emailDomainVerified'>,
  { allowedDomains = [] }: Pick<OidcSettings, 'allowedDomains'>,
): boolean {
  if (email === null || !emailDomainVerified) return false
  return allowedDomains.includes(email.slice(email.lastIndexOf('@') + 1))
}

function entraIdIn(claims: Claims, name: 'tid' | 'oid'): string | null {
  const value = claims[name]
  if (typeof value !== 'string') return null
  const id = value.toLowerCase()
  return ENTRA_ID.test(id) ? id : null
}

function nameIn({ name }: Claims): string {
  if (typeof name !== 'string') return ''
  const oneLine = name.replaceAll(NOT_IN_A_NAME, ' ').trim()
  return Array.from(oneLine).slice(0, MOST_NAME_CHARACTERS).join('')
}

function emailIn({ email }: Claims): string | null {
  if (typeof email !== 'string' || email.length > MOST_EMAIL_CHARACTERS || !ADDRESS.test(email)) return null
  return email.toLowerCase()
}

/**
 * More than 200 groups are left out and pointed at instead: `_claim_names` names `groups`, or `hasgroups` is there.
 * What is half told gives no groups at all.
 * Source: https://learn.microsoft.com/en-us/entra/identity-platform/id-token-claims-reference#groups-overage-claim
 */
function groupsIn(claims: Claims): Pick<SignedIn, 'groups' | 'groupsOverage'> {
  const { groups: told, hasgroups, _claim_names: elsewhere } = claims
  const pointed = typeof elsewhere === 'object' && elsewhere !== null && Object.hasOwn(elsewhere, 'groups')
  const src = Object.keys(claims).some(name => name.startsWith('groups:'))
  if (saysTrue(hasgroups) || pointed || src || typeof told === 'string') {
    return { groups: [], groupsOverage: true }
  }
  const ids = (Array.isArray(told) ? told : [])
    .filter(id => typeof id === 'string')
    .map(id => id.toLowerCase())
  // Names of groups of an Active Directory, which a registration can ask for, are not ids: anybody could make such a name.
  return { groups: [...new Set(ids.filter(id => ENTRA_ID.test(id)))], groupsOverage: false }
}

/** Entra writes a yes of optional claims as true, 1, "1" or "true", by the kind of account. */
function saysTrue(value: unknown): boolean {
  return value === true || value === 1 || value === '1' || value === 'true'
}
