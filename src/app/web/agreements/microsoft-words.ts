import type { MicrosoftState } from '../../../base/agreements/microsoft-machine.ts'
import type { Day } from '../../../base/days.ts'
import type { Instant } from '../../../base/time.ts'
import { dayWords } from '../../../assess/words.ts'
import type { ShownMicrosoftAgreement } from '../../api/contracts/microsoft-agreement.ts'
import type { ShownMicrosoftRecord } from '../../api/contracts/microsoft-agreement-parts.ts'

/** The views of the record, each with an address of its own. */
export const MICROSOFT_STEPS = [
  'document',
  'licence',
  'review',
  'accept',
  'attest',
  'look',
  'confirm',
  'end',
  'put-aside',
] as const
export type MicrosoftStep = (typeof MICROSOFT_STEPS)[number]

export function microsoftAddress(step: MicrosoftStep | null = null): string {
  return `/agreements?agreement=microsoft${step === null ? '' : `&step=${step}`}`
}

export function stepIn(search: URLSearchParams): MicrosoftStep | null {
  return MICROSOFT_STEPS.find(step => step === search.get('step')) ?? null
}

/** What the page says first. Never that the agreement is absent, and never that Microsoft did something. */
export const MICROSOFT_HEADS: { readonly [S in MicrosoftState]: string } = {
  missing: 'Your record of Microsoft’s agreement is missing',
  drafted: 'Your record of Microsoft’s agreement is begun',
  reviewed: 'Reviewed, and nobody has accepted it yet',
  'in-signature': 'Your record of Microsoft’s agreement waits for a signature',
  accepted: 'You have accepted Microsoft’s agreement',
  'confirmation-due': 'Confirm that your acceptance still stands',
  'newer-document': 'Another document of Microsoft’s was found',
  ended: 'Your record of Microsoft’s agreement has ended',
  superseded: 'A later record took its place',
}

export const MICROSOFT_STATE_WORDS: { readonly [S in MicrosoftState]: string } = {
  missing: 'Missing',
  drafted: 'Begun',
  reviewed: 'Reviewed',
  'in-signature': 'Waits for a signature',
  accepted: 'Accepted',
  'confirmation-due': 'Confirmation due',
  'newer-document': 'Another document found',
  ended: 'Ended',
  superseded: 'Replaced',
}

/** The steps of making a record, in order, with what is known of each. */
export interface MadeStep {
  readonly step: 'document' | 'licence' | 'review' | 'accept'
  readonly title: string
  readonly done: boolean
  readonly note: string
}

export function madeSteps(record: ShownMicrosoftRecord | null): readonly MadeStep[] {
  const document = record?.document ?? null
  const licence = record?.licence ?? null
  const review = record?.review ?? null
  const hasCopy = (document?.file ?? null) !== null
  const open = (review?.answers ?? []).filter(({ result }) => result === 'not-found').length
  return [
    {
      step: 'document',
      title: 'Which document',
      done: hasCopy,
      note:
        document === null
          ? 'Download it from Microsoft and bring the PDF.'
          : hasCopy
            ? documentText(document)
            : `${documentText(document)}. There is no copy yet.`,
    },
    {
      step: 'licence',
      title: 'Which kind of agreement',
      done: licence !== null,
      note: licence === null ? 'The licensing agreement that carries it.' : licenceText(licence),
    },
    {
      step: 'review',
      title: 'Review it with the checklist',
      done: review !== null,
      note:
        review === null
          ? 'What a reviewer has to see in the document and in the tenant.'
          : `${review.by.name}, ${momentDay(review.at)}.${open === 0 ? '' : ` ${open} ${open === 1 ? 'point was' : 'points were'} not found.`}`,
    },
    {
      step: 'accept',
      title: 'Read the whole text and accept it',
      done: false,
      note:
        record?.state === 'in-signature'
          ? `Asked by ${record.signature?.askedBy ?? 'an officer'}. It can be signed until ${momentDay(record.signature?.ends ?? '')}.`
          : (lapsedNote(record) ?? 'An officer or the owner signs it with their full name.'),
    },
  ]
}

function lapsedNote(record: ShownMicrosoftRecord | null): string | null {
  const signature = record?.signature ?? null
  if (signature === null) return null
  const why = signature.why === null ? '' : `: ${signature.why}`
  if (signature.state === 'declined') return `It was declined${why}. Ask anew when that is settled.`
  if (signature.state === 'expired') return 'The request to sign ran out. Ask anew.'
  return signature.state === 'voided' ? `The request was taken back${why}. Ask anew.` : null
}

