import type { EvidenceEntry } from '../../store/evidence/entry.ts'
import type { EntryFilter } from '../../store/evidence/entry-index.ts'
import { EVIDENCE_WORDS, RECORD_NAMES } from './evidence-words.ts'
import { OUTGOING_WORDS } from './outgoing-words.ts'
import { PEOPLE_RECORDS, PEOPLE_WORDS } from './people-words.ts'
import { SIGN_IN_WORDS } from './sign-in-words.ts'
import { type ActivityGroup, type KindWords, type Told } from './told.ts'

/** An entry of the evidence log, told to a person. */
export interface EntryWords {
  readonly group: ActivityGroup
  /** Who did it: a name, `Ward`, `Command line`, or `Somebody` who was not known. */
  readonly who: string
  /** One sentence with its full stop. */
  readonly sentence: string
}

const RECORD_KEPT = 'record-kept'
/** Somebody looked at what can identify a patient. */
export const IDENTITY_VIEW = 'identity-view'

/** Every kind of entry that Ward writes, and its sentence. `record-kept` is told by the kind of its record. */
export const ENTRY_WORDS: Readonly<Record<string, KindWords>> = {
  ...SIGN_IN_WORDS,
  ...PEOPLE_WORDS,
  ...EVIDENCE_WORDS,
  ...OUTGOING_WORDS,
}

/** Those who are no account. */
const NOT_PEOPLE: Readonly<Record<string, string>> = {
  ward: 'Ward',
  'command-line': 'Command line',
  'first-run': 'First run',
  unknown: 'Somebody',
  counterparty: 'A signer outside',
}

/** What an id of the log is called. @param names names of accounts by id, closed ones too */
export function personWords(id: string, names: ReadonlyMap<string, string>): string {
  return names.get(id) ?? NOT_PEOPLE[id] ?? id
}

/** The entry in words. A kind of a newer Ward is told by its name. */
export function entryWords(entry: EvidenceEntry, names: ReadonlyMap<string, string>): EntryWords {
  const who = personWords(entry.by, names)
  const told: Told = { who, entry, nameOf: id => personWords(id, names) }
  if (entry.kind === RECORD_KEPT) return { who, ...recordWords(told) }
  const words = Object.hasOwn(ENTRY_WORDS, entry.kind) ? ENTRY_WORDS[entry.kind] : undefined
  if (words === undefined) {
    return { group: 'evidence', who, sentence: `${who} left an entry of the kind ${entry.kind}.` }
  }
  return { group: words.group, who, sentence: `${words.says(told)}.` }
}

function recordWords(told: Told): Omit<EntryWords, 'who'> {
  const [kind = '', id = '', text = ''] = told.entry.subject.split('/')
  const version = Number(text)
  if (kind === IDENTITY_VIEW)
    return { group: 'views', sentence: `${told.who} looked at a record as received.` }
  const ofPeople = Object.hasOwn(PEOPLE_RECORDS, kind) ? PEOPLE_RECORDS[kind] : undefined
  if (ofPeople !== undefined) return { group: 'people', sentence: `${ofPeople(told, id, version)}.` }
  const name = Object.hasOwn(RECORD_NAMES, kind) ? RECORD_NAMES[kind] : undefined
  const what = name?.(id) ?? `the record ${kind} ${id}`
  return {
    group: 'records',
    sentence: version === 1 ? `${told.who} wrote ${what}.` : `${told.who} changed ${what} (version ${text}).`,
  }
}

/** How the entries of a group are found. */
export function filterOfGroup(group: ActivityGroup): Pick<EntryFilter, 'kinds' | 'except'> {
  const kinds = Object.keys(ENTRY_WORDS).filter(kind => ENTRY_WORDS[kind]?.group === group)
  const ofPeople = Object.keys(PEOPLE_RECORDS).map(kind => `${RECORD_KEPT}/${kind}`)
  const views = `${RECORD_KEPT}/${IDENTITY_VIEW}`
  if (group === 'people') return { kinds: [...kinds, ...ofPeople] }
  if (group === 'views') return { kinds: [views] }
  if (group === 'records') return { kinds: [RECORD_KEPT], except: [...ofPeople, views] }
  return { kinds }
}
