import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { organisation } from '../../src/assess/posture/posture.fixture.ts'
import { temporaryFolder, wardAt } from './ward.ts'

const CLINIC = readFileSync(
  new URL('../../src/connect/practice/clinic/ProviderSettingsExport.json', import.meta.url),
)

/** Named so that no other text in the report holds it. */
const PROGRAMME = {
  schema: 'ward.programme/1',
  organisation: organisation({ name: 'Quayside Paediatrics', securityOfficer: 'Rowan Achterberg' }),
}

function withClinic() {
  const home = temporaryFolder()
  writeFileSync(join(home, 'clinic.json'), CLINIC)
  writeFileSync(join(home, 'programme.json'), JSON.stringify(PROGRAMME))
  return wardAt(home)
}

describe('ward posture --format csv', () => {
  const FROM = ['posture', '--from', 'scubagear', 'clinic.json'] as const

  it('answers one row for each of the 65 requirements', () => {
    const { code, stdout, stderr } = withClinic()([
      ...FROM,
      '--programme',
      'programme.json',
      '--format',
      'csv',
    ])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout.match(/^"164\./gm)).toHaveLength(65)
    expect(stdout).toContain('Quayside Paediatrics')
  })

  test.each([
    [['--format', 'html'], 'ward assess --format html'],
    [['--format', 'csv', '--json'], 'leave out --json'],
    [['--format', 'csv', '--requirement', '164.312(b)'], 'leave out --json and --requirement'],
  ] as [string[], string][])('%j is refused with a sentence that says %s', (more, words) => {
    const { code, stdout, stderr } = withClinic()([...FROM, ...more])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
  })
})

describe('ward assess --format html', () => {
  const FROM = ['assess', '--from', 'scubagear', 'clinic.json', '--format', 'html'] as const

  it('tells of what people have decided when the programme is given', () => {
    const { code, stdout } = withClinic()([...FROM, '--programme', 'programme.json'])
    expect(code).toBe(0)
    expect(stdout).toContain('<h1><bdi>Quayside Paediatrics</bdi></h1>')
    expect(stdout).toContain('Rowan Achterberg')
  })

  it('says without one that nobody has told what kind of organisation this is', () => {
    expect(withClinic()(FROM).stdout).toContain('Nobody has told Ward yet what kind of organisation this is')
  })
})
