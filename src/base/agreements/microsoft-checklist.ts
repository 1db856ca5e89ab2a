import type { Citation } from '../hipaa/citation.ts'
import type { MicrosoftSource } from './microsoft-types.ts'

/** What a reviewer may say of a row. */
export const CHECKLIST_RESULTS = ['seen', 'not-found', 'does-not-apply'] as const
export type ChecklistResult = (typeof CHECKLIST_RESULTS)[number]

export const CHECKLIST_GROUPS = {
  origin: 'How the agreement comes about',
  scope: 'What it reaches',
  clauses: 'What the law asks it to say',
  yours: 'What stays your work',
} as const
export type ChecklistGroup = keyof typeof CHECKLIST_GROUPS

/** One thing that a reviewer has to see, in Ward's own words. */
export interface ChecklistRow extends MicrosoftSource {
  readonly id: string
  readonly group: ChecklistGroup
  /** What the reviewer should find, as a sentence that is true or not. */
  readonly title: string
  /** Where to look, and what to compare. */
  readonly look: string
  readonly cites: readonly Citation[]
  /** Whether "does not apply" is an answer to it. */
  readonly optional: boolean
}

/** Counted up when a row is added, taken away or changed in meaning: the yearly confirmation tells so. */
export const CHECKLIST_VERSION = 1

const OFFERING = 'https://learn.microsoft.com/compliance/regulatory/offering-hipaa-hitech'
const ANSWER = 'Microsoft Q&A 5881099 (2026)'
const RULE = '45 CFR 164.504(e)(2) and 164.314(a)(2)(i)'

const of2021 = { source: OFFERING, asOf: '2021', verified: false } as const
const of2026 = { source: ANSWER, asOf: '2026', verified: false } as const
/** The rule's own words are in Ward's regulation data; whether Microsoft's document has them is the reviewer's to see. */
const ofRule = { source: RULE, asOf: '2026-11-22', verified: true } as const

