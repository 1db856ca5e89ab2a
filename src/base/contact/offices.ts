import type { Citation } from '../hipaa/citation.ts'
import type { Role } from '../people/roles.ts'

/** Offices that the practice designates to somebody, each for itself; one person may hold several. */
export const OFFICES = [
  'privacy-official',
  'complaint-contact',
  'security-official',
  'breach-contact',
] as const
export type Office = (typeof OFFICES)[number]

export interface OfficeRow {
  readonly title: string
  readonly does: string
  /** Where the law asks for it; as it is written, since some are no requirement of the Security Rule. */
  readonly cites: string
  /** The requirement of the Security Rule that it serves; null for the other rules. */
  readonly serves: Citation | null
  /** Whether the law binds business associates to it too. */
  readonly bindsAssociates: boolean
  /** The role in Ward that whoever holds it needs; null for none. */
  readonly role: Role | null
}

export const OFFICE_ROWS: { readonly [O in Office]: OfficeRow } = {
  'privacy-official': {
    title: 'Privacy official',
    does: 'Develops and carries out the privacy policies of the practice.',
    cites: '45 CFR 164.530(a)(1)(i)',
    serves: null,
    bindsAssociates: false,
    role: 'privacy-officer',
  },
  'complaint-contact': {
    title: 'Complaint contact',
    does: 'Receives complaints of patients, and tells them what the notice of privacy practices says.',
    cites: '45 CFR 164.530(a)(1)(ii)',
    serves: null,
    bindsAssociates: false,
    role: null,
  },
  'security-official': {
    title: 'Security official',
    does: 'Develops and carries out the security policies of the practice.',
    cites: '45 CFR 164.308(a)(2)',
    serves: '164.308(a)(2)' as Citation,
    bindsAssociates: true,
    role: 'security-officer',
  },
  'breach-contact': {
    title: 'Breach contact',
    does: 'Takes reports of a breach from vendors and staff, and starts the clock.',
    cites: '45 CFR 164.404, 164.410 (who takes the report is the practice’s choice)',
    serves: null,
    bindsAssociates: true,
    role: null,
  },
}
