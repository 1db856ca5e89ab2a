import { describe, expect, test } from 'vitest'
import { isCitation } from '../hipaa/citation.ts'
import { pdfTextLength } from '../signing/pdf-text.ts'
import { agreement, signed, terminated } from './agreements.fixture.ts'
import { agreementState } from './agreement-state.ts'
import { clausesOf, gapsOf, mayBeNotNeeded, optionalClausesOf } from './clauses.ts'
import { bestCoverage, coverage } from './coverage.ts'
import { DRAFT_SECTIONS, draftClauses, draftText } from './draft-text.ts'
import { keptThrough, lastDayOfTerm, yearsLater } from './term.ts'

describe('the clauses', () => {
  test('are the thirteen of a contract, each with a citation that Ward has', () => {
    const all = [
      ...clausesOf('business-associate'),
      ...optionalClausesOf('business-associate'),
      ...clausesOf('data-use'),
    ]
    expect(clausesOf('business-associate').map(({ id }) => Number(id))).toEqual(
      Array.from({ length: 13 }, (_, at) => at + 1),
    )
    for (const { cites } of all) {
      expect(cites.length).toBeGreaterThan(0)
      for (const cite of cites) expect(isCitation(cite), cite).toBe(true)
    }
    expect(clausesOf('required-by-law')).toEqual([])
  })

  const present = (clause: string) => ({
    clause,
    result: 'present' as const,
    page: '2',
    quote: null,
    note: null,
  })
  const thirteen = clausesOf('memorandum').map(({ id }) => present(id))
  const without12 = (result: 'absent' | 'unclear' | 'not-needed') =>
    thirteen.map(one => (one.clause === '12' ? { ...one, result, page: null, note: 'A statute' } : one))

  test.each([
    ['all there', 'business-associate', thirteen, []],
    ['one not there', 'business-associate', without12('absent'), [['12', 'absent']]],
    ['one not clear', 'subcontractor', without12('unclear'), [['12', 'unclear']]],
    ['item 12 not needed in a memorandum, 164.504(e)(3)(iii)', 'memorandum', without12('not-needed'), []],
    [
      'item 12 “not needed” in a contract is a gap',
      'business-associate',
      without12('not-needed'),
      [['12', 'absent']],
    ],
    ['one not read', 'business-associate', thirteen.slice(1), [['1', 'not-read']]],
  ] as const)('%s', (_, kind, read, gaps) => {
    expect(gapsOf(kind, read).map(({ clause, why }) => [clause.id, why])).toEqual(gaps)
  })

  test('nothing but item 12 of a memorandum may be left out', () => {
    const may = (['business-associate', 'subcontractor', 'memorandum', 'data-use'] as const).flatMap(kind =>
      clausesOf(kind).flatMap(({ id }) => (mayBeNotNeeded(kind, id) ? [`${kind} ${id}`] : [])),
    )
    expect(may).toEqual(['memorandum 12'])
  })
})

describe('Ward’s draft', () => {
  const text = draftText(agreement({ services: ['Transcription'] }), 'Harbor Street Family Practice')
  const written = text.parts.flatMap(part => (part.kind === 'paragraph' ? [part.text] : []))

  test('has a section for each of the thirteen clauses', () => {
    for (const { id } of clausesOf('business-associate')) {
      const section = DRAFT_SECTIONS[id] ?? 'none'
      expect(
        written.some(each => each.startsWith(`${section} `)),
        `${id} in ${section}`,
      ).toBe(true)
    }
    expect(gapsOf('business-associate', draftClauses())).toEqual([])
  })

  test('names both sides, says that it is a draft, and no clinic where we promise a client', () => {
    expect(written[0]).toBe('Draft for counsel; not legal advice. Have it read before anybody signs it.')
    expect(JSON.stringify(text)).toContain('Tidewater Transcription')
    expect(pdfTextLength(text)).toBeLessThan(20_000)
    const facts = draftText(agreement({ direction: 'us-to-client' }), 'Harbor').parts[1]
    expect(JSON.stringify(facts)).toContain(
      '["The Clinic","Tidewater Transcription"],["The Business Associate","Harbor"]',
    )
    const sub = draftText(agreement({ kind: 'subcontractor' }), 'Harbor')
    expect(JSON.stringify(sub)).toContain('the covered entity whose data it is')
  })
})

