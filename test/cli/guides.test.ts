import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decide, type Found } from '../../src/assess/scanning/decide.ts'
import { temporaryFolder } from './ward.ts'
import { wardHere } from './ward-here.ts'

const CLINIC = readFileSync(
  new URL('../../src/connect/practice/clinic/ProviderSettingsExport.json', import.meta.url),
  'utf8',
)
const LATER = CLINIC.replace('"timestamp_zulu": "2026-11-02', '"timestamp_zulu": "2026-11-09')
const FILES = { 'ProviderSettingsExport.json': CLINIC, 'old.json': CLINIC, 'new.json': LATER }
const DAY = 86_400_000

/** The commands a guide shows, in its order. */
function commandsIn(guide: string): readonly string[] {
  const text = readFileSync(new URL(`../../docs/guide/${guide}`, import.meta.url), 'utf8')
  const blocks = [...text.matchAll(/^```sh\n([^`]*)^```$/gm)]
  return blocks.flatMap(([, lines = '']) => lines.trimEnd().split('\n'))
}

/** As a shell reads it: words, texts in quotes, and where the answer goes. Days of a guide move with the calendar. */
function parsed(command: string, home: string) {
  const [line = '', out] = command.split(' > ')
  const words = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word = '']) => quoted ?? word)
  const [program, ...args] = words.map(word =>
    /^20\d\d-\d\d-\d\d$/.test(word) ? new Date(Date.now() + 100 * DAY).toISOString().slice(0, 10) : word,
  )
  const placed = args.map(word => (/^[\w-]+\.json$/i.test(word) ? join(home, word) : word))
  return { program, args: placed, out: out === undefined ? undefined : join(home, out) }
}

test.each([
  { guide: 'decide-and-record.md', least: 15, last: /^ {2}1 .*/m },
  { guide: 'compare-two-exports.md', least: 4, last: /Nothing that Ward reads has changed\./ },
])('the commands of $guide work as they stand there', async ({ guide, least, last }) => {
  const home = temporaryFolder()
  const ward = wardHere(home)
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(home, name), text)
  const commands = commandsIn(guide)
  expect(commands.length).toBeGreaterThanOrEqual(least)
  let answer = ''
  for (const command of commands) {
    const { program, args, out } = parsed(command, home)
    expect(program).toBe('ward')
    const { code, stdout, stderr } = await ward(args)
    expect(code, `${command}: ${stderr}`).toBe(0)
    if (out !== undefined) writeFileSync(out, stdout)
    answer = stdout
  }
  expect(answer).toMatch(last)
})

test('the second export of the comparison is another one', () => {
  expect(LATER).not.toBe(CLINIC)
})

const FIND_EPHI = new URL('../../docs/guide/find-ephi.md', import.meta.url)

test('find-ephi.md: each command answers what stands below it', async () => {
  const guide = readFileSync(FIND_EPHI, 'utf8')
  const home = temporaryFolder()
  for (const name of ['knowledge.json', 'rules.yaml'])
    copyFileSync(new URL(`../../docs/examples/${name}`, import.meta.url), join(home, name))
  for (const [, name = '', text = ''] of guide.matchAll(/^```txt (\S+)\n([^`]*)^```$/gm))
    writeFileSync(join(home, name), text)
  const ward = wardHere(home)
  const shown = [...guide.matchAll(/^```sh\n([^`\n]*)\n```\n\n```text\n([^`]*)^```$/gm)]
  expect(shown).toHaveLength(guide.match(/^```sh$/gm)?.length ?? 0)
  expect(shown.length).toBeGreaterThanOrEqual(5)
  for (const [, command = '', expected] of shown) {
    const [program, ...args] = command.split(' ')
    expect(program).toBe('ward')
    const { code, stdout, stderr } = await ward(
      args.map(word => (/\.(?:txt|json|yaml)$/.test(word) ? join(home, word) : word)),
    )
    expect(code, `${command}: ${stderr}`).toBe(0)
    expect(`${stdout}${stderr}`.replaceAll(`${home}/`, ''), command).toBe(expected)
  }
})

/** What each word of the guide's table stands for. */
const PIECES: { readonly [piece: string]: Pick<Found, 'recognizer'> & Found['hit'] } = Object.fromEntries(
  Object.entries({
    D: { class: 'D' },
    I1: { class: 'I1' },
    I2: { class: 'I2' },
    H1: { class: 'H1' },
    H2: { class: 'H2' },
    C: { class: 'C' },
    'person-name': { class: 'I1', recognizer: 'person-name' },
    'date-of-birth': { class: 'I1', recognizer: 'date-of-birth' },
    'us-ssn': { class: 'I1', recognizer: 'us-ssn' },
    sensitive: { class: 'H1', sensitive: 1 },
  } as const).map(([piece, given], at) => [
    piece,
    { recognizer: `any-${at}`, confidence: 50, from: at * 10, to: at * 10 + 5, ...given },
  ]),
)

const RULES = [
  ...readFileSync(FIND_EPHI, 'utf8').matchAll(/^\| (.+) \| ((?:`[\w-]+` ?)+) \| `(\w+)` \|$/gm),
].map(([, words = '', pieces = '', decision = '']) => ({
  words,
  pieces: [...pieces.matchAll(/`([\w-]+)`/g)].map(([, piece = '']) => piece),
  decision,
}))

test.each(RULES)('find-ephi.md: $words is $decision', ({ words, pieces, decision }) => {
  const found = pieces.map(piece => {
    expect(Object.keys(PIECES)).toContain(piece)
    const { recognizer, ...hit } = PIECES[piece] as (typeof PIECES)[string]
    return { recognizer, hit }
  })
  const field = words.startsWith('an address') ? 'to' : 'subject'
  expect(decide(found, false, field).decision).toBe(decision)
})

test('find-ephi.md tells every decision', () => {
  expect(RULES.length).toBeGreaterThanOrEqual(14)
  expect(new Set(RULES.map(({ decision }) => decision))).toEqual(
    new Set(['confirmed', 'likely', 'identifier', 'review', 'none']),
  )
})
