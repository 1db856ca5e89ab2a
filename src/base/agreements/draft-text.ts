import type { PdfPart, PdfText } from '../signing/pdf-text.ts'
import type { AgreementTerms, OffshoreAnswer } from './agreement.ts'
import type { CheckedClause } from './clause-check.ts'

/** Who the parties of a draft are called in it. */
interface Parties {
  /** Whose patients they are, or who promised so to somebody else. */
  readonly principal: string
  /** Who gets the data and makes the promises. */
  readonly associate: string
  readonly principalIs: string
  readonly associateIs: string
}

export type DraftTerms = Pick<
  AgreementTerms,
  'direction' | 'kind' | 'party' | 'effective' | 'until' | 'notice' | 'services' | 'regions' | 'commercial'
>

/** In which section of the draft each of the thirteen clauses stands, and the optional ones that it has. */
export const DRAFT_SECTIONS: Readonly<Record<string, string>> = {
  '1': '2.1',
  '2': '2.2',
  '3': '3.1',
  '4': '4.1',
  '5': '3.2',
  '6': '5.1',
  '7': '5.2',
  '8': '5.3',
  '9': '5.4',
  '10': '5.5',
  '11': '6.3',
  '12': '6.2',
  '13': '4.2',
  O1: '2.3',
}

/** Days in the draft where nobody gave another number. */
const USUAL_BREACH_DAYS = 10
const USUAL_ENDING_DAYS = 30

/**
 * A plain draft of a business associate or subcontractor agreement in Ward’s own words, with the names filled in. It has
 * the thirteen clauses of 164.504(e)(2) and 164.314(a)(2)(i), each in the section that DRAFT_SECTIONS names.
 */
export function draftText(terms: DraftTerms, us: string): PdfText {
  const parties = partiesOf(terms, us)
  return {
    title:
      terms.kind === 'subcontractor'
        ? 'Subcontractor business associate agreement'
        : 'Business associate agreement',
    parts: [
      paragraph('Draft for counsel; not legal advice. Have it read before anybody signs it.'),
      { kind: 'facts', rows: factsOf(terms, parties) },
      ...sections(terms, parties).flatMap(({ heading, clauses }) => [
        { kind: 'heading' as const, text: heading },
        ...clauses.map(paragraph),
      ]),
    ],
  }
}

/** What a check of the draft begins with: the sections are known, and an officer still reads them. */
export function draftClauses(): readonly CheckedClause[] {
  return Object.entries(DRAFT_SECTIONS).map(([clause, section]) => ({
    clause,
    result: 'present',
    page: `section ${section}`,
    quote: null,
    note: null,
  }))
}

function partiesOf({ direction, kind, party }: DraftTerms, us: string): Parties {
  const [principal, associate] = direction === 'us-to-client' ? [party.name, us] : [us, party.name]
  const isSub = kind === 'subcontractor'
  return {
    principal,
    associate,
    principalIs: isSub ? 'the Business Associate' : 'the Clinic',
    associateIs: isSub ? 'the Subcontractor' : 'the Business Associate',
  }
}

function factsOf(
  { effective, until, services, regions, commercial }: DraftTerms,
  { principal, associate, principalIs, associateIs }: Parties,
): readonly (readonly [string, string])[] {
  return [
    [capital(principalIs), principal],
    [capital(associateIs), associate],
    [
      'Services',
      services.length === 0 ? `All that ${associateIs} does for ${principalIs}` : services.join('\n'),
    ],
    ['Where data may be', regions.length === 0 ? 'As section 3.3 says' : regions.join('\n')],
    ['Begins on', effective ?? 'The day of the last signature'],
    ['Ends on', until ?? 'When one side ends it, as section 6 says'],
    ...(commercial.law === null ? [] : [['Governing law', commercial.law] as const]),
  ]
}

