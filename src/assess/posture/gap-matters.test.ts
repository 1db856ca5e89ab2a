import { describe, expect, it, test } from 'vitest'
import type { FactId } from '../../collect/facts/facts.schema.ts'
import type { Citation } from '../../base/hipaa/citation.ts'
import { answerableRequirements } from '../../base/hipaa/requirements.ts'
import type { Assessment } from '../assess.ts'
import type { Programme } from '../programme.ts'
import { posture } from './work-out-posture.ts'
import { decided, judged, organisation, programme, type Says } from './posture.fixture.ts'

function matters(says: readonly Says[], given: Programme = programme()) {
  const { assessment, checks } = judged(says)
  return posture(assessment, checks, given).matters
}
/** Everything else is signed, so that nothing but what is asked about these is left to tell. */
const allSignedBut = (...open: readonly Citation[]) =>
  programme(
    answerableRequirements()
      .filter(({ citation }) => !open.includes(citation))
      .map(({ citation }) => decided(citation)),
  )
const ASKED = '164.312(d)'
const fact = (id: FactId, read: boolean) => ({ id, read, from: 'the export' })
const unread = (check: string, more: Partial<Says> = {}): Says => ({
  check,
  verdict: 'unknown',
  to: [ASKED],
  ...more,
})

describe('of what could not be read', () => {
  const reads = (says: readonly Says[], given = allSignedBut(ASKED, '164.312(b)')) =>
    matters(says, given).filter(({ kind }) => kind === 'read')

  it('there is one matter for each service', () => {
    const found = reads([unread('a'), unread('b')])
    expect(found).toHaveLength(1)
    expect(found[0]?.why).toBe('2 checks wait for it and say neither yes nor no. a was seen.')
  })

  it('one check is told as one', () => {
    expect(reads([unread('a', { to: ['164.312(b)', ASKED] })])).toEqual([
      {
        kind: 'read',
        title: 'Read the rest of Test',
        why: '1 check waits for it and says neither yes nor no. a was seen.',
        step: 'access-control',
        check: 'test.a',
        citation: '164.312(b)',
      },
    ])
  })

  it('what most checks wait for comes first, then by name', () => {
    const titles = reads([
      unread('a', { unread: 'unsupported' }),
      unread('b', { unread: 'denied' }),
      unread('c', { unread: 'throttled' }),
      unread('d', { unread: 'throttled' }),
    ]).map(({ title }) => title)
    expect(titles).toEqual([
      'Read Test once more: Microsoft held the reading back',
      'Let Ward read what it was refused in Test',
      'Look yourself at what Ward could not make out in Test',
    ])
  })

  it.each<[because: string, says: readonly Says[], given: Programme]>([
    ['a record answers it', [unread('a')], allSignedBut('164.312(b)')],
    ['the whole check is accepted', [unread('a', { accepted: true })], allSignedBut(ASKED)],
    ['it binds others', [unread('a', { to: ['164.314(b)(2)'] })], programme([], organisation())],
    ['it waits for a person, not for Ward', [unread('a', { verdict: 'manual' })], allSignedBut(ASKED)],
    ['it was read', [unread('a', { verdict: 'fail' })], allSignedBut(ASKED)],
  ])('nothing is asked for when %s', (_, says, given) => {
    expect(reads(says, given)).toEqual([])
  })

  it('an accepted check is not counted among those that wait', () => {
    const found = reads([unread('a', { accepted: true }), unread('b')])
    expect(found.map(({ check, why }) => [check, why])).toEqual([
      ['test.b', '1 check waits for it and says neither yes nor no. b was seen.'],
    ])
  })

  it('is told under the first requirement that it leaves open', () => {
    const twice = unread('a', { to: ['164.312(b)', ASKED] })
    expect(reads([twice], allSignedBut(ASKED)).map(({ citation }) => citation)).toEqual([ASKED])
  })

  test.each<[because: string, facts: Assessment['verdicts'][number]['evidence']['facts'], title: string]>([
    [
      'the fact that the check needs says of which service',
      [fact('teams.meeting-policies', true), fact('exchange.transport-config', false)],
      'Read the rest of Exchange Online',
    ],
    [
      'a fact that the check can do without says nothing',
      [fact('teams.meeting-policies', false)],
      'Read the rest of Test',
    ],
    ['a fact that was read says nothing', [fact('exchange.transport-config', true)], 'Read the rest of Test'],
  ])('%s', (_, facts, title) => {
    const { assessment, checks } = judged([unread('a')])
    const verdicts = assessment.verdicts.map(row => ({ ...row, evidence: { ...row.evidence, facts } }))
    const asked = checks.map(check => ({ ...check, needs: ['exchange.transport-config'] as const }))
    const found = posture({ ...assessment, verdicts }, asked, allSignedBut(ASKED)).matters
    expect(found.map(each => each.title)).toEqual(expect.arrayContaining([title]))
    expect(found.filter(({ kind }) => kind === 'read')).toHaveLength(1)
  })

  it.each<[Says['unread'], string, string]>([
    ['denied', 'Let Ward read what it was refused in Teams', 'somebody has to grant it'],
    ['throttled', 'Read Teams once more: Microsoft held the reading back', 'nobody has to grant anything'],
    ['missing', 'Read the rest of Teams', 'the source lacks it'],
    ['unsupported', 'Look yourself at what Ward could not make out in Teams', 'a person can'],
  ])('says what to do about what was not read: %s', (unread, title) => {
    const { assessment, checks } = judged([
      { check: 'a', verdict: 'unknown', to: ['164.312(d)'], ...(unread === undefined ? {} : { unread }) },
    ])
    const ofTeams = {
      assessment: {
        ...assessment,
        verdicts: assessment.verdicts.map(row => ({ ...row, check: 'teams.a' })),
      },
      checks: checks.map(check => ({ ...check, id: 'teams.a' as const })),
    }
    const found = posture(ofTeams.assessment, ofTeams.checks, programme()).matters
    expect(found.find(({ kind }) => kind === 'read')?.title).toBe(title)
  })
})

