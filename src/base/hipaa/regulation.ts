import { ADMINISTRATIVE_EVENTS, ADMINISTRATIVE_PEOPLE } from './administrative.ts'
import { BREACH_DECISION, BREACH_INDIVIDUALS, BREACH_OTHERS } from './breach.ts'
import { DOCUMENTATION } from './documentation.ts'
import { ORGANIZATIONAL } from './organizational.ts'
import { PHYSICAL } from './physical.ts'
import { PRIVACY_ADMINISTRATION } from './privacy-administration.ts'
import { PRIVACY_AGREEMENTS } from './privacy-agreements.ts'
import { PRIVACY_AUTHORIZATION } from './privacy-authorization.ts'
import { PRIVACY_RIGHTS } from './privacy-rights.ts'
import { PRIVACY_USES } from './privacy-uses.ts'
import { SECURITY_GENERAL, SECURITY_PARAGRAPHS } from './security-provisions.ts'
import { TECHNICAL } from './technical.ts'
import type { Rule, Safeguard, StandardWording, Wording } from './words.ts'

// A citation stands in one list only; a test finds one that stands in two.

/** The standards of the Security Rule with their specifications, in the order of the rule. */
export const STANDARDS = {
  administrative: { ...ADMINISTRATIVE_PEOPLE, ...ADMINISTRATIVE_EVENTS },
  physical: PHYSICAL,
  technical: TECHNICAL,
  organizational: ORGANIZATIONAL,
  documentation: DOCUMENTATION,
} as const satisfies Record<Safeguard, Record<string, StandardWording>>

/** Every other paragraph Ward works with, by the rule it belongs to. */
export const PROVISIONS = {
  security: [SECURITY_GENERAL, SECURITY_PARAGRAPHS],
  breach: [BREACH_DECISION, BREACH_INDIVIDUALS, BREACH_OTHERS],
  privacy: [PRIVACY_USES, PRIVACY_AGREEMENTS, PRIVACY_AUTHORIZATION, PRIVACY_RIGHTS, PRIVACY_ADMINISTRATION],
} as const satisfies Record<Rule, readonly Record<string, Wording>[]>
