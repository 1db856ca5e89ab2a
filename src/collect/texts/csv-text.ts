import { readCsv } from '../import/csv.ts'

/**
 * A table as text: each row a paragraph, each cell after the title of its column, so that a bare number under "MRN" is
 * what it is. Without titles the cells stand alone.
 */
export function csvText(source: string): string {
  const rows: string[] = []
  let titles: readonly string[] | null = null
  let first = true
  for (const { cells } of readCsv(source)) {
    if (first) {
      first = false
      if (isTitles(cells)) {
        titles = cells.map(title => title.trim().replaceAll(/[_.]+/g, ' '))
        rows.push(titles.join(', '))
        continue
      }
    }
    const said = cells.flatMap((cell, index) => {
      if (cell.trim() === '') return []
      const title = titles?.[index] ?? ''
      return [title === '' ? cell : `${title}: ${cell}`]
    })
    if (said.length > 0) rows.push(said.join(', '))
  }
  return rows.join('\n\n')
}

/** Words that name columns. */
const COLUMN_WORDS = new Set(
  (
    'name names fullname first firstname last lastname middle middlename given family surname forename maiden initials ' +
    'patient patients mrn dob birth birthdate birthday dateofbirth death date dates time timestamp day month year ' +
    'diagnosis diagnoses dx icd id ids identifier uid uuid key index number numbers num no nr code codes ' +
    'phone telephone tel mobile cell fax email mail address street city town county state province country zip zipcode ' +
    'postal postcode age sex gender race ethnicity language marital notes note comment comments remarks description ' +
    'procedure procedures cpt medication medications drug dose allergy allergies provider doctor physician nurse facility ' +
    'hospital clinic department ward room bed insurance insurer payer plan policy group member subscriber ssn social ' +
    'account acct record chart visit encounter admission admitted admit discharge discharged appointment result results ' +
    'test tests lab value unit units specimen sample accession weight height status type category title label amount ' +
    'price cost total balance charge charges quantity qty user username login url ip device serial license licence vin'
  ).split(' '),
)

/**
 * The first row names columns when all its cells are short and no value (no digits, no address), and one of them has a
 * word that names columns: a row of names is short too.
 */
const isTitles = (cells: readonly string[]): boolean =>
  cells.length > 1 &&
  cells.every(cell => cell.length <= 60 && !/\d{2}|@/.test(cell)) &&
  cells.some(cell => wordsOf(cell).some(word => COLUMN_WORDS.has(word)))

/** "patientID" and "MRNCode" are two words each. */
const wordsOf = (title: string): readonly string[] =>
  title
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, ' ')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
