import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { phiRosterAnswer } from '../../src/app/api/contracts/phi-roster.ts'
import { loadKnowledge } from '../../src/app/cli/phi/load-knowledge.ts'
import { temporaryFolder } from './ward.ts'
import { wardHere } from './ward-here.ts'

const PATIENTS = `Patient Name,DOB,MRN,Member ID,SSN,Home Phone,Mobile,Email,Room
"Canaryson, Zelda Q",02/03/1980,00-7654321,XYZ123456789,536-90-4399,(617) 555-0142,508-555-0143,zelda@canary.example,12
Quill van Canary,1975-01-02,A99887,,,,,,
Mononym,13/45/1980,12,,,,12,,
`
/** Every value of the patients: none may stand in any file or answer. */
const VALUES = [
  'canary',
  'zelda',
  'quill',
  'mononym',
  '7654321',
  '99887',
  '123456789',
  '4399',
  '555-0142',
  '5550142',
  '1980-02-03',
  '02/03/1980',
]

function home() {
  const folder = temporaryFolder()
  const file = (name: string) => join(folder, name)
  writeFileSync(file('patients.csv'), PATIENTS)
  return { folder, file, ward: wardHere(folder), key: join(folder, 'config', 'ward', 'roster.key') }
}

it('makes a roster and its key, holds no value of a patient, and scans know the patients', async () => {
  const { folder, file, ward, key } = home()
  const { code, stdout, stderr } = await ward([
    'phi',
    'roster',
    file('patients.csv'),
    '--out',
    file('knowledge.json'),
  ])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('3 patients read')
  expect(stdout).toContain('Left out: birth dates that are no day: 1, the first in line 4')
  expect(stdout).toContain('A new key was made')
  if (process.platform !== 'win32') expect(statSync(key).mode & 0o777).toBe(0o600)
  const written = readFileSync(file('knowledge.json'), 'utf8')
  for (const value of VALUES) {
    expect(written.toLowerCase(), value).not.toContain(value)
    expect((stdout + stderr).toLowerCase().replaceAll(folder.toLowerCase(), ''), value).not.toContain(value)
  }
  expect(written).not.toContain(JSON.parse(readFileSync(key, 'utf8')).key)
  const { inRoster } = await loadKnowledge(file('knowledge.json'), { rosterKeyFile: key })
  expect(inRoster?.('name', 'Zelda Canaryson')).toBe(true)
  expect(inRoster?.('name-and-birth-date', 'quill van canary|1975-01-02')).toBe(true)
  expect(inRoster?.('mrn', '7654321')).toBe(true)
  expect(inRoster?.('phone', '15085550143')).toBe(true)
  expect(inRoster?.('mrn', '7654322')).toBe(false)
})

it('adds to what is there, and --replace forgets', async () => {
  const { file, ward, key } = home()
  writeFileSync(
    file('knowledge.json'),
    JSON.stringify({ schema: 'ward.phi-knowledge/1', staff: ['Dana Ruiz'] }),
  )
  writeFileSync(file('more.csv'), 'mrn\n5550001\n')
  const roster = async (csv: string, ...more: string[]) => {
    const { code, stdout, stderr } = await ward([
      'phi',
      'roster',
      file(csv),
      '--out',
      file('knowledge.json'),
      '--json',
      ...more,
    ])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    return phiRosterAnswer.parse(JSON.parse(stdout))
  }
  const mrns = ({ values }: { values: { kind: string; count: number }[] }) =>
    values.find(({ kind }) => kind === 'mrn')?.count
  expect(mrns(await roster('patients.csv'))).toBe(2)
  const again = await roster('patients.csv')
  expect([mrns(again), again.keyIsNew]).toEqual([2, false])
  expect(mrns(await roster('more.csv'))).toBe(3)
  const replaced = await roster('more.csv', '--replace')
  expect(replaced.values).toEqual([{ kind: 'mrn', count: 1 }])
  const { isStaff, inRoster } = await loadKnowledge(file('knowledge.json'), { rosterKeyFile: key })
  expect([isStaff('dana ruiz'), inRoster?.('mrn', '7654321')]).toEqual([true, false])
  // Written by hand before, and to be written by hand again.
  expect(readFileSync(file('knowledge.json'), 'utf8')).toContain(
    '\n  "staff": [\n    "Dana Ruiz"\n  ],\n  "roster": {',
  )
})