describe('what an agreement covers', () => {
  const TODAY = '2026-11-22'
  const stands = (changes: Parameters<typeof signed>[0] = {}) => {
    const one = signed(changes)
    return { agreement: one, state: agreementState(one, [], TODAY) }
  }
  const named = { services: ['Transcription'], regions: ['Ohio'] }
  test.each([
    ['all services of a vendor', {}, { service: 'Anything', region: null }, 'baa_ok'],
    [
      'a service by name, whatever its case and blanks',
      named,
      { service: ' transcription ', region: 'OHIO' },
      'baa_ok',
    ],
    ['another service', named, { service: 'Billing', region: null }, 'baa_out_of_scope'],
    ['another region', named, { service: 'Transcription', region: 'Texas' }, 'baa_out_of_scope'],
    ['it ran out', { until: '2026-11-21' }, { service: null, region: null }, 'baa_expired'],
    ['it ends soon, and holds', { until: '2026-11-23' }, { service: null, region: null }, 'baa_ok'],
    ['it was ended', { ending: terminated('2026-11-01') }, { service: null, region: null }, 'baa_missing'],
    ['nobody signed', { ours: null }, { service: null, region: null }, 'baa_missing'],
    ['we promised a client', { direction: 'us-to-client' }, { service: null, region: null }, 'baa_missing'],
    [
      'a data use agreement and the whole record',
      { kind: 'data-use' },
      { service: null, region: null },
      'baa_out_of_scope',
    ],
    [
      'a data use agreement and a limited data set',
      { kind: 'data-use' },
      { service: null, region: null, limitedDataSet: true },
      'baa_ok',
    ],
  ] as const)('%s', (_, changes, asked, expected) => {
    expect(coverage(stands(changes as never), asked)).toBe(expected)
  })

  test('of several the best says it', () => {
    const [old, now] = [stands({ until: '2026-01-31' }), stands(named)]
    expect(bestCoverage([old, now], { service: 'Transcription', region: null })).toEqual({
      coverage: 'baa_ok',
      by: now,
    })
    expect(bestCoverage([old, now], { service: 'Billing', region: null }).coverage).toBe('baa_out_of_scope')
    expect(bestCoverage([], { service: null, region: null })).toEqual({ coverage: 'baa_missing', by: null })
  })
})

describe('terms and how long it is kept', () => {
  test.each<[first: string, years: number, last: string, why: string]>([
    ['2026-03-01', 1, '2027-02-28', 'a year'],
    ['2023-03-01', 1, '2024-02-29', 'into a leap year'],
    ['2024-02-29', 1, '2025-02-28', 'from the leap day'],
    ['2024-02-29', 4, '2028-02-28', 'from leap day to leap day'],
    ['2026-01-01', 3, '2028-12-31', 'whole calendar years'],
  ])('from %s for %s years through %s: %s', (first, years, last) => {
    expect(lastDayOfTerm(first, years)).toBe(last)
  })

  test('a leap day some years later', () => {
    expect([yearsLater('2024-02-29', 1), yearsLater('2024-02-29', 4)]).toEqual(['2025-02-28', '2028-02-29'])
  })

  test.each([
    ['it holds', signed(), null],
    ['it was ended', signed({ ending: terminated('2026-10-01') }), '2032-09-30'],
    [
      'it ran out on a leap day',
      signed({
        effective: '2023-01-01',
        until: '2024-02-29',
        made: { by: 'u', name: 'A', at: '2024-01-01T00:00:00.000Z' as never },
      }),
      '2030-03-01',
    ],
    ['nobody has signed yet', agreement(), null],
  ] as const)('%s', (_, one, expected) => {
    expect(keptThrough(one, agreementState(one, [], '2026-11-22'))).toBe(expected)
  })
})
