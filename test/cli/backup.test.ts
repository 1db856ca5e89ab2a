import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { backupAnswer, restoreAnswer } from '../../src/app/api/contracts/backup.ts'
import { evidenceVerificationAnswer } from '../../src/app/api/contracts/command-answers.ts'
import { temporaryFolder, wardAt } from './ward.ts'
import { wardHere } from './ward-here.ts'

const EXPORT = JSON.stringify({
  module_version: '1.8.0',
  timestamp_zulu: '2026-05-04T17:15:48.307Z',
  tenant_details: [{ DisplayName: 'Cedar Street Family Medicine' }],
  conditional_access_policies: [],
})

function backedUpClinic() {
  const home = temporaryFolder()
  const ward = wardAt(home)
  writeFileSync(join(home, 'export.json'), EXPORT)
  expect(ward(['collect', '--from', 'scubagear', 'export.json', '--tenant', 'cedar']).code).toBe(0)
  const made = ward(['backup', '--to', 'one.backup', '--json'])
  expect(made.code, made.stderr).toBe(0)
  return { home, ward, made: backupAnswer.parse(JSON.parse(made.stdout)) }
}

/** The one key file of the home. */
function keyFileIn(home: string): string {
  const folder = join(home, 'config/ward')
  return join(folder, readdirSync(folder).find(file => file.endsWith('.key')) ?? '')
}

describe('a backup and its restore', () => {
  it('answer with what they hold, and the copy is proven like the original', () => {
    const { home, ward, made } = backedUpClinic()
    expect(made).toMatchObject({ file: 'one.backup', verified: true, leftOut: 0 })
    expect(made.tenants).toMatchObject([{ tenant: 'cedar', entries: 2 }])
    expect(made.bytes).toBe(statSync(join(home, 'one.backup')).size)
    const restored = ward(['restore', '--from', 'one.backup', '--data', 'copy', '--json'])
    expect(restored.code, restored.stderr).toBe(0)
    expect(restoreAnswer.parse(JSON.parse(restored.stdout))).toMatchObject({
      id: made.id,
      sha256: made.sha256,
      data: join(home, 'copy'),
      tenants: made.tenants,
      installation: made.installation,
    })
    for (const data of ['data', 'copy']) {
      const verified = ward(['evidence', 'verify', '--tenant', 'cedar', '--data', data, '--json'])
      expect(evidenceVerificationAnswer.parse(JSON.parse(verified.stdout))).toMatchObject({
        ok: true,
        entries: 2,
        root: made.tenants[0]?.root,
      })
      expect(ward(['evidence', 'verify', '--installation', '--data', data]).code).toBe(0)
    }
  })

  it('say in words what a person has to know', () => {
    const { ward } = backedUpClinic()
    const made = ward(['backup', '--to', 'two.backup', '--no-verify'])
    expect(made.stdout).toMatch(/not proven/)
    expect(made.stdout).toMatch(/key is not in it/)
    expect([made.code, made.stderr]).toEqual([0, ''])
    const restored = ward(['restore', '--from', 'two.backup', '--data', 'copy'])
    expect(restored.stdout).toMatch(
      /every evidence log in it holds:\n {2}the installation: .*\n {2}cedar: 2 entries/,
    )
    expect(restored.stdout).toMatch(/checkpoints you keep elsewhere/)
  })

  it('come to a new machine with the recovery sheet alone', () => {
    const { home, ward } = backedUpClinic()
    const sheet = ward(['key', 'sheet']).stdout
    const elsewhere = temporaryFolder()
    renameSync(join(home, 'one.backup'), join(elsewhere, 'one.backup'))
    const there = wardAt(elsewhere)
    const refused = there(['restore', '--from', 'one.backup', '--data', 'data'])
    expect([refused.code, refused.stdout]).toEqual([2, ''])
    expect(refused.stderr).toMatch(/key of this backup was not found .*--sheet/)
    expect(readdirSync(elsewhere)).toEqual(['one.backup'])
    const restored = there(['restore', '--from', 'one.backup', '--data', 'data', '--sheet', '-'], sheet)
    expect(restored.code, restored.stderr).toBe(0)
    expect(readFileSync(keyFileIn(elsewhere), 'utf8')).toMatch(/ward\.key\/1/)
    expect(there(['evidence', 'verify', '--tenant', 'cedar']).code).toBe(0)
  })
})

/** One clinic for all rows, with what was done to copies of its backup. */
const home = mkdtempSync(join(tmpdir(), 'ward-cli-'))
const ward = wardHere(home)
beforeAll(async () => {
  writeFileSync(join(home, 'export.json'), EXPORT)
  await ward(['collect', '--from', 'scubagear', join(home, 'export.json'), '--tenant', 'cedar'])
  const made = await ward(['backup', '--to', join(home, 'one.backup')])
  expect(made.code, made.stderr).toBe(0)
  const bytes = readFileSync(join(home, 'one.backup'))
  writeFileSync(join(home, 'cut.backup'), bytes.subarray(0, bytes.length - 100))
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4
  writeFileSync(join(home, 'damaged.backup'), bytes)
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('refused with one sentence', () => {
  it.each([
    { because: 'no place', args: ['backup'], code: 2, says: /required option '--to/ },
    { because: 'an empty name', args: ['backup', '--to', ''], code: 2, says: /--to/ },
    {
      because: 'a file that is there',
      args: ['backup', '--to', '/one.backup'],
      code: 2,
      says: /there already/,
    },
    { because: 'in the data folder', args: ['backup', '--to', '/data/x'], code: 2, says: /another disk/ },
    {
      because: 'a data folder that is not there',
      args: ['backup', '--to', '/x', '--data', '/absent'],
      code: 2,
      says: /holds no installation/,
    },
    {
      because: 'no folder to make',
      args: ['restore', '--from', '/one.backup'],
      code: 2,
      says: /required option '--data/,
    },
    {
      because: 'no such backup',
      args: ['restore', '--from', '/absent.backup', '--data', '/copy'],
      code: 2,
      says: /no file .*absent\.backup/,
    },
    {
      because: 'the data folder in use',
      args: ['restore', '--from', '/one.backup', '--data', '/data'],
      code: 2,
      says: /not empty/,
    },
    {
      because: 'a damaged backup',
      args: ['restore', '--from', '/damaged.backup', '--data', '/copy'],
      code: 1,
      says: /changed or damaged/,
    },
    {
      because: 'one cut short',
      args: ['restore', '--from', '/cut.backup', '--data', '/copy'],
      code: 1,
      says: /cut short/,
    },
  ])('$because', async ({ args, code, says }) => {
    const before = readdirSync(home).sort()
    const ended = await ward(args.map(arg => (arg.startsWith('/') ? join(home, arg) : arg)))
    expect([ended.code, ended.stdout]).toEqual([code, ''])
    expect(ended.stderr).toMatch(says)
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
    expect(readdirSync(home).sort()).toEqual(before)
  })

  it('a backup of what does not hold: exit 1, and no file', async () => {
    const facts = join(home, 'data/tenants/cedar/facts')
    const [folder = ''] = readdirSync(facts)
    rmSync(join(facts, folder), { recursive: true })
    const ended = await ward(['backup', '--to', join(home, 'two.backup')])
    expect([ended.code, ended.stdout]).toEqual([1, ''])
    expect(ended.stderr).toMatch(/Tenant "cedar" does not hold/)
    expect(existsSync(join(home, 'two.backup'))).toBe(false)
    expect(existsSync(join(home, 'two.backup.part'))).toBe(false)
  })
})