type Row = [because: string, files: Record<string, string>, args: string[], says: RegExp]

it.each<Row>([
  ['no such CSV', {}, ['nowhere.csv'], /There is no file/],
  ['a CSV without heads', { 'a.csv': 'Zelda,Canary\n' }, ['a.csv'], /does not name its columns/],
  ['an empty CSV', { 'a.csv': '' }, ['a.csv'], /a\.csv is empty/],
  ['heads and no patient', { 'a.csv': 'mrn\n' }, ['a.csv'], /names columns and no patient/],
  [
    'nothing that can be looked for',
    { 'a.csv': 'mrn\n12\n' },
    ['a.csv'],
    /record numbers with fewer than 5 characters or no digit: 1, the first in line 2/,
  ],
  [
    'a knowledge file that is none',
    { 'knowledge.json': '{"canary"' },
    ['patients.csv'],
    /knowledge\.json is not JSON from line 1, column 10/,
  ],
  ['no --out', {}, ['patients.csv', 'NO OUT'], /required option '--out/],
  [
    'the key where the knowledge is',
    {},
    ['patients.csv', '--key-file', 'knowledge.json'],
    /may not be kept in the knowledge file/,
  ],
  [
    'a key file that is none',
    { 'my.key': 'canary' },
    ['patients.csv', '--key-file', 'my.key'],
    /is no roster key of Ward/,
  ],
  [
    'a roster whose key is gone',
    {
      'knowledge.json': JSON.stringify({
        schema: 'ward.phi-knowledge/1',
        roster: { algorithm: 'hmac-sha-256-128', keyId: '0'.repeat(16), entries: [] },
      }),
    },
    ['patients.csv', '--key-file', 'gone.key'],
    /There is no roster key at/,
  ],
])('refused, and nothing is written: %s', async (_, files, args, says) => {
  const { folder, file, ward, key } = home()
  for (const [name, text] of Object.entries(files)) writeFileSync(file(name), text)
  const before = existsSync(file('knowledge.json')) ? readFileSync(file('knowledge.json'), 'utf8') : null
  const placed = args
    .filter(arg => arg !== 'NO OUT')
    .map(arg => (/\.(?:csv|json|key)$/.test(arg) ? file(arg) : arg))
  const out = args.includes('NO OUT') ? [] : ['--out', file('knowledge.json')]
  const { code, stdout, stderr } = await ward(['phi', 'roster', ...placed, ...out])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(says)
  expect(stderr.toLowerCase()).not.toContain('canary')
  expect(existsSync(file('knowledge.json')) ? readFileSync(file('knowledge.json'), 'utf8') : null).toBe(
    before,
  )
  expect(existsSync(key)).toBe(false)
  expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([])
})

it('a knowledge file with a roster is not read without its key, nor with another', async () => {
  const { folder, file, ward } = home()
  await ward([
    'phi',
    'roster',
    file('patients.csv'),
    '--out',
    file('knowledge.json'),
    '--key-file',
    file('one.key'),
  ])
  await ward([
    'phi',
    'roster',
    file('patients.csv'),
    '--out',
    file('other.json'),
    '--key-file',
    file('other.key'),
  ])
  const load = (name: string) => loadKnowledge(file('knowledge.json'), { rosterKeyFile: join(folder, name) })
  await expect(load('gone.key')).rejects.toMatchObject({ code: 'key-missing' })
  await expect(load('other.key')).rejects.toMatchObject({ code: 'key-wrong' })
  await expect(load('one.key')).resolves.toMatchObject({ samplesCount: false })
})
