import {
  CHECKLIST_GROUPS,
  type ChecklistGroup,
  MICROSOFT_CHECKLIST,
} from '../../base/agreements/microsoft-checklist.ts'
import type { GuidanceText } from '../../base/agreements/microsoft-guidance.ts'
import { MICROSOFT_KIND_WORDS } from '../../base/agreements/microsoft-types.ts'
import type { Day } from '../../base/days.ts'
import type { PdfPart, PdfText } from '../../base/signing/pdf-text.ts'
import type { Instant } from '../../base/time.ts'
import { dayWords } from '../../assess/words.ts'
import type {
  ChecklistAnswer,
  ChecklistReview,
  MicrosoftDocument,
  MicrosoftLicence,
  Product,
  Surroundings,
} from './agreement-body.ts'

/** Everything the page that is signed is made of. */
export interface AgreementTextParts {
  readonly organisation: string
  readonly document: MicrosoftDocument
  readonly licence: MicrosoftLicence
  readonly surroundings: Surroundings
  readonly review: ChecklistReview
  readonly guidance: GuidanceText
  readonly at: Instant
}

export const RECORD_TITLE = 'Our record of Microsoft’s business associate agreement'

/** The whole text that is read and signed: the record, the checklist as it was answered, and the guidance. */
export function agreementText(parts: AgreementTextParts): PdfText {
  const { organisation, document, licence, surroundings, review, guidance, at } = parts
  return {
    title: RECORD_TITLE,
    at,
    parts: [
      {
        kind: 'paragraph',
        text: `${organisation} keeps this record itself. Microsoft takes no part in it: nobody at Microsoft signs or receives it.`,
      },
      { kind: 'heading', text: 'The document' },
      { kind: 'facts', rows: documentRows(document) },
      { kind: 'heading', text: 'The licensing agreement and the tenant' },
      { kind: 'facts', rows: [...licenceRows(licence), ...surroundingRows(surroundings)] },
      { kind: 'heading', text: 'What the reviewer saw' },
      {
        kind: 'paragraph',
        text: `Reviewed by ${review.by.name} (${review.by.capacity}) on ${dayWords(review.at)}, with version ${review.checklist} of the checklist.`,
      },
      ...(Object.keys(CHECKLIST_GROUPS) as ChecklistGroup[]).flatMap(group => reviewParts(group, review)),
      { kind: 'heading', text: guidance.title },
      ...guidance.parts,
      { kind: 'heading', text: 'What is signed' },
      { kind: 'paragraph', text: acceptanceSentence(parts) },
    ],
  }
}

/** What the signer signs, in one sentence. */
export function acceptanceSentence({
  organisation,
  document,
  guidance,
}: Pick<AgreementTextParts, 'organisation' | 'document' | 'guidance'>): string {
  return `For ${organisation} I accept the document ${documentName(document)} as its business associate agreement with Microsoft, and what the guidance of this record (version ${guidance.version}) leaves to us; this is our own record, and nobody at Microsoft signs it.`
}

/** What an officer attests of an acceptance elsewhere, in one sentence. */
export function attestationSentence({
  organisation,
  document,
  acceptedBy,
  acceptedOn,
  sha256,
}: {
  readonly organisation: string
  readonly document: MicrosoftDocument
  readonly acceptedBy: { readonly name: string; readonly capacity: string }
  readonly acceptedOn: Day
  readonly sha256: string
}): string {
  return `I attest that ${acceptedBy.name} (${acceptedBy.capacity}) accepted the document ${documentName(document)} for ${organisation} on ${wordsOf(acceptedOn)}, as the PDF with the SHA-256 ${sha256.slice(0, 16)}… shows; it was not signed in Ward.`
}