export const MICROSOFT_CHECKLIST: readonly ChecklistRow[] = [
  {
    id: 'offered-by-default',
    group: 'origin',
    title: 'It is offered to every covered entity and business associate, by default.',
    look: 'In the Data Protection Addendum, under “HIPAA Business Associate”, find that the agreement belongs to the terms.',
    cites: ['164.308(b)(1)', '164.502(e)(2)'],
    optional: false,
    ...of2026,
  },
  {
    id: 'licensing-agreement-includes-it',
    group: 'origin',
    title: 'Accepting the licensing agreement includes it.',
    look: 'Find who accepted the licensing agreement for the practice, and when. The number and the kind stand in this record.',
    cites: ['164.308(b)(3)', '164.504(e)(2)'],
    optional: false,
    ...of2026,
  },
  {
    id: 'nobody-countersigns',
    group: 'origin',
    title: 'Nobody at Microsoft countersigns it, and no signed copy comes back.',
    look: 'See that the document has no line for a signature of yours. This record is your own evidence in its place.',
    cites: ['164.502(e)(2)'],
    optional: false,
    ...of2021,
  },
  {
    id: 'not-changed',
    group: 'origin',
    title: 'Microsoft neither changes it nor uses a form of yours.',
    look: 'If you need a term that is not in it, decide what you do without it. Write that in the note.',
    cites: ['164.504(e)(2)'],
    optional: false,
    ...of2026,
  },
  {
    id: 'no-certification',
    group: 'origin',
    title: 'No certification of HIPAA by HHS exists, and the document claims none.',
    look: 'See that nobody in the practice relies on a seal or certificate instead of the agreement and your own safeguards.',
    cites: ['164.308(a)(8)'],
    optional: false,
    ...of2021,
  },
  {
    id: 'services-in-scope',
    group: 'scope',
    title: 'The services you use are on Microsoft’s list.',
    look: 'Compare the list of in-scope services with what you bought and what people use (Services and plans). A service that is not on the list is not known to be covered.',
    cites: ['164.308(b)(1)', '164.314(a)(1)'],
    optional: false,
    ...of2021,
  },
  {
    id: 'unknown-until-listed',
    group: 'scope',
    title: 'Previews, Copilot, agents and connectors count only once the list names them.',
    look: 'Find each of them that is switched on. While the list does not name it, keep patient data out of it, and write down how.',
    cites: ['164.308(b)(1)'],
    optional: true,
    ...of2021,
  },
  {
    id: 'professional-services',
    group: 'scope',
    title: 'Support and consulting by Microsoft need an amendment of their own, on request.',
    look: 'If Microsoft’s people help you with data of patients, ask for the Professional Services amendment. If they never do, it does not apply.',
    cites: ['164.308(b)(1)', '164.502(e)(2)'],
    optional: true,
    ...of2021,
  },
  {
    id: 'uses-and-disclosures',
    group: 'clauses',
    title: 'It says what Microsoft may do with patient data, and bars the rest.',
    look: 'Find the clause on permitted uses and disclosures, and the one that bars every other.',
    cites: ['164.504(e)(2)(i)', '164.504(e)(2)(ii)(A)'],
    optional: false,
    ...ofRule,
  },
  {
    id: 'safeguards',
    group: 'clauses',
    title: 'It binds Microsoft to safeguards and to the Security Rule.',
    look: 'Find the clause on safeguards; it names subpart C of part 164 for electronic data.',
    cites: ['164.504(e)(2)(ii)(B)', '164.314(a)(2)(i)(A)'],
    optional: false,
    ...ofRule,
  },
  {
    id: 'reports-in-30-days',
    group: 'clauses',
    title: 'It has Microsoft report incidents and breaches to your HIPAA contact, within 30 days.',
    look: 'Find the clause on reporting and its number of days: the original guidance said 30. Note what your copy says, and see that the HIPAA contact is right: the notice goes there.',
    cites: ['164.504(e)(2)(ii)(C)', '164.314(a)(2)(i)(C)', '164.410(b)'],
    optional: false,
    source: 'Microsoft’s HIPAA/HITECH implementation guidance for Office 365 (2012)',
    asOf: '2012',
    verified: false,
  },
  {
    id: 'subcontractors',
    group: 'clauses',
    title: 'It binds Microsoft’s subcontractors to the same.',
    look: 'Find the clause on subcontractors or subprocessors that can reach patient data.',
    cites: ['164.504(e)(2)(ii)(D)', '164.314(a)(2)(i)(B)'],
    optional: false,
    ...ofRule,
  },
  {
    id: 'patients-rights-and-books',
    group: 'clauses',
    title: 'It serves the rights of patients, and opens the books to the Secretary.',
    look: 'Find access, amendment and accounting of disclosures (often met by the customer’s own control over the data), duties carried out for you, and books and records for HHS.',
    cites: [
      '164.504(e)(2)(ii)(E)',
      '164.504(e)(2)(ii)(F)',
      '164.504(e)(2)(ii)(G)',
      '164.504(e)(2)(ii)(H)',
      '164.504(e)(2)(ii)(I)',
    ],
    optional: false,
    ...ofRule,
  },
  {
    id: 'ending-and-return',
    group: 'clauses',
    title: 'It lets you end it, and says what becomes of the data then.',
    look: 'Find ending for a material breach of its terms, and return or destruction at the end, with the number of days.',
    cites: ['164.504(e)(2)(ii)(J)', '164.504(e)(2)(iii)'],
    optional: false,
    ...ofRule,
  },
  {
    id: 'your-safeguards',
    group: 'yours',
    title: 'You know what Microsoft leaves to you.',
    look: 'Read the document’s part on your own duties: settings, people, devices, and whether data of patients was in what an incident reached.',
    cites: ['164.306(a)', '164.308(a)(1)(ii)(A)'],
    optional: false,
    ...of2021,
  },
  {
    id: 'fields-without-patients',
    group: 'yours',
    title: 'You keep patients out of the fields that are not made for their data.',
    look: 'Find what the document excludes. Subjects of mails, names of files, the address book, web addresses and support tickets are no place for patient data.',
    cites: ['164.308(a)(5)(i)'],
    optional: false,
    source: 'Microsoft’s HIPAA/HITECH implementation guidance for Office 365 (2012)',
    asOf: '2012',
    verified: false,
  },
]
