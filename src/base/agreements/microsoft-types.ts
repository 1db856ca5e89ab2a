import type { Day } from '../days.ts'

/**
 * What is said of Microsoft: where it comes from, of when that is, and whether somebody of Ward has read today's page. What
 * is not verified is a suggestion, and a task asks the practice to look itself.
 */
export interface MicrosoftSource {
  readonly source: string
  /** A day, or the year of an older copy: `2021`. */
  readonly asOf: string
  readonly verified: boolean
}

/** How the practice buys from Microsoft: the licensing agreement that carries the business associate agreement. */
export const MICROSOFT_AGREEMENT_KINDS = ['portal', 'volume', 'reseller', 'government'] as const
export type MicrosoftAgreementKind = (typeof MICROSOFT_AGREEMENT_KINDS)[number]

export interface MicrosoftKindWords extends MicrosoftSource {
  readonly title: string
  readonly means: string
  /** What its number is called on paper. */
  readonly number: string
  /** Where the number stands, as it is clicked. */
  readonly find: string
  /** Who may countersign what, and who Microsoft writes to at first. */
  readonly minds: string
}

const GUIDANCE_OF_2012 = 'Microsoft’s HIPAA/HITECH implementation guidance for Office 365 (2012)'
const ADMIN_CENTER = 'https://admin.microsoft.com'

export const MICROSOFT_KIND_WORDS: { readonly [K in MicrosoftAgreementKind]: MicrosoftKindWords } = {
  portal: {
    title: 'Bought from Microsoft directly',
    means:
      'In the admin center, by card or invoice: the Microsoft Customer Agreement or the older Online Subscription Agreement.',
    number: 'Billing account id',
    find: 'Microsoft 365 admin center (admin.microsoft.com) > Billing > Billing accounts',
    minds: 'Under the original guidance, who accepted it was the first HIPAA contact.',
    source: GUIDANCE_OF_2012,
    asOf: '2012',
    verified: false,
  },
  volume: {
    title: 'Volume licensing',
    means:
      'An Enterprise Agreement, a Microsoft Products and Services Agreement or another with an enrolment, signed by the practice or its group.',
    number: 'Agreement or enrolment number',
    find: 'The signed enrolment, or Microsoft 365 admin center > Billing > Your products > Volume licensing',
    minds: 'Under the original guidance, nobody is the HIPAA contact until the practice names one.',
    source: GUIDANCE_OF_2012,
    asOf: '2012',
    verified: false,
  },
  reseller: {
    title: 'Through a reseller or IT provider',
    means:
      'A Cloud Solution Provider sells the licences. The practice has accepted the Microsoft Customer Agreement all the same; the provider says when and by whom.',
    number: 'Agreement or customer number',
    find: 'Microsoft 365 admin center > Settings > Partner relationships, or ask the reseller for the record of acceptance',
    minds:
      'A reseller that can reach patient data is a business associate itself and needs an agreement of its own.',
    source: ADMIN_CENTER,
    asOf: '2026-11-22',
    verified: false,
  },
  government: {
    title: 'Government cloud',
    means: 'GCC, GCC High or DoD, by a government agreement. Its list of covered services is another one.',
    number: 'Agreement or enrolment number',
    find: 'The signed government agreement, or the reseller that is authorised for it',
    minds: 'Compare the services with the list for your cloud: the lists of GCC, GCC High and DoD differ.',
    source: 'https://learn.microsoft.com/compliance/regulatory/offering-hipaa-hitech',
    asOf: '2021',
    verified: false,
  },
}

/** A document of Microsoft's as others have dated it: offered to whoever fills in the form, never taken for true. */
export interface SuggestedDocument extends MicrosoftSource {
  readonly title: string
  readonly version: string
  /** The day that the document gives for its last change. */
  readonly date: Day
  readonly from: string
}

export const SUGGESTED_DOCUMENTS: readonly SuggestedDocument[] = [
  {
    title: 'Microsoft General – HIPAA BAA',
    version: 'October 2021',
    date: '2021-12-03',
    from: 'https://servicetrust.microsoft.com/',
    source: 'Microsoft Q&A 5881099, and pages that link the document (2024 to 2026)',
    asOf: '2026',
    verified: false,
  },
]

/** How to come by the document: clicks, with the day they were written down. */
export const WHERE_TO_FIND: MicrosoftSource & { readonly steps: readonly string[] } = {
  steps: [
    'Open microsoft.com/licensing/docs, the page of Microsoft’s licensing documents, and sign in with a work account of the practice.',
    'Choose “Products and Services Data Protection Addendum (DPA)”, and the newest one in your language. Note its month.',
    'Find the heading “HIPAA Business Associate” in it. It links to the agreement itself.',
    'Follow the link. It leads to the Service Trust Portal (servicetrust.microsoft.com); the work account opens it.',
    'Download the agreement as a PDF, and note the month and the day of its last change, which stand on it.',
  ],
  source: 'Microsoft Q&A 5881099 and the Data Protection Addendum, section “HIPAA Business Associate”',
  asOf: '2026',
  verified: false,
}

/** The services that the agreement was said to cover, as far as Ward knows: which list, and of when. */
export interface ScopeList {
  readonly source: string
  readonly asOf: string
}
