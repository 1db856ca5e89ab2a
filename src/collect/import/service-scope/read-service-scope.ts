import { AppError } from '../../../base/app-error.ts'
import type { Cloud } from '../../../base/fact.ts'
import { type CsvRow, readCsv } from '../csv.ts'
import { decode } from '../scubagear/decode.ts'

/** One row of a list of covered services, as it stands there. */
export interface ListedService {
  readonly name: string
  readonly covered: boolean
}

export interface ReadServiceScope {
  readonly rows: readonly ListedService[]
  /** Rows that could not be read, with their line and why. */
  readonly bad: readonly { readonly line: number; readonly reason: string }[]
}

const MOST_ROWS = 1_000
const LONGEST = 200
const SERVICE = [
  'service',
  'services',
  'name',
  'servicename',
  'product',
  'offering',
  'onlineservice',
  'inscopeservice',
  'inscopeservices',
]
const COVERED = [
  'covered',
  'inscope',
  'scope',
  'hipaa',
  'baa',
  'hipaabaa',
  'hipaainscope',
  'status',
  'listed',
]
const CLOUD = ['cloud', 'environment', 'tenant']

const YES = new Set([
  'yes',
  'y',
  'true',
  'x',
  '✓',
  '✔',
  '✅',
  '1',
  'covered',
  'in scope',
  'in-scope',
  'listed',
])
const NO = new Set([
  'no',
  'n',
  'false',
  '✗',
  '✘',
  '❌',
  '0',
  'not covered',
  'not in scope',
  'out of scope',
  'not listed',
  '-',
  '–',
])

/**
 * Microsoft's list of covered services, as somebody took it down: a CSV with a column “Service” and, if it says more than
 * yes, one “Covered” (yes or no); or names, one to a line, as they are copied from a page, with yes or no behind a tab.
 * @param cloud of a list with a column “Cloud”, whose rows are taken
 * @param file what errors call it
 * @throws AppError bad-input in one sentence
 */
export function readServiceScope(bytes: Uint8Array, file: string, cloud: Cloud): ReadServiceScope {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw bad(file, 'is a workbook or an archive; save it as CSV or paste the names')
  const text = decode(bytes).replace(/^\ufeff/, '')
  if (/^\s*(?:<!doctype|<html|[[{])/i.test(text)) {
    throw bad(
      file,
      'is a web page or JSON; copy the names out of it, one to a line, or make a CSV with a column “Service”',
    )
  }
  const rows: ListedService[] = []
  const problems: { line: number; reason: string }[] = []
  const first: CsvRow | undefined = readCsv(text).next().value
  const heads: readonly string[] = first === undefined ? [] : first.cells.map(letters)
  const told = heads.some(head => SERVICE.includes(head)) ? csvRows(text, heads, cloud) : plainRows(text)
  for (const { line, row } of told) {
    if (typeof row === 'string') {
      if (problems.length < MOST_ROWS) problems.push({ line, reason: row })
    } else rows.push(row)
    if (rows.length > MOST_ROWS) throw bad(file, `has more than ${MOST_ROWS} services`)
  }
  if (rows.length === 0) throw bad(file, 'names no service; put one name on each line')
  return { rows, bad: problems }
}

interface Told {
  readonly line: number
  readonly row: ListedService | string
}

function* csvRows(text: string, heads: readonly string[], cloud: Cloud): Generator<Told> {
  const column = (words: readonly string[]) => heads.findIndex(head => words.includes(head))
  const at = { service: column(SERVICE), covered: column(COVERED), cloud: column(CLOUD) }
  let isFirst = true
  for (const { line, cells, problem } of readCsv(text)) {
    if (isFirst) {
      isFirst = false
      continue
    }
    const cell = (index: number) => tidy(cells[index] ?? '')
    if (cells.every(each => each.trim() === '')) continue
    if (problem !== undefined) yield { line, row: 'Its quotes do not match.' }
    else if (at.cloud !== -1 && cloudIn(cell(at.cloud)) !== cloud) continue
    else yield { line, row: rowOf(cell(at.service), at.covered === -1 ? null : cell(at.covered)) }
  }
}

function* plainRows(text: string): Generator<Told> {
  let line = 0
  for (const whole of text.split('\n')) {
    line += 1
    const [name = '', mark] = whole.split('\t')
    // Bullets and numbers of a list that was copied, and headings of a text.
    const bare = tidy(name).replace(/^(?:[-*•·‣▪]|\d{1,3}[.)])\s+/, '')
    if (bare === '' || bare.startsWith('#')) continue
    const isMarked = mark !== undefined && markOf(tidy(mark)) !== null
    yield { line, row: rowOf(bare, isMarked ? tidy(mark) : null) }
  }
}

/** @param mark null where the list says yes by naming it */
function rowOf(name: string, mark: string | null): ListedService | string {
  if (name === '') return 'It names no service.'
  if (name.length > LONGEST)
    return `Its name is longer than ${LONGEST} characters: put one service on each line.`
  const covered = mark === null ? true : markOf(mark)
  return covered === null ? 'It says neither yes nor no.' : { name, covered }
}

function markOf(mark: string): boolean | null {
  const word = mark.toLowerCase()
  return YES.has(word) ? true : NO.has(word) ? false : null
}

function cloudIn(text: string): Cloud | null {
  const word = letters(text)
  if (/dod|defense/.test(word)) return 'dod'
  if (/gcchigh/.test(word)) return 'gcc-high'
  if (/gcc|government|usgov/.test(word)) return 'gcc'
  return /commercial|public|worldwide|global/.test(word) || word === '' ? 'commercial' : null
}

function tidy(text: string): string {
  return text
    .replaceAll(/[\u0000-\u001f\u007f]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}

const bad = (file: string, sentence: string): AppError => new AppError('bad-input', `${file} ${sentence}.`)
