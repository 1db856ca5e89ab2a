import {
  chmodSync,
  existsSync,
  globSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  checkpointAnswer,
  collectedAnswer,
  configAnswer,
  doctorAnswer,
  evidenceVerificationAnswer,
  keyRecoveryAnswer,
  keyRotationAnswer,
} from '../../src/app/api/contracts/command-answers.ts'
import { temporaryFolder, wardAt } from './ward.ts'

const EXPORT = JSON.stringify({
  module_version: '1.8.0',
  timestamp_zulu: '2026-05-04T17:15:48.307Z',
  tenant_details: [{ DisplayName: 'Cedar Street Family Medicine' }],
  conditional_access_policies: [],
})

function keptClinic() {
  const home = temporaryFolder()
  const ward = wardAt(home)
  writeFileSync(join(home, 'export.json'), EXPORT)
  const collected = ward(['collect', '--from', 'scubagear', 'export.json', '--tenant', 'cedar', '--json'])
  return { home, ward, collected }
}

describe('keeping a tenant', () => {
  it('keeps an export, judges it and follows its findings', () => {
    const { ward, collected } = keptClinic()
    expect(collected.code, collected.stderr).toBe(0)
    const answer = collectedAnswer.parse(JSON.parse(collected.stdout))
    expect(answer).toMatchObject({ tenant: 'cedar', new: true })
    expect(answer.changes).toContainEqual({ check: 'entra.managed-device-required', change: 'opened' })
    const again = ward(['collect', '--from', 'scubagear', 'export.json', '--tenant', 'cedar', '--json'])
    expect(collectedAnswer.parse(JSON.parse(again.stdout))).toMatchObject({
      new: false,
      changes: [],
      snapshot: answer.snapshot,
    })
    const judged = ward(['assess', '--snapshot', answer.snapshot, '--tenant', 'cedar', '--json'])
    expect(judged.code, judged.stderr).toBe(0)
    expect(JSON.parse(judged.stdout)).toMatchObject({
      tenant: { name: 'Cedar Street Family Medicine' },
      takenAt: '2026-05-04T17:15:48.307Z',
    })
  })

  it('leaves no trace of a wrong file', () => {
    const home = temporaryFolder()
    const ended = wardAt(home)(['collect', '--from', 'scubagear', '-'], 'PolicyId,Result')
    expect([ended.code, ended.stdout]).toEqual([2, ''])
    expect(ended.stderr).toMatch(/^ward: The file is not JSON\..*\n$/)
    expect(readdirSync(home)).toEqual([])
  })

  it('keeps names of people and policies out of what is not sealed', () => {
    const home = temporaryFolder()
    const canary = 'Zebulon-Quartermaine'
    const whole = JSON.parse(EXPORT)
    whole.privileged_users = { 'id-1': { DisplayName: canary, OnPremisesImmutableId: null, roles: [] } }
    whole.conditional_access_policies = [{ Id: 'a', DisplayName: `Without ${canary}`, State: 'enabled' }]
    const ended = wardAt(home)(['collect', '--from', 'scubagear', '-'], JSON.stringify(whole))
    expect(ended.code, ended.stderr).toBe(0)
    const files = globSync('**/*', { cwd: home }).filter(file => statSync(join(home, file)).isFile())
    expect(files.length).toBeGreaterThan(10)
    const holding = files.filter(file => readFileSync(join(home, file)).includes(canary))
    expect(holding).toEqual([])
    expect(`${ended.stdout}${ended.stderr}`).not.toContain(canary)
  })

  it.each([
    {
      because: 'a tenant that is not there',
      args: ['assess', '--snapshot', 'a'.repeat(64), '--tenant', 'other'],
      says: /other/,
    },
    {
      because: 'a snapshot that is not there',
      args: ['assess', '--snapshot', 'a'.repeat(64), '--tenant', 'cedar'],
      says: /snapshot/i,
    },
    {
      because: 'not an id',
      args: ['assess', '--snapshot', '../../etc', '--tenant', 'cedar'],
      says: /64 hexadecimal/,
    },
    {
      because: 'a tenant name that climbs',
      args: ['assess', '--snapshot', 'a'.repeat(64), '--tenant', '../x'],
      says: /tenant name/,
    },
    { because: 'another tool', args: ['collect', '--from', 'prowler', 'export.json'], says: /scubagear/ },
    {
      because: 'no such file',
      args: ['collect', '--from', 'scubagear', 'absent.json'],
      says: /no file absent\.json/,
    },
    { because: 'a folder', args: ['collect', '--from', 'scubagear', '.'], says: /folder/ },
  ])('refuses with one sentence: $because', ({ args, says }) => {
    const { ward } = keptClinic()
    const ended = ward(args)
    expect([ended.code, ended.stdout]).toEqual([2, ''])
    expect(ended.stderr).toMatch(says)
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
  })
})