describe('of plans that lack a feature', () => {
  const lacks = (check: string, licence: Says['licence']): Says => ({
    check,
    verdict: 'not-licensed',
    to: ['164.312(d)'],
    ...(licence === undefined ? {} : { licence }),
  })
  const titles = (says: readonly Says[], given?: Programme) =>
    matters(says, given)
      .filter(({ kind }) => kind === 'licence')
      .map(({ title }) => title)

  it('names the one that most checks ask for', () => {
    const says = [lacks('a', 'customer-lockbox'), lacks('b', 'entra-id-p2'), lacks('c', 'entra-id-p2')]
    expect(titles(says)[0]).toBe('Get Microsoft Entra ID P2, or record what you do instead')
  })

  it('sells nothing for a service that no plan holds', () => {
    expect(titles([lacks('a', null)])).toEqual([])
  })

  it('says how many ask for it, and that a missing licence excuses nothing', () => {
    const found = (...names: readonly string[]) =>
      matters(
        names.map(name => lacks(name, 'entra-id-p2')),
        allSignedBut(ASKED),
      ).find(({ kind }) => kind === 'licence')
    const rest =
      'A missing licence excuses nothing: what it should answer stays open until another measure is on record.'
    expect(found('a')).toEqual({
      kind: 'licence',
      title: 'Get Microsoft Entra ID P2, or record what you do instead',
      why: `Your plans do not include it, and 1 check asks for it. ${rest}`,
      step: 'access-control',
      check: 'test.a',
      citation: ASKED,
    })
    expect(found('b', 'c')?.why).toBe(`Your plans do not include it, and 2 checks ask for it. ${rest}`)
  })

  it('is silent once a record answers the requirement', () => {
    expect(titles([lacks('a', 'entra-id-p2')], programme([decided('164.312(d)')]))).toEqual([])
  })
})
