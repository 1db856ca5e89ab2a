import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { linkSync, mkdirSync, openSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Assessment } from '../../src/assess/assess.ts'
import { assessment } from '../../src/app/api/contracts/assessment.ts'
import { hasShared, type PolicyCase, readSharedJson } from '../agreement/scubagear.ts'
import { type Ended, temporaryFolder, wardAt } from './ward.ts'

const MAIN = join(import.meta.dirname, '../../src/app/cli/main.ts')
const CLINIC = readFileSync(
  new URL('../../src/connect/practice/clinic/ProviderSettingsExport.json', import.meta.url),
  'utf8',
)
const FROM = ['assess', '--from', 'scubagear'] as const
const onLinux = process.platform === 'linux'

function withClinic() {
  const home = temporaryFolder()
  writeFileSync(join(home, 'clinic.json'), CLINIC)
  return { home, ward: wardAt(home), clinic: () => readFileSync(join(home, 'clinic.json'), 'utf8') }
}

/** One sentence on stderr, nothing on stdout, no trace of the program's inside. */
function expectOneSentence(ended: Ended, code: number, says: RegExp): void {
  expect([ended.code, ended.stdout], ended.stderr).toEqual([code, ''])
  expect(ended.stderr).toMatch(/^(?:ward|error): [^\n]+\n$/)
  expect(ended.stderr).toMatch(says)
  expect(ended.stderr).not.toMatch(/\n {4}at |node:|\.ts:\d/)
}

function answersOf(ended: Ended) {
  return ended.stdout
    .split('\n')
    .slice(0, -1)
    .map(line => assessment.parse(JSON.parse(line)))
}

const verdictOf = ({ verdicts }: Pick<Assessment, 'verdicts'>, check: string) =>
  verdicts.find(row => row.check === check)?.verdict