/** What may be done with the record in force, what is to be done first in front: nobody confirms what was not looked at. */
export function acceptedActs({
  state,
  looks,
  me,
}: Pick<ShownMicrosoftAgreement, 'state'> & {
  readonly looks: Pick<ShownMicrosoftAgreement['looks'], 'isFresh'>
  readonly me: Pick<ShownMicrosoftAgreement['me'], 'maySign' | 'mayChange'>
}): readonly { readonly step: 'look' | 'confirm'; readonly word: string }[] {
  const isLate = state === 'confirmation-due' || state === 'newer-document'
  const look = me.mayChange ? [{ step: 'look' as const, word: 'Check which document Microsoft shows' }] : []
  const confirm = me.maySign
    ? [{ step: 'confirm' as const, word: isLate ? 'See what changed and confirm' : 'Confirm it early' }]
    : []
  return looks.isFresh ? [...confirm, ...look] : [...look, ...confirm]
}

export function documentText({
  title,
  version,
  date,
}: NonNullable<ShownMicrosoftRecord['document']>): string {
  return `${title}, ${version}${date === null ? '' : `, of ${dayText(date)}`}`
}

const KINDS = {
  portal: 'Bought from Microsoft directly',
  volume: 'Volume licensing',
  reseller: 'Through a reseller or IT provider',
  government: 'Government cloud',
} as const

export function licenceText({ kind, number, terms }: NonNullable<ShownMicrosoftRecord['licence']>): string {
  return [KINDS[kind], number, terms].filter(part => part !== null).join(', ')
}

type ShownChange = ShownMicrosoftAgreement['changes'][number]

/** A change as a sentence. */
export function changeText({ what, before, now }: ShownChange): string {
  const pair = `${before ?? 'nothing on record'} → ${now ?? 'nothing on record'}`
  switch (what) {
    case 'document':
      return `The document: ${pair}`
    case 'licence':
      return `The licensing agreement: ${pair}`
    case 'tenant':
      return `The tenant: ${pair}`
    case 'cloud':
      return `Microsoft’s cloud: ${pair}`
    case 'product-bought':
      return `Bought since: ${now ?? ''}`
    case 'product-ended':
      return `No longer there: ${before ?? ''}`
    case 'products-not-read':
      return 'The products could not be read this time. Read the settings in anew to compare them.'
    case 'scope':
      return `The list of covered services: ${pair}`
    case 'contact':
      return `The HIPAA contact: ${pair}`
    case 'checklist':
      return `Ward’s checklist: ${pair}`
    case 'guidance':
      return `The guidance text: ${pair}`
    default:
      return pair
  }
}

export function dayText(day: Day): string {
  return dayWords(`${day}T00:00:00.000Z` as Instant)
}

export function momentDay(moment: string): string {
  return dayWords(moment as Instant)
}

/** What the section on the list of agreements says, in one sentence. */
export function sectionText({
  state,
  inForce,
  inWork,
}: Pick<ShownMicrosoftAgreement, 'state' | 'inForce' | 'inWork'>): string {
  const due = inForce?.due ?? null
  const newer = inForce !== null && inWork !== null ? ' A newer record is in work.' : ''
  const accepted = inForce?.acceptance ?? null
  const who =
    accepted === null
      ? ''
      : `${accepted.by.name} accepted it for you on ${dayText(accepted.on)}${accepted.how === 'attested' ? `, attested by ${accepted.attestedBy ?? 'an officer'}` : ''}.`
  switch (state) {
    case 'missing':
      return 'Your record of it is missing. The agreement comes with the licensing agreement; nobody sends you a copy, so you keep the evidence.'
    case 'drafted':
      return 'Your record of it is begun. Go on where you stopped.'
    case 'reviewed':
      return 'Your record of it is reviewed. Somebody who may sign accepts it.'
    case 'in-signature':
      return 'Your record of it waits for a signature.'
    case 'confirmation-due':
      return `${who} It was to be confirmed by ${due === null ? 'now' : dayText(due)}.${newer}`
    case 'newer-document':
      return `${who} Another document was found since.${newer}`
    case 'ended':
      return 'Your record of it has ended.'
    default:
      return `${who} ${due === null ? '' : `Confirm it by ${dayText(due)}.`}${newer}`
  }
}
