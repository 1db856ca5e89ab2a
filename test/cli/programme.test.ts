import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assessment } from '../../src/app/api/contracts/assessment.ts'
import { comparison } from '../../src/app/api/contracts/comparison.ts'
import {
  CHECK,
  WAIVER,
  inDays,
  FIRST,
  SAME,
  WIDER,
  atHome,
  PROFILE,
  REQUEST,
  APPROVE,
  decide,
  DECIDE,
  profileAnswer,
  decisionsAnswer,
  waiversAnswer,
  programmeFile,
} from './programme.fixture.ts'
import { wardIn } from './ward.ts'

describe('a waiver from its request to the day it no longer holds', () => {
  it('excuses what was seen once it is approved, and only while it stays so', async () => {
    const { ward, answer, collect } = atHome()
    await answer(profileAnswer, PROFILE)
    const { snapshot } = await collect(FIRST)
    const row = async (id: string) => {
      const judged = await answer(assessment, ['assess', '--snapshot', id])
      return judged.verdicts.find(one => one.check === CHECK)
    }
    expect(await row(snapshot)).toMatchObject({ verdict: 'fail', waived: [] })

    const [asked] = (await answer(waiversAnswer, REQUEST)).waivers
    expect(asked).toMatchObject({ id: WAIVER, version: 1, approver: null })
    expect(await row(snapshot)).toMatchObject({ verdict: 'fail', waived: [{ state: 'not-approved' }] })
    await answer(waiversAnswer, [...APPROVE, '--version', '1'])
    expect(await row(snapshot)).toMatchObject({ verdict: 'pass', waived: [{ state: 'in-force' }] })

    // Asked for again while it holds: what is approved holds as it was.
    const [renewed] = (await answer(waiversAnswer, [...REQUEST.slice(0, -1), inDays(300)])).waivers
    expect(renewed).toMatchObject({ id: WAIVER, version: 3, approver: 'Dana Ruiz', renewal: {} })
    expect(await row(snapshot)).toMatchObject({ verdict: 'pass', waived: [{ state: 'in-force' }] })

    // The finding follows the facts alone: what is accepted is not fixed.
    expect((await collect(SAME)).changes).toEqual([])
    const wider = await collect(WIDER)
    expect(wider.changes).toEqual([{ check: CHECK, change: 'changed' }])
    expect(await row(wider.snapshot)).toMatchObject({ verdict: 'fail', waived: [{ state: 'value-changed' }] })
    expect((await answer(waiversAnswer, ['waiver', 'list'])).waivers).toMatchObject([
      { id: WAIVER, state: 'value-changed', note: expect.stringContaining('198.51.100.9') },
    ])

    const changed = await answer(comparison, ['compare'])
    expect(changed.checks).toMatchObject([
      { check: CHECK, change: 'no-longer-meets', waivers: [{ waiver: WAIVER, after: 'value-changed' }] },
    ])
    const told = await ward(['compare', '--fail-on-worse'])
    expect(told.code).toBe(1)
    expect(told.stdout).toContain('No longer meets: 1')
    expect(told.stdout).toContain(`Waiver ${WAIVER}: IPAllowList was 203.0.113.44 when accepted`)
    expect((await ward(['compare', snapshot, snapshot, '--fail-on-worse'])).code).toBe(0)
  })

  it('goes with the programme to another machine', async () => {
    const { home, ward, answer, collect, file } = atHome()
    await answer(profileAnswer, PROFILE)
    await collect(FIRST)
    await answer(waiversAnswer, REQUEST)
    await answer(waiversAnswer, APPROVE)
    await answer(decisionsAnswer, DECIDE)
    const programme = file(
      'programme.json',
      JSON.stringify(await answer(programmeFile, ['programme', 'show'])),
    )
    const [first, wider] = [file('first.json', FIRST), file('wider.json', WIDER)]
    const elsewhere = ['--programme', programme, '--data', join(home, 'elsewhere')] as const
    const from = async (file: string) => {
      const judged = await answer(assessment, ['assess', '--from', 'scubagear', file, ...elsewhere])
      return judged.verdicts.find(one => one.check === CHECK)
    }
    expect(await from(first)).toMatchObject({ verdict: 'pass', waived: [{ state: 'in-force' }] })
    expect(await from(wider)).toMatchObject({ verdict: 'fail', waived: [{ state: 'value-changed' }] })
    const compared = ['compare', '--from', 'scubagear', first, wider] as const
    expect((await answer(comparison, [...compared, ...elsewhere])).checks).toMatchObject([
      { change: 'no-longer-meets' },
    ])
    // Without the waivers both fail, and all that changed is what is on the list.
    expect((await answer(comparison, compared)).checks).toMatchObject([{ change: 'values-changed' }])
    const posture = await ward(['posture', '--from', 'scubagear', first, ...elsewhere, '--json'])
    expect(JSON.parse(posture.stdout).organisation).toMatchObject({ name: 'Main Street Clinic' })
    expect(existsSync(join(home, 'elsewhere'))).toBe(false)
  })
})