describe('ward assess', () => {
  it('shows a table, and with --fail-on says by its exit code that something heavy fails', () => {
    const { ward } = withClinic()
    const ended = ward([...FROM, 'clinic.json', '--fail-on', 'critical'])
    expect([ended.code, ended.stderr]).toEqual([1, ''])
    expect(ended.stdout).toMatch(/not legal advice/)
  })

  it('answers JSON as its contract says, whatever the encoding', () => {
    const { ward } = withClinic()
    const plain = ward([...FROM, 'clinic.json', '--json'])
    expect([plain.code, plain.stderr]).toEqual([0, ''])
    expect(assessment.parse(JSON.parse(plain.stdout)).verdicts.length).toBeGreaterThan(40)
    for (const bytes of [
      Buffer.from(`\ufeff${CLINIC.replaceAll('\n', '\r\n')}`),
      Buffer.from(CLINIC, 'utf16le'),
      Buffer.from(`\ufeff${CLINIC}`, 'utf16le').swap16(),
    ])
      expect(ward([...FROM, '-', '--json'], bytes).stdout === plain.stdout).toBe(true)
  })

  it('writes HTML and CSV, the format by the name of --out or by --format', () => {
    const { home, ward } = withClinic()
    const html = ward([...FROM, 'clinic.json', '--out', 'report.html'])
    expect(html).toEqual({ code: 0, stdout: '', stderr: 'ward: wrote report.html\n' })
    expect(readFileSync(join(home, 'report.html'), 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/)
    const csv = ward([...FROM, 'clinic.json', '--format', 'csv'])
    expect(csv.stdout).toMatch(/^\ufeff"check","title"/)
    expect(readdirSync(home).sort()).toEqual(['clinic.json', 'report.html'])
  })

  it('never writes the report over the export, by whatever name', () => {
    const { home, ward, clinic } = withClinic()
    symlinkSync('clinic.json', join(home, 'link.json'))
    linkSync(join(home, 'clinic.json'), join(home, 'same.json'))
    for (const out of ['clinic.json', 'link.json', 'same.json']) {
      expectOneSentence(ward([...FROM, 'clinic.json', '--out', out]), 2, /is the file to judge/)
      expect(clinic()).toBe(CLINIC)
    }
  })

  it.each([
    { because: 'a name that is too long', out: `${'n'.repeat(300)}.html`, says: /names no place/ },
    { because: 'a link to itself', out: 'loop.html', says: /names no place/ },
  ])('refuses to write to $because', ({ out, says }) => {
    const { home, ward } = withClinic()
    symlinkSync('loop.html', join(home, 'loop.html'))
    expectOneSentence(ward([...FROM, 'clinic.json', '--out', out]), 2, says)
    expect(readdirSync(home).sort()).toEqual(['clinic.json', 'loop.html'])
  })

  it.each([
    { because: 'not JSON', input: 'PolicyId,Result', says: /not JSON/ },
    { because: 'nothing', input: '', says: /empty/ },
    { because: 'truncated', input: CLINIC.slice(0, 50_000), says: /truncated copy/ },
    { because: 'the results instead', input: '[{"PolicyId":"MS.AAD.1.1v1"}]', says: /test results/ },
    { because: 'another file', input: '{"devices":[]}', says: /not a ScubaGear export/ },
    { because: 'nesting without end', input: '['.repeat(1_000_000), says: /truncated|nested too deeply/ },
  ])('refuses with one sentence: $because', ({ input, says }) => {
    expectOneSentence(wardAt(temporaryFolder())([...FROM, '-'], input), 2, says)
  })

  it.each([
    { because: 'no file', args: [...FROM, 'absent.json'], says: /no file absent\.json/ },
    { because: 'a folder', args: [...FROM, '.'], says: /folder/ },
    { because: 'a name with terminal codes', args: [...FROM, 'a\u001b[2J\u202eb'], says: /a {1}\[2J b/ },
    {
      because: 'no weight',
      args: [...FROM, 'clinic.json', '--fail-on', 'toString'],
      says: /--fail-on takes/,
    },
    {
      because: 'two formats',
      args: [...FROM, 'clinic.json', '--json', '--format', 'csv'],
      says: /two formats/,
    },
  ])('refuses with one sentence: $because', ({ args, says }) => {
    expectOneSentence(withClinic().ward(args), 2, says)
  })
})

describe('sources and readers that break off', () => {
  function started(home: string, args: readonly string[], stdout: 'pipe' | number = 'pipe') {
    const child = spawn(process.execPath, [MAIN, ...args], {
      cwd: home,
      env: { PATH: process.env.PATH, HOME: home, XDG_CONFIG_HOME: join(home, 'config'), NO_COLOR: '1' },
      stdio: ['pipe', stdout, 'pipe'],
    })
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', text => (said += text))
    child.stdin?.on('error', () => {})
    return { child, said: () => said }
  }

  it('waits for a slow pipe', async () => {
    const { home } = withClinic()
    const { child, said } = started(home, [...FROM, '-', '--json'])
    let answered = ''
    child.stdout?.setEncoding('utf8').on('data', text => (answered += text))
    child.stdin?.write(CLINIC.slice(0, 1_000))
    setTimeout(() => child.stdin?.end(CLINIC.slice(1_000)), 700)
    expect([...(await once(child, 'close')), said()]).toEqual([0, null, ''])
    expect(assessment.parse(JSON.parse(answered)).verdicts.length).toBeGreaterThan(40)
  })

  it('ends quietly when nobody reads any more', async () => {
    const { home } = withClinic()
    const { child, said } = started(home, [...FROM, 'clinic.json', '--json'])
    child.stdout?.destroy()
    expect([...(await once(child, 'close')), said()]).toEqual([0, null, ''])
  })

  it('stops at once on Ctrl-C and leaves nothing', async () => {
    const home = temporaryFolder()
    const { child, said } = started(home, [...FROM, '-', '--out', 'report.html'])
    child.stdin?.write('{"SPO_tenant":')
    setTimeout(() => child.kill('SIGINT'), 700)
    expect([...(await once(child, 'close')), said()]).toEqual([null, 'SIGINT', ''])
    expect(readdirSync(home)).toEqual([])
  })

  it.runIf(onLinux)('says that the disk is full', async () => {
    const { home } = withClinic()
    const { child, said } = started(home, [...FROM, 'clinic.json'], openSync('/dev/full', 'w'))
    expect(await once(child, 'close')).toEqual([3, null])
    expect(said()).toMatch(/^ward: .*disk is full.*\n$/)
  })

  it.runIf(onLinux)('ends with 3 when the source breaks off, also line by line', () => {
    const ward = wardAt(temporaryFolder())
    // Nothing is mapped at the beginning of a process: the read fails.
    expectOneSentence(ward([...FROM, '/proc/self/mem']), 3, /could not be read to its end/)
    expectOneSentence(ward([...FROM, '--each', '/proc/self/mem']), 3, /could not be read to its end/)
  })

  it.runIf(process.getuid?.() !== 0 && process.platform !== 'win32')('says what may not be read', () => {
    const { home, ward } = withClinic()
    writeFileSync(join(home, 'secret.json'), CLINIC, { mode: 0 })
    expectOneSentence(ward([...FROM, 'secret.json']), 2, /may not be read by you/)
  })
})

describe('ward assess --each', () => {
  const hostile = [
    '__proto__',
    'constructor',
    'toString',
    '<script>',
    '=cmd|x',
    '\u001b[2J',
    '\u202e',
    '\ud800',
  ]

  it('answers every line in its order, also the bad ones', () => {
    const named = (name: string) => ({
      tenant_id: name,
      tenant_details: [{ DisplayName: name }],
      conditional_access_policies: [{ Id: name, DisplayName: name, State: name }],
      privileged_users: { [name]: { DisplayName: name, roles: [name] } },
      scuba_config: { M365Environment: name, [name]: { [name]: { CapExclusions: { Users: [name] } } } },
    })
    const lines = [
      JSON.stringify(JSON.parse(CLINIC)),
      'not json',
      '',
      '{"SPO_tenant":',
      '{}',
      '[]',
      'null',
      JSON.stringify({ conditional_access_policies: null, org_config: [null], privileged_users: [] }),
      '{"SPO_tenant":[{"SharingCapability":2,"SharingCapability":0}]}',
      '{"SPO_tenant":[{"SharingCapability":1e999}],"total_user_count":-0}',
      ...hostile.map(name => JSON.stringify(named(name))),
    ]
    const ended = wardAt(temporaryFolder())([...FROM, '--each', '-'], `\ufeff${lines.join('\r\n')}\r\n`)
    expect([ended.code, ended.stderr]).toEqual([0, ''])
    const answers = answersOf(ended)
    expect(answers.map(({ line }) => line)).toEqual(lines.map((_, index) => index + 1))
    expect(answers.flatMap(({ line, error }) => (error === undefined ? [] : [line]))).toEqual([2, 3, 4, 7])
    for (const answer of answers.slice(4))
      expect(answer.verdicts.filter(row => row.verdict === 'pass').map(row => row.check)).toEqual([])
    expect(answers.slice(10).map(({ tenant }) => tenant.name)).toEqual(hostile)
  })

  it('answers every line of UTF-16, in both byte orders', () => {
    const text = '\ufeff{"tenant_id":"ਊĊ","SPO_tenant":1}\r\n\n{"SPO_tenant":1}'
    for (const bytes of [Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()]) {
      const answers = answersOf(wardAt(temporaryFolder())([...FROM, '--each', '-'], bytes))
      expect(answers.map(({ line, error }) => [line, error === undefined])).toEqual([
        [1, true],
        [2, false],
        [3, true],
      ])
      expect(answers[0]?.tenant.id).toBe('ਊĊ')
    }
  })

  it('meets --fail-on when one line does', () => {
    const input = `{}\n${JSON.stringify(JSON.parse(CLINIC))}\nnot json\n`
    const ended = wardAt(temporaryFolder())([...FROM, '--each', '-', '--fail-on', 'low'], input)
    expect([ended.code, ended.stdout.split('\n').length]).toEqual([1, 4])
  })

  it('takes no other format', () => {
    const { home, ward } = withClinic()
    mkdirSync(join(home, 'reports'))
    expectOneSentence(ward([...FROM, '--each', 'clinic.json', '--out', 'reports/x']), 2, /--each answers/)
  })

  it.skipIf(!hasShared)('answers every input of ScubaGear’s own tests', () => {
    const cases = readSharedJson<PolicyCase[]>('policy-cases.json')
    const input = cases.map(one => JSON.stringify(one.input)).join('\n')
    const ended = wardAt(temporaryFolder())([...FROM, '--each', '-'], input)
    expect([ended.code, ended.stderr]).toEqual([0, ''])
    const answers = answersOf(ended)
    expect(answers).toHaveLength(cases.length)
    expect(answers.every(({ error }) => error === undefined)).toBe(true)
  })
})

it('tells a missing product from a setting that does not meet', () => {
  const { aad_unsuccessful_commands: _, conditional_access_policies: __, ...rest } = JSON.parse(CLINIC)
  const second = {
    ...rest,
    conditional_access_policies: [],
    aad_unsuccessful_commands: ['Get-MgBetaIdentityConditionalAccessPolicy'],
  }
  const input = [rest, second, { ...rest, conditional_access_policies: [] }]
    .map(one => JSON.stringify(one))
    .join('\n')
  const answers = answersOf(wardAt(temporaryFolder())([...FROM, '--each', '-'], input))
  expect(answers.map(answer => verdictOf(answer as Assessment, 'entra.managed-device-required'))).toEqual([
    'unknown',
    'unknown',
    'fail',
  ])
})
