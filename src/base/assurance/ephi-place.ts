import { wordsOfDay } from '../day-words.ts'
import { addDays, type Day } from '../days.ts'
import type { Instant } from '../time.ts'
import { monthsAfter } from './report-kinds.ts'

/** Where electronic protected health information lies: the question that a risk analysis begins with (45 CFR 164.308(a)(1)(ii)(A)). */
export const PLACE_KINDS = [
  'ward',
  'ward-host',
  'ward-backups',
  'ehr',
  'device',
  'cloud',
  'paper-scan',
  'other',
] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

export const PLACE_KIND_TITLES: Readonly<Record<PlaceKind, string>> = {
  ward: 'Ward itself',
  'ward-host': 'The machine that Ward runs on',
  'ward-backups': 'Ward’s backups',
  ehr: 'Electronic health record',
  device: 'Machine or device',
  cloud: 'Cloud service',
  'paper-scan': 'Scanner, printer or fax',
  other: 'Another place',
}

/** Who has their hands on it. Whoever runs it for the practice and can reach what lies there is a business associate (45 CFR 160.103). */
export const PLACE_RUNNERS = ['ourselves', 'provider'] as const
export type PlaceRunner = (typeof PLACE_RUNNERS)[number]

export const PLACE_ENCRYPTIONS = ['whole', 'part', 'none', 'unknown'] as const
export type PlaceEncryption = (typeof PLACE_ENCRYPTIONS)[number]

export interface EphiPlace {
  readonly id: string
  readonly kind: PlaceKind
  readonly name: string
  /** Which patient data is there, in plain words. */
  readonly holds: string
  readonly runs: PlaceRunner
  /** Who that is, where it is not the practice itself. */
  readonly provider: { readonly vendor: string | null; readonly name: string } | null
  readonly encryption: PlaceEncryption
  /** How, and who has the key. */
  readonly how: string
  /** Whether an agreement with who runs it is on record; a reason where none is needed. */
  readonly agreement: 'on-record' | 'missing' | 'not-needed' | 'unknown'
  readonly why: string
  /** When it was looked at, and by whom. */
  readonly looked: { readonly by: string; readonly name: string; readonly at: Instant; readonly on: Day }
  /** True for a place that holds no patient data any more. */
  readonly over: boolean
}

export interface PlaceStatus {
  readonly state: 'settled' | 'look-again' | 'open' | 'over'
  readonly sentence: string
  /** To be looked at again by: a year after the last look. */
  readonly due: Day
}

/** Months after which a place is looked at again. Ward's own measure of what 164.316(b)(2)(iii) calls periodically. */
export const PLACE_MONTHS = 12

/** What the register of agreements has with who runs a place. */
export interface PlaceAgreement {
  readonly holds: boolean
  /** Where it stands. */
  readonly sentence: string
}

/**
 * Where a place stands on a day. What somebody said of an agreement is held against the register: an agreement on record
 * counts by where it stands, and one that was only said counts for nothing.
 * @param onRecord the agreement with who runs it; null where the register has none
 */
export function placeStatus(place: EphiPlace, today: Day, onRecord: PlaceAgreement | null): PlaceStatus {
  const due = monthsAfter(place.looked.on, PLACE_MONTHS)
  if (place.over) return { state: 'over', sentence: 'It holds no patient data any more.', due }
  if (place.runs === 'provider' && place.agreement !== 'not-needed' && onRecord?.holds !== true) {
    const who = place.provider?.name ?? 'who runs it'
    const what =
      onRecord === null
        ? `Your record of their agreement is missing (45 CFR 164.308(b)(1)).`
        : `Their agreement on record does not hold (45 CFR 164.308(b)(1)): ${onRecord.sentence}`
    return { state: 'open', sentence: `${who} runs it for you. ${what}`, due }
  }
  if (place.encryption === 'unknown' || place.encryption === 'none') {
    const sentence =
      place.encryption === 'none'
        ? 'What lies there is not encrypted.'
        : 'Nobody has said whether what lies there is encrypted.'
    return {
      state: 'open',
      sentence: `${sentence} Encryption is addressable (45 CFR 164.312(a)(2)(iv)).`,
      due,
    }
  }
  if (due < today)
    return { state: 'look-again', sentence: `It was last looked at on ${wordsOfDay(place.looked.on)}.`, due }
  if (due <= addDays(today, 30))
    return { state: 'look-again', sentence: `Look at it again by ${wordsOfDay(due)}.`, due }
  return { state: 'settled', sentence: 'Who runs it and how it is encrypted is on record.', due }
}

/** What Ward knows of itself: offered until somebody has looked and said what holds. */
export type SuggestedPlace = Pick<EphiPlace, 'id' | 'kind' | 'name' | 'holds' | 'encryption' | 'how'> & {
  /** What only a person can say. */
  readonly ask: string
}

export const SUGGESTED_PLACES: readonly SuggestedPlace[] = [
  {
    id: 'ward',
    kind: 'ward',
    name: 'Ward’s data folder',
    holds:
      'Audit events with the names of staff and of mailboxes, settings, records that people sign. Subjects of mails and names of files can name patients.',
    encryption: 'whole',
    how: 'Every record, fact, document and audit event is sealed with AES-256-GCM under a key that lies outside the data folder. Sizes, times and ids are in the clear.',
    ask: 'Is the installation key kept apart from the data, and its recovery sheet printed and locked away?',
  },
  {
    id: 'ward-host',
    kind: 'ward-host',
    name: 'The machine that Ward runs on',
    holds:
      'While Ward runs, the key and what it works on lie in the machine’s memory; temporary files lie sealed.',
    encryption: 'unknown',
    how: '',
    ask: 'Who runs the machine? A provider that hosts it, or administers it, can reach what is in its memory, and needs an agreement (45 CFR 160.103, 164.308(b)(1)). Is its disk encrypted?',
  },
  {
    id: 'ward-backups',
    kind: 'ward-backups',
    name: 'Ward’s backups',
    holds: 'The whole of the data folder as it was.',
    encryption: 'whole',
    how: 'Backups hold what is sealed, sealed as it is, without the installation key.',
    ask: 'Where do the copies lie, and who runs that place? Whoever keeps them maintains ePHI also when they cannot read it (HHS guidance on cloud computing, question 2), and needs an agreement.',
  },
]
