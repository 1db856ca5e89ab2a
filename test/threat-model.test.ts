import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const rows = readFileSync(join(root, 'docs/threat-model.md'), 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| ') && !line.startsWith('| who') && !line.startsWith('| ---'))
  .map(line => line.split('|').map(cell => cell.trim()))

test('the threat model has its actors', () => {
  const actors = rows.map(([, who = '']) => who)
  for (const who of [
    'rogue administrator',
    'service provider’s operator',
    'stolen disk',
    'hostile export',
    'hostile Microsoft answer',
    'stolen session',
  ]) {
    expect(actors, who).toContain(who)
  }
})

test.each(rows.map(([, who = '', what = '', , named = '']): [string, string, string] => [who, what, named]))(
  '%s, who %s: %s is there and expects something',
  (_, __, named) => {
    const file = join(root, named.replaceAll('`', ''))
    expect(existsSync(file), named).toBe(true)
    expect(readFileSync(file, 'utf8')).toMatch(/\bexpect\(/)
  },
)