describe('the evidence log', () => {
  it('proves itself, and its checkpoint is a signed note', () => {
    const { ward } = keptClinic()
    const verified = ward(['evidence', 'verify', '--tenant', 'cedar', '--json'])
    expect(verified.code, verified.stderr).toBe(0)
    expect(evidenceVerificationAnswer.parse(JSON.parse(verified.stdout))).toMatchObject({
      ok: true,
      entries: 2,
      problems: [],
    })
    const signed = ward(['evidence', 'checkpoint', '--tenant', 'cedar', '--json'])
    expect(checkpointAnswer.parse(JSON.parse(signed.stdout)).note).toMatch(
      /\n2\n[A-Za-z0-9+/=]{44}\n\n— \S+ \S+\n$/,
    )
    expect(ward(['evidence', 'verify', '--installation']).stdout).toMatch(/^The evidence log holds/)
  })

  it('says what was altered, with exit 1', () => {
    const { home, ward } = keptClinic()
    const [bundle = ''] = globSync('data/tenants/cedar/log/tile/entries/**/*', { cwd: home }).filter(file =>
      statSync(join(home, file)).isFile(),
    )
    const bytes = readFileSync(join(home, bundle))
    bytes[40] = (bytes[40] as number) ^ 1
    chmodSync(join(home, bundle), 0o600)
    writeFileSync(join(home, bundle), bytes)
    const ended = ward(['evidence', 'verify', '--tenant', 'cedar', '--json'])
    expect(ended.code).toBe(1)
    const answer = evidenceVerificationAnswer.parse(JSON.parse(ended.stdout))
    expect(answer.ok).toBe(false)
    expect(answer.problems.length).toBeGreaterThan(0)
    expect(ward(['evidence', 'verify', '--tenant', 'cedar']).stdout).toMatch(
      /^The evidence log does not hold/,
    )
  })

  it('says that there is nothing yet, and makes nothing', () => {
    const home = temporaryFolder()
    const ended = wardAt(home)(['evidence', 'verify'])
    expect([ended.code, ended.stdout]).toEqual([2, ''])
    expect(ended.stderr).toMatch(/holds no installation/)
    expect(readdirSync(home)).toEqual([])
  })
})

describe('the key', () => {
  it('comes back from its sheet after it was lost, and only then can anything be read', () => {
    const { home, ward } = keptClinic()
    const sheet = ward(['key', 'sheet']).stdout
    const keyFile = join(
      home,
      'config/ward',
      readdirSync(join(home, 'config/ward')).find(file => file.endsWith('.key')) ?? '',
    )
    expect(statSync(keyFile).mode & 0o777).toBe(0o600)
    rmSync(keyFile)
    const lost = ward(['evidence', 'verify', '--tenant', 'cedar'])
    expect([lost.code, lost.stdout]).toEqual([2, ''])
    expect(lost.stderr).toMatch(/recover/)
    const lines = sheet
      .split('\n')
      .filter(line => line.includes('Line '))
      .join('\n')
      .toLowerCase()
    const recovered = ward(['key', 'recover', '-', '--json'], lines)
    expect(recovered.code, recovered.stderr).toBe(0)
    expect(keyRecoveryAnswer.parse(JSON.parse(recovered.stdout)).written).toBe(true)
    expect(ward(['evidence', 'verify', '--tenant', 'cedar']).code).toBe(0)
  })

  it('is rotated, everything stays readable and the log holds it', () => {
    const { ward } = keptClinic()
    const rotated = ward(['key', 'rotate', '--json'])
    expect(rotated.code, rotated.stderr).toBe(0)
    const { from, to } = keyRotationAnswer.parse(JSON.parse(rotated.stdout))
    expect(to).not.toBe(from)
    expect(ward(['evidence', 'verify', '--tenant', 'cedar']).code).toBe(0)
    expect(ward(['evidence', 'verify', '--installation']).code).toBe(0)
  })

  it('says which line of a sheet is mistyped', () => {
    const { ward } = keptClinic()
    const sheet = ward(['key', 'sheet']).stdout
    const lines = sheet.split('\n').filter(line => line.includes('Line '))
    const torn = lines.with(
      2,
      (lines[2] as string).replace(/[0-9A-Z]$/, letter => (letter === '7' ? '8' : '7')),
    )
    const ended = ward(['key', 'recover', '-'], torn.join('\n'))
    expect(ended.code).toBe(2)
    expect(ended.stderr).toMatch(/line 3/i)
  })
})

describe('the machine and the settings', () => {
  it('tells what is there, in words and as JSON', () => {
    const { home, ward } = keptClinic()
    const answer = doctorAnswer.parse(JSON.parse(ward(['doctor', '--json']).stdout))
    expect(answer.checks.map(({ id }) => id)).toEqual(['node', 'node-age', 'pages', 'data', 'key'])
    expect(answer.checks.find(({ id }) => id === 'key')?.ok).toBe(true)
    rmSync(join(home, 'config'), { recursive: true })
    const broken = ward(['doctor'])
    expect(broken.code).toBe(1)
    expect(broken.stdout).toMatch(/✗ +key/)
    expect(existsSync(join(home, 'config'))).toBe(false)
  })

  it('explains each setting and where it comes from', () => {
    const answer = configAnswer.parse(
      JSON.parse(wardAt(temporaryFolder())(['config', 'explain', '--data', 'elsewhere', '--json']).stdout),
    )
    expect(answer.settings[0]).toMatchObject({ name: 'data', value: 'elsewhere', origin: 'option' })
  })

  it.each([
    { because: 'no such command', args: ['asses'], says: /unknown command/ },
    { because: 'no such option', args: ['doctor', '--jsn'], says: /unknown option/ },
    { because: 'a data folder that is a file', args: ['evidence', 'verify', '--data', 'config'], says: /./ },
  ])('refuses with exit 2: $because', ({ args, says }) => {
    const home = temporaryFolder()
    writeFileSync(join(home, 'config'), '')
    const ended = wardAt(home)(args)
    expect([ended.code, ended.stdout]).toEqual([2, ''])
    expect(ended.stderr).toMatch(says)
  })
})
