/**
 * What a person is in Ward for one tenant, or for all of them. Not a role of Microsoft Entra: those are facts about the
 * tenant. The officers are those of 45 CFR 164.308(a)(2) and 164.530(a)(1)(i).
 */
export const ROLES = {
  'hipaa-administrator': {
    title: 'HIPAA administrator',
    does: 'Runs the programme: people and their roles, agreements, settings, everything that is due.',
  },
  'privacy-officer': {
    title: 'Privacy officer',
    does: 'Answers for the privacy rule: reviews who saw what, consents, disclosures, breaches.',
  },
  'security-officer': {
    title: 'Security officer',
    does: 'Answers for the security rule: approves accepted risks, signs decisions, reviews access.',
  },
  'it-administrator': {
    title: 'IT administrator',
    does: 'Mends settings. Sees findings and reports, never what identifies a patient.',
  },
  auditor: { title: 'Auditor', does: 'Reads everything that proves something, and changes nothing.' },
  workforce: { title: 'Workforce member', does: 'Does their own training and tasks.' },
  owner: { title: 'Practice owner', does: 'Reads where the practice stands and signs for it.' },
  'provider-operator': {
    title: 'Provider operator',
    does: 'Works for the clinic’s service provider. Never signs for the clinic unless an officer of it allows that for a time.',
  },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly does: string }>>

export type Role = keyof typeof ROLES
export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[]

/** Those who answer for the clinic, and so may lend one of their permissions to a provider's operator. */
export const OFFICERS: ReadonlySet<Role> = new Set([
  'hipaa-administrator',
  'privacy-officer',
  'security-officer',
])
