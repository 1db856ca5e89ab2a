import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { posture, requirementStatus } from '../../src/app/api/contracts/posture.ts'
import { temporaryFolder, wardAt } from './ward.ts'

const CLINIC = readFileSync(
  new URL('../../src/connect/practice/clinic/ProviderSettingsExport.json', import.meta.url),
  'utf8',
)
const FROM = ['posture', '--from', 'scubagear', 'clinic.json'] as const
const AUDIT = '164.312(b)'
const HOUR = 3_600_000
/** From now on, as the program reads the machine’s clock: a record holds for a year at most. */
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()
const PROGRAMME = {
  schema: 'ward.programme/1',
  organisation: {
    name: 'Harbor Street Family Practice',
    kinds: ['provider'],
    hybrid: false,
    clearinghouseInLargerOrganisation: false,
    states: ['OH'],
    sites: 2,
    workforce: 14,
    ehr: null,
    it: 'service-provider',
    itProvider: 'Bayline IT Support',
    privacyOfficer: null,
    securityOfficer: 'Elena Marsh',
  },
  decisions: [
    {
      citation: '164.308(a)(2)',
      decision: 'implemented',
      why: 'Named at the partners’ meeting.',
      alternative: null,
      evidence: ['Minutes of 2026-10-01'],
      by: 'Elena Marsh',
      capacity: 'Managing partner',
      at: inHours(-1),
      reviewBy: inHours(24 * 300),
      knownFailing: [],
    },
  ],
}

function withClinic() {
  const home = temporaryFolder()
  writeFileSync(join(home, 'clinic.json'), CLINIC)
  writeFileSync(join(home, 'programme.json'), JSON.stringify(PROGRAMME))
  return wardAt(home)
}

describe('ward posture', () => {
  it('shows the score, the five steps and what matters most', () => {
    const { code, stdout, stderr } = withClinic()(FROM)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^Harbor Street Family Practice\n/)
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /[\d.]+ of 65 points: 0 met by signed records \(1 point each\), [\d.]+ for settings that are met/,
    )
    for (const step of ['1 Evaluate', '2 Sign up', '3 Access control', '4 Training', '5 Procedures'])
      expect(stdout).toContain(`\n  ${step}  `)
    expect(stdout).toContain('\n  10 See that')
    expect(stdout).toMatch(/not legal advice/)
    expect(stdout).not.toMatch(/\b(?:compliant|violation|secure|safe)\b/i)
  })

  it('answers JSON as its contract says, with what people have decided', () => {
    const ward = withClinic()
    const bare = posture.parse(JSON.parse(ward([...FROM, '--json']).stdout))
    const ended = ward([...FROM, '--programme', 'programme.json', '--json'])
    expect([ended.code, ended.stderr]).toEqual([0, ''])
    const decided = posture.parse(JSON.parse(ended.stdout))
    expect([bare.score.of, decided.score.of]).toEqual([65, 61])
    expect(decided.score.points).toBe(bare.score.points + 1)
    // A file from before knows no time zone.
    expect(decided.organisation).toEqual({ ...PROGRAMME.organisation, timeZone: null })
    expect(decided.requirements.find(({ citation }) => citation === '164.308(a)(2)')).toMatchObject({
      status: 'met',
      decision: PROGRAMME.decisions[0],
    })
  })

  it('shows one requirement, however it is written, and answers it as JSON', () => {
    const ward = withClinic()
    const shown = ward([...FROM, '--requirement', '45 CFR § 164.312(B)'])
    expect([shown.code, shown.stderr]).toEqual([0, ''])
    expect(shown.stdout).toMatch(/^45 CFR 164\.312\(b\) {2}Audit controls\nstandard, step 3 Access control\n/)
    expect(shown.stdout).toContain('ward checks show purview.audit-log-on')
    const { stdout } = ward([...FROM, '--requirement', AUDIT, '--json'])
    expect(requirementStatus.parse(JSON.parse(stdout)).citation).toBe(AUDIT)
    const signed = ward([...FROM, '--programme', 'programme.json', '--requirement', '164.308(a)(2)'])
    expect(signed.stdout).toContain('\n✓ Met by record\n')
    expect(signed.stdout).toContain('\n  Why: Named at the partners’ meeting.\n')
  })

  it('takes the settings and decisions that were kept', () => {
    const ward = withClinic()
    const { snapshot } = JSON.parse(
      ward(['collect', '--from', 'scubagear', 'clinic.json', '--json']).stdout,
    ) as {
      snapshot: string
    }
    ward(['profile', 'set', '--name', 'Harbor Street Family Practice', '--kind', 'provider'])
    const last = ward(['posture', '--json'])
    expect([last.code, last.stderr]).toEqual([0, ''])
    const named = ward(['posture', '--snapshot', snapshot, '--json'])
    const [one, other] = [last, named].map(({ stdout }) => posture.parse(JSON.parse(stdout)))
    expect([one?.score.of, one?.requirements]).toEqual([61, other?.requirements])
  })

  it.each<[readonly string[], RegExp, string]>([
    [['--requirement', 'mfa'], /names no requirement/, 'no citation'],
    [['--requirement', '164.404(a)(1)'], /no standard or specification/, 'of another rule'],
    [['--snapshot', '0'.repeat(64)], /leave out --from/, 'a file and a snapshot'],
    [['--programme', 'clinic.json'], /programme file/, 'another file for the programme'],
  ])('refuses %j in one sentence: %s (%s)', (args, says) => {
    const { code, stdout, stderr } = withClinic()([...FROM, ...args])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^ward: [^\n]+\n$/)
    expect(stderr).toMatch(says)
  })

  it.each<[readonly string[], RegExp, string]>([
    [['clinic.json'], /Say which tool/, 'a file without its tool'],
    [['--from', 'other', 'clinic.json'], /cannot read exports of “other”/, 'a tool Ward does not know'],
    [['--from', 'scubagear'], /Name the file/, 'a tool without a file'],
    [[], /holds no installation/, 'nothing was ever kept here'],
    [['--programme', 'programme.json'], /goes with an export/, 'a programme beside kept settings'],
  ])('refuses posture %j: %s (%s)', (args, says) => {
    const { code, stdout, stderr } = withClinic()(['posture', ...args])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(says)
  })
})
