import { WORD } from '../../src/assess/scanning/word-knowledge.ts'
import { type Entries, know } from './entries.ts'

export interface Icd10Row {
  /** Without its dot. */
  readonly code: string
  readonly description: string
}

/** Reads the CMS order file as tab-separated code, billable flag and long description. */
export function readIcd10(text: string): Icd10Row[] {
  return text
    .split('\n')
    .filter(line => line !== '')
    .map((line, index) => {
      const [code = '', , description] = line.split('\t')
      if (!/^[A-Z]\d[0-9A-Z]{1,5}$/.test(code) || description === undefined) {
        throw new RangeError(`icd10cm order file, line ${index + 1}: not a code and a description`)
      }
      return { code, description }
    })
}

/**
 * Chapters that describe what a person has. Left out: S and T (parts of the body, chemicals), V to Y (vehicles, animals,
 * places of an accident) and Z (reasons for a visit).
 */
const CHAPTERS = /^[A-RU]/
const SHORTEST = 5

/** Ends that only words of medicine have: a rare surname of this spelling does not take the word away. */
const MEDICAL_END =
  /(?:itis|osis|oses|oma|omas|emia|emias|pathy|pathies|ectomy|ostomy|otomy|plasty|scopy|algia|uria|plegia|paresis|iasis|penia|philia|rrhea|rrhage|ectasia|megaly|malacia|sclerosis|stenosis|trophy|plasia|genesis|cele|lysis|opia|phagia|phasia)$/

/**
 * The words of the descriptions that stand for a diagnosis or a finding wherever they are read. Run it when names,
 * ordinary words and the lists are in.
 * @param stop words that are no diagnosis by themselves (not-diagnoses.txt)
 * @returns the words, in order
 */
export function diagnosisWords(
  rows: readonly Icd10Row[],
  entries: Entries,
  stop: ReadonlySet<string>,
): string[] {
  const words = new Set<string>()
  for (const { code, description } of rows) {
    if (!CHAPTERS.test(code)) continue
    for (const [word] of description.toLowerCase().matchAll(/(?<![a-z'])[a-z]+(?![a-z])/g)) words.add(word)
  }
  return [...words].filter(word => isDiagnosis(word, entries, stop)).toSorted()
}

function isDiagnosis(word: string, entries: Entries, stop: ReadonlySet<string>): boolean {
  if (word.length < SHORTEST || stop.has(word)) return false
  const known = entries.get(word)
  if (!known) return !isInflected(word, stop)
  if (known.ordinary > 0 || (known.kinds & WORD.neverName) !== 0) return false
  return MEDICAL_END.test(word) || (known.firstName === 0 && known.surname === 0)
}

/** "abdomens" of "abdomen", "sided" of "side": a form of a word that is no diagnosis is none either. */
function isInflected(word: string, stop: ReadonlySet<string>): boolean {
  const [, stem = ''] = /^(.*?)(?:s|es|ed|ing|ly)$/.exec(word) ?? []
  return stem.length >= 4 && (stop.has(stem) || stop.has(`${stem}e`))
}

export function addDiagnoses(words: readonly string[], entries: Entries): void {
  for (const word of words) know(entries, word, { kinds: WORD.diagnosis })
}

/** The words of a stop list; lines beginning with # are remarks. */
export const stopWords = (text: string): Set<string> =>
  new Set(
    text
      .split('\n')
      .filter(line => !line.startsWith('#'))
      .flatMap(line => line.split(/\s+/).filter(word => word !== '')),
  )