function sections(
  { notice, commercial, kind }: DraftTerms,
  { principalIs: we, associateIs: they }: Parties,
): readonly { readonly heading: string; readonly clauses: readonly string[] }[] {
  const You = capital(they)
  const breach = daysText(notice.breach ?? USUAL_BREACH_DAYS)
  const entity = kind === 'subcontractor' ? 'the covered entity whose data it is' : we
  return [
    {
      heading: '1. Words',
      clauses: [
        `1.1 Words that 45 CFR parts 160 and 164 define mean here what they mean there. “Patient data” is protected health information, electronic or not, that ${they} creates, receives, maintains or transmits for ${we}.`,
      ],
    },
    {
      heading: '2. What may be done with patient data',
      clauses: [
        `2.1 ${You} uses and discloses patient data only as far as the services above need it, and as the law requires. It may do nothing with it that ${entity} might not do under subpart E of 45 CFR part 164, but for section 2.3.`,
        `2.2 ${You} does not use or further disclose patient data in any other way.`,
        `2.3 ${You} may use patient data for its own proper management and administration and to carry out its legal responsibilities. It may disclose it for these only where the law requires that, or where the receiver gives reasonable assurances to keep it confidential, to use it for that purpose alone, and to tell ${they} of any breach of confidentiality.`,
        '2.4 Uses, disclosures and requests are limited to the minimum necessary.',
      ],
    },
    {
      heading: '3. How it is protected',
      clauses: [
        `3.1 ${You} uses appropriate safeguards, and complies with subpart C of 45 CFR part 164 with respect to electronic patient data, to prevent uses and disclosures other than those of section 2.`,
        `3.2 ${You} sees to it, in writing, that every subcontractor that creates, receives, maintains or transmits patient data on its behalf agrees to the same restrictions, conditions and requirements, those of subpart C among them.`,
        `3.3 ${OFFSHORE_WORDS[commercial.offshore](they, we)}`,
      ],
    },
    {
      heading: '4. What is reported',
      clauses: [
        `4.1 ${You} reports to ${we} every use or disclosure that this agreement does not provide for, breaches of unsecured patient data as 45 CFR 164.410 requires among them, without unreasonable delay and within ${breach} of becoming aware of it. It names each individual and tells what is known; the rest follows as it becomes known.`,
        `4.2 ${You} reports to ${we} every security incident of which it becomes aware, breaches included, within the same time. Attempts that do not succeed, such as pings and port scans, happen all the time; this section is the notice of them.`,
      ],
    },
    {
      heading: `5. What ${we} and its patients are owed`,
      clauses: [
        `5.1 Within 10 days of being asked, ${they} makes patient data in a designated record set available, so that 45 CFR 164.524 is met.`,
        `5.2 Within 10 days of being asked, ${they} makes patient data available for amendment and incorporates amendments, as 45 CFR 164.526 requires.`,
        `5.3 ${You} documents its disclosures, and within 10 days of being asked makes available what an accounting of disclosures under 45 CFR 164.528 needs.`,
        `5.4 Where ${they} carries out an obligation of ${entity} under subpart E of 45 CFR part 164, it complies with what that subpart requires of ${entity} there.`,
        `5.5 ${You} makes its internal practices, books and records on the use and disclosure of patient data available to the Secretary of Health and Human Services, for determining compliance with subpart E.`,
      ],
    },
    {
      heading: '6. How it ends',
      clauses: [
        `6.1 Either side may end this agreement with ${daysText(notice.ending ?? USUAL_ENDING_DAYS)} of notice in writing.`,
        `6.2 ${capital(we)} may end it at once, with the services that need patient data, when it finds that ${they} has violated a material term of it. It may give time for a cure first.`,
        `6.3 At the end ${they} returns or destroys all patient data, in backups, logs and with subcontractors as well, keeps no copies, and confirms that in writing within 30 days. What cannot feasibly be returned or destroyed it names; it extends the protections of this agreement to it and limits further use to what makes return or destruction infeasible.`,
      ],
    },
    {
      heading: '7. Beside this',
      clauses: [
        `7.1 Where this agreement and another one between the same parties differ on patient data, this one holds. An unclear term is read so that 45 CFR parts 160 and 164 are met.`,
        ...(commercial.indemnity === null ? [] : [`7.2 Indemnity: ${commercial.indemnity}`]),
        ...(commercial.insurance === null ? [] : [`7.3 Insurance: ${commercial.insurance}`]),
      ],
    },
  ]
}

const OFFSHORE_WORDS: { readonly [O in OffshoreAnswer]: (they: string, we: string) => string } = {
  'not-said': they => `On request ${they} tells where patient data is kept and from where it is reached.`,
  'not-allowed': () => 'Patient data is not kept, processed or reached outside of the United States.',
  'with-consent': (_, we) =>
    `Patient data is kept, processed and reached outside of the United States only where ${we} has agreed to that in writing before.`,
  allowed: they =>
    `Patient data may be kept and processed outside of the United States under the same safeguards; on request ${they} tells where.`,
}

function daysText(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}

function paragraph(text: string): PdfPart {
  return { kind: 'paragraph', text }
}
