import { PERMISSIONS, ruleOf } from '../../base/people/permissions.ts'
import { rolesNow } from '../../base/people/grants.ts'
import { ROLES } from '../../base/people/roles.ts'
import { CONSENT_VERSION, consentText, INTENT_BOX } from '../../base/signing/consent.ts'
import { type Signature, signatureStateAt } from '../../base/signing/signature.ts'
import type { Instant } from '../../base/time.ts'
import type { KeptSignature } from '../../comply/signing/signature-records.ts'
import type { ShownSignature } from '../api/contracts/signature-shown.ts'
import { type Caller, callerMay } from '../auth/caller.ts'
import { consentNow } from './accept-signature.ts'
import { methodWords, roleTitles } from './complete-signature.ts'

/** A signature as pages show it. @param names of accounts by id */
export function shownSignature(
  { value, version, leaf }: KeptSignature,
  names: ReadonlyMap<string, string>,
  now: Instant,
): ShownSignature {
  const { asks, askedBy, signer, events, ...rest } = value
  return {
    ...rest,
    version,
    leaf,
    state: signatureStateAt(value, now),
    asks: {
      kind: asks.kind,
      outside: asks.kind === 'account' ? null : { ...asks, title: asks.title ?? null },
    },
    askedBy: { id: askedBy, name: names.get(askedBy) ?? (askedBy === 'ward' ? 'Ward' : 'Somebody') },
    signer:
      signer === null
        ? null
        : { ...signer, roles: roleTitles(signer.roles), method: methodWords(signer.method) },
    events: [...events],
  }
}

/** The disclosure of today, and the second box. */
export function shownConsent() {
  const text = consentText(CONSENT_VERSION)
  if (text === undefined) throw new Error('the version of today is one of them')
  return {
    version: text.version,
    sha256: consentNow().sha256,
    title: text.title,
    paragraphs: [...text.paragraphs],
    box: text.box,
    intentBox: INTENT_BOX,
  }
}

/** The offices that let somebody sign, or what they are else. */
export function capacityToSign({ account }: Pick<Caller, 'account'>, tenant: string, now: Instant): string {
  const held = rolesNow(account, tenant, now)
  const offices = held.filter(role => ruleOf('agreements:sign').roles.includes(role))
  return (offices.length > 0 ? offices : held).map(role => ROLES[role].title).join(', ')
}

/** Why the caller may not sign it; null when they may. */
export function whyNotSign(
  caller: Caller,
  { asks }: Pick<Signature, 'asks'>,
  tenant: string,
  now: Instant,
): string | null {
  if (asks.kind === 'outside') return `This is asked of ${asks.name}, who signs by a one-time link.`
  if (caller.session === null || caller.account.kind !== 'person') {
    return 'A person signs, who is signed in with a browser.'
  }
  if (callerMay(caller, 'agreements:sign', tenant, now)) return null
  return `Your role does not let you ${PERMISSIONS['agreements:sign'].allows}. An officer or the practice owner signs this.`
}
