import { spawn } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder, wardIn } from '../cli/ward.ts'

const MAIN = join(import.meta.dirname, '../../src/app/cli/main.ts')

function exportOf(day: number): string {
  return JSON.stringify({ module_version: '1.8.0', timestamp_zulu: `2026-05-0${day}T17:15:48.307Z` })
}

/** One `ward collect` that runs beside others. */
function collect(
  home: string,
  tenant: string,
  day: number,
): Promise<{ code: number | null; errors: string }> {
  const { PATH } = process.env
  const env = { PATH, HOME: home, XDG_CONFIG_HOME: join(home, 'config'), NO_COLOR: '1' }
  const args = [MAIN, 'collect', '--from', 'scubagear', '-', '--tenant', tenant]
  return new Promise(done => {
    const child = spawn(process.execPath, args, { cwd: home, env, stdio: ['pipe', 'ignore', 'pipe'] })
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text
    })
    child.on('close', code => {
      done({ code, errors })
    })
    child.stdin.end(exportOf(day))
  })
}

const days = [1, 2, 3, 4]

test('four first runs at once make one installation with one key and every tenant', async () => {
  const home = temporaryFolder()
  const ended = await Promise.all(days.map(day => collect(home, `tenant-${day}`, day)))
  expect(
    ended.map(({ code }) => code),
    JSON.stringify(ended),
  ).toEqual([0, 0, 0, 0])
  expect(ended.filter(({ errors }) => errors.includes('made a key'))).toHaveLength(1)
  expect(readdirSync(join(home, 'config/ward'))).toHaveLength(1)
  const ward = wardIn(home)
  for (const day of days) expect(ward(['evidence', 'verify', '--tenant', `tenant-${day}`]).code).toBe(0)
  expect(ward(['evidence', 'verify', '--installation']).code).toBe(0)
})

test('four collections of one new tenant at once are all kept', async () => {
  const home = temporaryFolder()
  const ended = await Promise.all(days.map(day => collect(home, 'one', day)))
  expect(
    ended.map(({ code }) => code),
    JSON.stringify(ended),
  ).toEqual([0, 0, 0, 0])
  const verified = wardIn(home)(['evidence', 'verify', '--tenant', 'one', '--json'])
  // A snapshot and an assessment each.
  expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, entries: 8 })
  if (process.platform === 'win32') return
  const files = readdirSync(home, { recursive: true, encoding: 'utf8' }).map(name => join(home, name))
  const wide = files.filter(file => !file.endsWith('/config') && (statSync(file).mode & 0o077) !== 0)
  expect(wide).toEqual([])
})