describe('decisions', () => {
  it('are kept with what the officer could know, and all of them are history', async () => {
    const { ward, answer, collect } = atHome()
    await collect(FIRST)
    const logoff = (word: string, why: string) => decide('164.312(a)(2)(iii)', word, why)
    const [first] = (await answer(decisionsAnswer, logoff('implemented', 'Screens lock.'))).decisions
    const posture = await ward(['posture', '--requirement', '164.312(a)(2)(iii)', '--json'])
    const { contradicts, status } = JSON.parse(posture.stdout)
    expect(status).toBe('contradicted')
    expect(first?.knownFailing).toEqual(contradicts.map(({ check }: { check: string }) => check))
    expect(first?.knownFailing).not.toEqual([])
    // A second decision asks anew, although the first one knew of them already.
    const [second] = (await answer(decisionsAnswer, logoff('not-reasonable', 'Carts are never left.')))
      .decisions
    expect(second?.knownFailing).toEqual(first?.knownFailing)
    const history = (await answer(decisionsAnswer, ['decision', 'history', '45 CFR 164.312(a)(2)(iii)']))
      .decisions
    expect(history).toEqual([first, second])
    expect((await answer(decisionsAnswer, ['decision', 'list'])).decisions).toEqual([second])
    const said = (await ward(logoff('implemented', 'Screens lock again.'))).stdout
    expect(said).toMatch(/It counts as met once these checks meet, or waivers accept them:/)
  })
})

describe('the profile', () => {
  it('is set field by field, and “none” empties one', async () => {
    const { answer } = atHome()
    await answer(profileAnswer, [
      ...PROFILE,
      '--states',
      'nh,ma',
      '--sites',
      '2',
      '--it',
      'both',
      '--it-provider',
      'Bayline',
    ])
    await answer(profileAnswer, ['profile', 'set', '--ehr', 'Chart One', '--workforce', '14'])
    const { organisation } = await answer(profileAnswer, [
      'profile',
      'set',
      '--sites',
      'none',
      '--it',
      'own-staff',
    ])
    expect(organisation).toMatchObject({
      name: 'Main Street Clinic',
      states: ['MA', 'NH'],
      sites: null,
      workforce: 14,
      ehr: 'Chart One',
      it: 'own-staff',
      itProvider: null,
    })
    expect((await answer(profileAnswer, ['profile'])).organisation).toEqual(organisation)
  })

  it('says what does not apply because of it', async () => {
    const { ward } = atHome(wardIn)
    const { stdout } = await ward(PROFILE)
    expect(stdout).toMatch(
      /of 65 requirements of the Security Rule do not apply:\n {2}45 CFR 164\.308\(a\)\(4\)/,
    )
  })
})
