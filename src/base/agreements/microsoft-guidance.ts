import type { Day } from '../days.ts'
import type { PdfPart } from '../signing/pdf-text.ts'

/** What the signer reads whole and accepts with Microsoft's document. */
export interface GuidanceText {
  readonly version: number
  /** When it was written. */
  readonly on: Day
  readonly title: string
  readonly parts: readonly PdfPart[]
}

/** Every version there ever was, by number: one that somebody accepted is never changed, a new one is added. */
export const GUIDANCE_TEXTS: readonly GuidanceText[] = [
  {
    version: 1,
    on: '2026-11-22',
    title: 'What we accept with Microsoft’s business associate agreement',
    parts: [
      { kind: 'heading', text: 'What this is' },
      {
        kind: 'paragraph',
        text: 'This is the practice’s own record. With it the practice accepts the document of Microsoft that is named above as its business associate agreement with Microsoft, and what that agreement leaves to the practice. Any covered entity or business associate may keep such a record.',
      },
      {
        kind: 'paragraph',
        text: 'The agreement itself comes by default with Microsoft’s Product Terms and Data Protection Addendum: accepting the licensing agreement includes it (Microsoft’s pages of 2021 and 2026; compare them with today’s). Nobody at Microsoft takes part in this record, and nobody there signs or receives it.',
      },
      { kind: 'heading', text: 'What it is not' },
      {
        kind: 'list',
        items: [
          'It is not a copy of the agreement that Microsoft has put a name to. There is no such copy.',
          'It is no certificate. HHS certifies nobody under HIPAA.',
          'It does not reach other vendors, nor apps of others inside Microsoft 365. Each needs an agreement of its own (45 CFR 164.308(b)(1)).',
          'It does not say that everything in Microsoft 365 may hold patient data. Only the services on Microsoft’s list are known to be covered.',
        ],
      },
      { kind: 'heading', text: 'What we do from now on' },
      {
        kind: 'list',
        items: [
          'We put patient data only into services that are on Microsoft’s list. Previews, Copilot, agents and connectors are not known to be covered until the list names them (164.308(b)(1)).',
          'We keep patients out of subjects of mails, names of files, folders and sites, web addresses, the address book and support tickets. These fields are not made for their data.',
          'We set Microsoft 365 up so that it protects the data, and keep it so: who may sign in and how, what is shared, what is logged, what is encrypted (164.308(a)(1)(ii)(A) and (B), 164.312).',
          'We review who reached which mailbox, site and file, and sign what we saw (164.308(a)(1)(ii)(D)).',
          'We name a HIPAA contact who holds an administrator’s role and reads the mailbox. Microsoft’s report of an incident goes there, within 30 days as the original guidance said; the document tells the number that holds.',
          'When Microsoft reports an incident, it can say only which mailbox or site was reached. We find out whether patient data was in it and whose, and we give the notices: without unreasonable delay and at the latest 60 days after discovery (164.404(b), 164.406, 164.408).',
          'We train everybody who works for us in this before they handle patient data, and once a year (164.308(a)(5), 164.530(b)).',
          'We ask Microsoft for the Professional Services amendment before its people work on data of patients for us.',
          'Before we end the service we take our data out, note the day from which Microsoft deletes it, and keep the proof (164.504(e)(2)(ii)(J)).',
        ],
      },
      { kind: 'heading', text: 'When we look again' },
      {
        kind: 'list',
        items: [
          'Once a year, and whenever Microsoft’s document, our licensing agreement, the tenant or what we buy changes (164.308(a)(8), 164.316(b)(2)(iii)).',
          'A newer document is read and accepted anew. This record is kept then, unchanged, for at least six years after it was replaced or ended (164.316(b)(2)(i)).',
        ],
      },
      {
        kind: 'paragraph',
        text: 'Not legal advice; confirm with counsel. What is said of Microsoft here is dated and comes from its public pages; read the document itself.',
      },
    ],
  },
]

export const GUIDANCE_VERSION = 1

/** The words of a version; undefined for a number that never was. */
export function guidanceText(version: number): GuidanceText | undefined {
  return GUIDANCE_TEXTS.find(text => text.version === version)
}