/** What an officer confirms, in one sentence. */
export function confirmationSentence({
  organisation,
  document,
  acceptedOn,
  changes,
  keepsEarlier,
}: {
  readonly organisation: string
  readonly document: MicrosoftDocument | null
  readonly acceptedOn: Day
  readonly changes: number
  readonly keepsEarlier: boolean
}): string {
  const what = document === null ? 'Microsoft’s agreement' : `the document ${documentName(document)}`
  const seen =
    changes === 0
      ? 'nothing that Ward can see has changed since'
      : `I saw the ${changes === 1 ? 'change' : `${changes} changes`} since`
  const earlier = keepsEarlier ? '; another document was found, and I say why this one goes on to apply' : ''
  return `I confirm for ${organisation} that its acceptance of ${what} of ${wordsOf(acceptedOn)} still stands; ${seen}${earlier}.`
}

/** "“Microsoft General – HIPAA BAA” (October 2021, of 3 December 2021)". */
export function documentName({
  title,
  version,
  date,
}: Pick<MicrosoftDocument, 'title' | 'version' | 'date'>): string {
  return `“${title}” (${version}${date === null ? '' : `, of ${wordsOf(date)}`})`
}

function documentRows({
  title,
  version,
  date,
  from,
  file,
}: MicrosoftDocument): readonly (readonly [string, string])[] {
  return [
    ['Title', title],
    ['Version', version],
    ['Last changed', date === null ? 'No day stands on it' : wordsOf(date)],
    ['Came from', from],
    ...(file === null
      ? ([['Copy', 'None is kept']] as const)
      : ([
          ['Kept copy', `${file.pages} ${file.pages === 1 ? 'page' : 'pages'}, ${file.bytes} bytes`],
          ['SHA-256 of the copy', file.sha256],
        ] as const)),
  ]
}

function licenceRows({ kind, number, terms }: MicrosoftLicence): readonly (readonly [string, string])[] {
  return [
    ['Kind', MICROSOFT_KIND_WORDS[kind].title],
    [MICROSOFT_KIND_WORDS[kind].number, number ?? 'Not known'],
    ['Terms that name it', terms ?? 'Not noted'],
  ]
}

function surroundingRows({
  tenant,
  takenAt,
  products,
  scope,
  contact,
}: Surroundings): readonly (readonly [string, string])[] {
  const asRead = takenAt === null ? 'No settings were read yet' : `Settings of ${dayWords(takenAt)}`
  return [
    ['Tenant', tenant.name ?? 'Name not read'],
    ['Tenant id', tenant.id ?? 'Not read'],
    ['Known from', asRead],
    ['Products then', products === null ? 'Not read' : productWords(products)],
    ['List of covered services', `As of ${scope.asOf}, ${scope.source}`],
    ['HIPAA contact then', contact ?? 'None on record'],
  ]
}

function productWords(products: readonly Product[]): string {
  if (products.length === 0) return 'None'
  return products.map(({ name, units }) => (units === null ? name : `${name} (${units})`)).join('\n')
}

function reviewParts(group: ChecklistGroup, review: ChecklistReview): readonly PdfPart[] {
  const rows = MICROSOFT_CHECKLIST.filter(row => row.group === group)
  return [
    { kind: 'heading', text: CHECKLIST_GROUPS[group] },
    {
      kind: 'facts',
      rows: rows.map(({ id, title }) => {
        const answer = review.answers.find(({ row }) => row === id)
        return [title, answer === undefined ? 'Not answered' : answerWords(answer)] as const
      }),
    },
  ]
}

/** "Seen: page 3. “The quote.” A note." */
export function answerWords({ result, where, quote, note }: ChecklistAnswer): string {
  const first = { seen: 'Seen', 'not-found': 'Not found', 'does-not-apply': 'Does not apply' }[result]
  return [
    where === '' ? `${first}.` : `${first}: ${where}.`,
    ...(quote === '' ? [] : [`“${quote}”`]),
    ...(note === '' ? [] : [note]),
  ].join(' ')
}

function wordsOf(day: Day): string {
  return dayWords(`${day}T00:00:00.000Z` as Instant)
}
