import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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
