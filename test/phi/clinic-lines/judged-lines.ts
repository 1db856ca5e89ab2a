import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createScanner, type Scanner } from '../../../src/assess/recognizers/create-scanner.ts'
import { FIELDS, type Field } from '../../../src/assess/scanning/field.ts'
import { WARD_LEXICON } from '../ward-lexicon.ts'

const EXPECTED = ['flag', 'quiet', 'review'] as const
const FILES = ['positives.tsv', 'negatives.tsv'] as const
const HEADER = 'field\tplace\texpected\ttext\twhy'

export type Expected = (typeof EXPECTED)[number]
type Judgement = ReturnType<Scanner['scan']>

/** A made-up short field of a clinic, what a privacy officer expects of it, and what Ward says. */
export interface JudgedLine {
  readonly file: (typeof FILES)[number]
  /** From 2, for the header is line 1. */
  readonly line: number
  readonly field: Field
  readonly place: boolean
  /** flag: confirmed or likely; quiet: none or identifier. */
  readonly expected: Expected
  readonly text: string
  readonly why: string
  readonly said: Expected
  readonly judgement: Judgement
}

/** Every line of the two files, judged. Throws where a row is not of the form. */
export function judgedLines(): readonly JudgedLine[] {
  const { scan } = createScanner({ lexicon: WARD_LEXICON })
  return FILES.flatMap(file => {
    const [header, ...rows] = readFileSync(join(import.meta.dirname, file), 'utf8')
      .trimEnd()
      .split('\n')
    if (header !== HEADER) throw new Error(`${file} has another header`)
    return rows.map((row, index) => {
      const line = index + 2
      const [fieldName, place, expectedName, text, why, ...more] = row.split('\t')
      const field = FIELDS.find(each => each === fieldName)
      const expected = EXPECTED.find(each => each === expectedName)
      if (!field || !expected || !text || !why || more.length > 0 || (place !== 'yes' && place !== 'no')) {
        throw new Error(`${file}, line ${line}: not of the form`)
      }
      const judgement = scan(field, text, { place: place === 'yes' })
      return {
        file,
        line,
        field,
        place: place === 'yes',
        expected,
        text,
        why,
        said: saidBy(judgement),
        judgement,
      }
    })
  })
}

/** Should be flagged, is not. */
export const isMissed = ({ expected, said }: JudgedLine): boolean => expected === 'flag' && said !== 'flag'

/** Should be quiet, is flagged. */
export const isFalseFlag = ({ expected, said }: JudgedLine): boolean =>
  expected === 'quiet' && said === 'flag'

function saidBy({ decision }: Judgement): Expected {
  if (decision === 'confirmed' || decision === 'likely') return 'flag'
  return decision === 'review' ? 'review' : 'quiet'
}
