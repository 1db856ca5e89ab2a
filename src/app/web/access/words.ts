import type { ActorClass } from '../../../base/audit/actor-class.ts'
import type { Explained } from '../address.ts'

/** What the reports are called in the list of them; one of a later Ward has its title. */
export const REPORT_WORDS: Readonly<Record<string, string>> = {
  access: 'Access to content',
  passwords: 'Passwords',
  'self-grants': 'Rights to oneself',
  sharing: 'Sharing',
  downloads: 'Bulk downloads',
  deletions: 'Deletions',
  changes: 'Changes',
  'audit-changes': 'Auditing itself',
  'sign-ins': 'Sign-ins',
}

export const CLASS_WORDS: { readonly [C in ActorClass]: string } = {
  administrator: 'Administrator',
  partner: 'Partner',
  microsoft: 'Microsoft staff',
  unknown: 'Not known who',
  application: 'Application',
  guest: 'Guest',
  delegate: 'Delegate',
  owner: 'Owner',
  service: 'Microsoft service',
}

/** In the order of the reports: who is furthest from the care of a patient first. */
export const CLASSES_AS_SHOWN = Object.keys(CLASS_WORDS) as readonly ActorClass[]

const UNEXPLAINED = 'Unexplained'

/** Reports of content ask for an explanation, and a policy gives it; of the others a person looks at some rows. */
const STATES: Readonly<Record<string, { readonly [E in Explained]: string }>> = {
  access: { no: UNEXPLAINED, yes: 'Explained' },
  // The owner and Microsoft’s services are among these, and need no policy.
  place: { no: UNEXPLAINED, yes: 'Explained, or the owner and services' },
}

export function explainedWords(report: string): { readonly [E in Explained]: string } {
  return STATES[report] ?? { no: 'To look at', yes: 'Nothing to look at' }
}

/** The one thing to know, in a sentence. */
export function reportHeadline(report: { readonly id: string; readonly title: string }, rows: Rows): string {
  const { all, open } = rows
  if (all === 0) return `${report.title}: nothing was seen`
  if (STATES[report.id] === undefined) {
    return open === 0
      ? `${report.title}: none of ${all} to look at`
      : `${report.title}: ${open} of ${all} to look at`
  }
  const whole = `${all} ${all === 1 ? 'access' : 'accesses'}`
  return open === 0
    ? `None of ${whole} is without an explanation`
    : `${open} of ${whole} ${open === 1 ? 'has' : 'have'} no explanation`
}

export interface Rows {
  readonly all: number
  readonly open: number
}

/** "1 row", "2 rows". */
export function countedWords(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
