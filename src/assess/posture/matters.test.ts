import { describe, expect, it, test } from 'vitest'
import type { Citation } from '../../base/hipaa/citation.ts'
import { answerableRequirements } from '../../base/hipaa/requirements.ts'
import type { Instant } from '../../base/time.ts'
import type { Severity } from '../../base/verdict.ts'
import type { VerdictRow } from '../assess.ts'
import { CHECKS } from '../checks/index.ts'
import type { Programme } from '../programme.ts'
import { asSubordinate } from './fix-matters.ts'
import { RECORDS_THAT_MATTER } from './record-matters.ts'
import { posture } from './work-out-posture.ts'
import { decided, judged, organisation, programme, type Says } from './posture.fixture.ts'

function matters(says: readonly Says[], given: Programme = programme()) {
  const { assessment, checks } = judged(says)
  return posture(assessment, checks, given).matters
}
const fails = (check: string, severity: Severity, to: readonly Citation[]): Says => ({
  check,
  verdict: 'fail',
  severity,
  to,
})
const everythingSigned = programme(answerableRequirements().map(({ citation }) => decided(citation)))

describe('what matters most', () => {
  it('mixes settings and records and is never longer than ten', () => {
    const many = Array.from({ length: 30 }, (_, at) => fails(`c${at}`, 'high', ['164.312(d)', '164.312(b)']))
    const kinds = matters(many).map(({ kind }) => kind)
    expect(kinds).toHaveLength(10)
    expect(kinds.slice(0, 3)).toEqual(['fix', 'record', 'fix'])
    expect(kinds.filter(kind => kind === 'fix')).toHaveLength(2)
  })

  it('takes the heaviest first, then what more of the rule speaks of', () => {
    const found = matters([
      fails('low', 'low', ['164.312(d)']),
      fails('wide', 'high', ['164.312(b)', '164.312(d)']),
      fails('narrow', 'high', ['164.310(c)']),
      fails('critical', 'critical', ['164.310(b)']),
    ]).filter(({ kind }) => kind === 'fix')
    expect(found.map(({ check }) => check)).toEqual(['test.critical', 'test.wide', 'test.narrow', 'test.low'])
  })

  it('takes what the rule’s text asks for before what supports it, and then who is touched', () => {
    const says = [
      fails('policy', 'high', ['164.310(c)']),
      fails('people', 'high', ['164.310(b)']),
      { ...fails('required', 'high', ['164.312(b)']), strength: 'required' as const },
    ]
    const { assessment, checks } = judged(says)
    const bad = (kind: 'user' | 'policy') =>
      ({ kind, id: kind, name: kind, state: 'bad' }) satisfies VerdictRow['evidence']['entities'][number]
    const entities = {
      'test.policy': [bad('policy'), bad('policy'), bad('policy')],
      'test.people': [bad('user'), bad('user')],
    }
    const verdicts = assessment.verdicts.map(row => ({
      ...row,
      evidence: { ...row.evidence, entities: entities[row.check as keyof typeof entities] ?? [] },
    }))
    const found = posture({ ...assessment, verdicts }, checks, programme()).matters
    expect(found.flatMap(({ check }) => check ?? [])).toEqual(['test.required', 'test.people', 'test.policy'])
  })

  it('names each topic once before any twice, and none three times', () => {
    const found = matters([
      fails('a1', 'high', ['164.312(d)']),
      fails('a2', 'high', ['164.312(d)']),
      fails('a3', 'high', ['164.312(d)']),
      fails('b1', 'high', ['164.312(b)']),
    ]).filter(({ kind }) => kind === 'fix')
    expect(found.map(({ check }) => check)).toEqual(['test.a1', 'test.b1', 'test.a2'])
  })

  it.each<[string, Says, Programme]>([
    [
      'it is good practice only',
      { ...fails('a', 'high', ['164.312(d)']), strength: 'good-practice' },
      programme(),
    ],
    ['it is accepted', { ...fails('a', 'high', ['164.312(d)']), accepted: true }, programme()],
    ['it binds others', fails('a', 'high', ['164.314(b)(2)']), programme([], organisation())],
    [
      'the officer knew and chose another measure',
      fails('a', 'high', ['164.312(a)(2)(iii)']),
      programme([decided('164.312(a)(2)(iii)', { decision: 'alternative', knownFailing: ['test.a'] })]),
    ],
  ])('leaves out a failing check when %s', (_, says, given) => {
    expect(matters([says], given).filter(({ kind }) => kind === 'fix')).toEqual([])
  })

  it('says first which signed record the settings contradict, then which is due', () => {
    const given = programme([
      decided('164.312(d)'),
      decided('164.310(c)', { reviewBy: '2026-11-01T00:00:00.000Z' as Instant }),
    ])
    const records = matters([fails('a', 'high', ['164.312(d)'])], given).filter(
      ({ kind }) => kind === 'record',
    )
    expect(records.slice(0, 3).map(({ title }) => title)).toEqual([
      'Look again at what was signed: Person or entity authentication',
      'Look again at and sign: Workstation security',
      'Do the risk analysis and sign it',
    ])
  })

  it('puts what could not be read into one matter for each service', () => {
    const unread = (check: string): Says => ({ check, verdict: 'unknown', to: ['164.312(d)'] })
    const found = matters([unread('a'), unread('b')]).filter(({ kind }) => kind === 'read')
    expect(found).toHaveLength(1)
    expect(found[0]?.why).toBe('2 checks wait for it and say neither yes nor no. a was seen.')
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

    it('is silent once a record answers the requirement', () => {
      expect(titles([lacks('a', 'entra-id-p2')], programme([decided('164.312(d)')]))).toEqual([])
    })
  })

  it('has nothing to say when everything is signed and nothing speaks against it', () => {
    expect(matters([], everythingSigned)).toEqual([])
  })
})

test('each record that matters is one that an officer answers, once', () => {
  const answerable = answerableRequirements().map(({ citation }): Citation => citation)
  const citations = RECORDS_THAT_MATTER.map(({ citation }) => citation)
  for (const citation of citations) expect(answerable).toContain(citation)
  expect(new Set(citations).size).toBe(citations.length)
})

describe('a title after “See that”', () => {
  it.each([
    ['Nobody sends mail with a password alone', 'nobody sends mail with a password alone', 'a common word'],
    ['Microsoft’s support asks first', 'Microsoft’s support asks first', 'a name'],
    ['SharePoint opens labelled files', 'SharePoint opens labelled files', 'a name with a capital within'],
    ['DNS says which servers may send', 'DNS says which servers may send', 'letters that stand for words'],
    ['A data policy holds', 'a data policy holds', 'an article is no name'],
    ['Powerful roles end', 'powerful roles end', 'begins like a name and is none'],
  ])('%s', (title, expected) => {
    expect(asSubordinate(title)).toBe(expected)
  })

  it('never is a question or a command, or the sentence would not read', () => {
    for (const { title } of CHECKS) expect(title).not.toMatch(/[?!]$|^(?:Turn|Set|Enable|Block|Require)\s/)
  })
})
