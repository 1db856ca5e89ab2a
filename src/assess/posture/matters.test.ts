import { describe, expect, it, test } from 'vitest'
import type { Citation } from '../../base/hipaa/citation.ts'
import { answerableRequirements } from '../../base/hipaa/requirements.ts'
import type { Instant } from '../../base/time.ts'
import type { Severity } from '../../base/verdict.ts'
import type { VerdictRow } from '../assess.ts'
import { CHECKS } from '../checks/index.ts'
import type { Check } from '../define-check.ts'
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
/** Standards that no specification stands under, so that nothing else is contradicted with them. */
const ALONE: readonly Citation[] = ['164.310(b)', '164.310(c)', '164.312(d)']
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
      fails('a-policy', 'high', ['164.310(c)']),
      fails('people', 'high', ['164.310(b)']),
      { ...fails('required', 'high', ['164.312(b)']), strength: 'required' as const },
    ]
    const { assessment, checks } = judged(says)
    const bad = (kind: 'user' | 'policy', state: 'bad' | 'good' = 'bad') =>
      ({ kind, id: kind, name: kind, state }) satisfies VerdictRow['evidence']['entities'][number]
    const entities = {
      'test.a-policy': [
        bad('policy'),
        bad('policy'),
        bad('policy'),
        bad('user', 'good'),
        bad('user', 'good'),
      ],
      'test.people': [bad('user')],
    }
    const verdicts = assessment.verdicts.map(row => ({
      ...row,
      evidence: { ...row.evidence, entities: entities[row.check as keyof typeof entities] ?? [] },
    }))
    const found = posture({ ...assessment, verdicts }, checks, programme()).matters
    expect(found.flatMap(({ check }) => check ?? [])).toEqual([
      'test.required',
      'test.people',
      'test.a-policy',
    ])
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

  it('takes what is equally heavy by name, so that two runs look the same', () => {
    const found = matters(
      ['b', 'c', 'a'].map((check, at) => fails(check, 'high', [ALONE[at] ?? '164.312(d)'])),
    )
    expect(found.flatMap(({ check }) => check ?? [])).toEqual(['test.a', 'test.b', 'test.c'])
  })

  it('weighs a check by its strongest mapping to what it contradicts, not by that of another check', () => {
    const { assessment, checks } = judged([
      fails('a', 'high', ['164.310(b)', '164.310(c)']),
      fails('z', 'high', ['164.312(b)', '164.312(d)']),
      { ...fails('strong', 'low', ['164.310(b)']), strength: 'required' as const },
    ])
    const asked = checks.map((check): Check => {
      const [first, ...others] = check.requirements
      return check.id === 'test.z'
        ? { ...check, requirements: [{ ...first, strength: 'required' }, ...others] }
        : check
    })
    const found = posture(assessment, asked, programme()).matters
    expect(found.flatMap(({ check }) => check ?? [])).toEqual(['test.z', 'test.a', 'test.strong'])
  })

  it('tells what was seen and why it matters, under the requirement that the check names first', () => {
    const [fix] = matters([fails('a', 'high', ['164.312(d)', '164.310(b)'])])
    expect(fix).toEqual({
      kind: 'fix',
      title: 'See that something about a holds',
      why: 'a was seen. a matters.',
      step: 'access-control',
      check: 'test.a',
      citation: '164.312(d)',
    })
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
    expect(records[1]?.why).toBe(
      'The record that Dana Ruiz signed on 1 October 2026 was to be looked at again by 31 October 2026 and no longer counts.',
    )
  })

  it('asks for no second look at what nobody signed, nor at what binds others', () => {
    const plan = decided('164.314(b)(2)', { reviewBy: '2026-11-01T00:00:00.000Z' as Instant })
    const given = programme([plan], organisation())
    const titles = matters([fails('a', 'high', ['164.312(d)'])], given).map(({ title }) => title)
    expect(titles.filter(title => title.startsWith('Look again'))).toEqual([])
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
