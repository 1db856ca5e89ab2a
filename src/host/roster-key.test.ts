import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../../test/cli/ward.ts'
import { keepRosterKey, keyedHashWith, newRosterKey, readRosterKey, rosterKeyPath } from './roster-key.ts'

it('is made once, for its owner only, and read again', () => {
  const path = join(temporaryFolder(), 'roster.key')
  expect(readRosterKey(path)).toBeNull()
  const made = newRosterKey()
  keepRosterKey(path, made)
  expect(readRosterKey(path)).toEqual(made)
  expect(() => keepRosterKey(path, newRosterKey())).toThrow(/is there already/)
  expect(readRosterKey(path)).toEqual(made)
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
})

it.each<[because: string, change: (text: string) => string, says: RegExp]>([
  ['another file', () => '{"schema": "ward.key/1"}', /is no roster key of Ward/],
  ['no JSON', () => 'hello', /is no roster key of Ward/],
  ['empty', () => '', /is no roster key of Ward/],
  [
    'a byte of the key changed',
    text => text.replace(/"key": "(.)/, (_, first) => `"key": "${first === 'A' ? 'B' : 'A'}`),
    /does not fit its id/,
  ],
  ['a newer form', text => text.replace('roster-key/1', 'roster-key/2'), /newer Ward/],
])('refuses %s, and never quotes it', (_, change, says) => {
  const path = join(temporaryFolder(), 'roster.key')
  const made = newRosterKey()
  const { key } = made
  keepRosterKey(path, made)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  expect(() => readRosterKey(path)).toThrow(says)
  expect(() => readRosterKey(path)).not.toThrow(Buffer.from(key).toString('base64'))
})

it('hashes as RFC 4231 has it, cut to 128 bits', () => {
  // Test case 2: key "Jefe".
  const hash = keyedHashWith(Buffer.from('Jefe'))('what do ya want for nothing?')
  expect(Buffer.from(hash, 'base64url').toString('hex')).toBe('5bdcc146bf60754e6a042426089575c7')
  expect(hash).toHaveLength(22)
})

it('lies in the configuration folder, whatever the key of the installation is', () => {
  const home = temporaryFolder()
  const env = { XDG_CONFIG_HOME: join(home, 'config'), WARD_KEY_FILE: join(home, 'other.key') }
  expect(rosterKeyPath({ dataFolder: join(home, 'data'), env })).toMatch(/config[\\/]ward[\\/]roster\.key$/)
  expect(() => rosterKeyPath({ dataFolder: join(home, 'config'), env })).toThrow(
    /may not be kept in the data folder/,
  )
})
