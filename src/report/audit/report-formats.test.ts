import { describe, expect, test } from 'vitest'
import { rowsOf } from '../csv.fixture.ts'
import { ACCESS_REPORT } from './access.report.ts'
import { at, group, policy, request, SCOPE, storeOf } from './access.fixture.ts'
import type { MadeReport } from './define-report.ts'
import { reportCsv } from './report-csv.ts'
import { reportHtml } from './report-html.ts'
import { makeReport, type ReportRequest } from './make-report.ts'

function made(groups: Parameters<typeof storeOf>[0], more: Partial<ReportRequest> = {}): Promise<MadeReport> {
  return makeReport(ACCESS_REPORT, storeOf(groups).store, SCOPE, request(more))
}

/** P24 of the reference: names that somebody chose so that a spreadsheet or a browser runs them. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['a formula', '=cmd|" /C calc"!A0'],
  ['a formula behind a plus', '+1+1'],
  ['a formula behind an at', '@SUM(1)'],
  ['a formula behind a tab', '\t=1+1'],
  ['markup', '<script>alert(1)</script>'],
  ['an attribute broken open', '" onmouseover="alert(1)'],
  ['the direction of reading turned', 'evil\u202egnp.exe'],
  ['a line break and a formula', 'Dana\r\n=1+1'],
  ['quotes and commas', 'a","b'],
]

describe('a name from the log', () => {
  test.each(HOSTILE)('%s: in the CSV no cell is a formula and no row is added', async (_, name) => {
    const who = { id: name.toLowerCase(), name }
    const csv = reportCsv(
      await made([
        group('04', {
          actor: who,
          owner: who,
          place: { kind: 'mailbox', ...who },
          via: name,
          operations: [name],
          addresses: [name],
        }),
      ]),
    )
    const rows = rowsOf(csv)
    expect(rows).toHaveLength(2)
    for (const cell of rows[1] ?? []) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    expect(csv).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
    const operations = rows[1]?.[rows[0]?.indexOf('operations') ?? -1]
    expect(operations?.split('\n')).toHaveLength(1)
  })

  test.each(HOSTILE)('%s: in the HTML it is text', async (_, name) => {
    const who = { id: name.toLowerCase(), name }
    const page = reportHtml(
      await made([
        group('04', {
          actor: who,
          owner: who,
          place: { kind: 'mailbox', ...who },
          via: name,
          operations: [name],
          eventIds: [name],
        }),
      ]),
    )
    expect(page).not.toMatch(/<script|onmouseover="|[\u202a-\u202e]/)
    expect(page.match(/<tr>/g)).toHaveLength(
      reportHtml(await made([group('04', { eventIds: ['x'] })])).match(/<tr>/g)?.length ?? 0,
    )
  })
})

describe('the page', () => {
  test('runs nothing and asks nothing of the network', async () => {
    const page = reportHtml(await made([group('04')]))
    expect(page).toContain('default-src &#39;none&#39;; style-src &#39;sha256-')
    expect(page).not.toMatch(/<script|<img|<link|@import|src=|url\(/)
  })

  test('says what could not be seen before any row, and what it is not', async () => {
    const page = reportHtml(await made([group('04')]))
    expect(page.indexOf('What this report could see')).toBeLessThan(page.indexOf('id="rows"'))
    expect(page.match(/Not legal advice; confirm with counsel\./g)?.length).toBeGreaterThan(1)
  })

  test('an empty one does not say that nothing happened', async () => {
    const page = reportHtml(await made([]))
    expect(page).toContain('Nothing was seen')
    expect(page).toContain('do not read this as “nobody did”')
  })

  test('tables have heads and captions; days and event ids open', async () => {
    const page = reportHtml(await made([group('04'), group('05')]))
    const tables = page.match(/<table>/g)?.length ?? 0
    expect(page.match(/<th scope="col">/g)?.length).toBeGreaterThanOrEqual(tables * 2)
    expect(page).toContain('<th scope="row">2026-11-05</th>')
    expect(page).toContain('<code>05-2</code>')
  })

  test('a clinic’s week is one line for each place with something to look at; explained places are folded away', async () => {
    const people = Array.from({ length: 40 }, (_, index) => ({
      id: `p${index}@c.example`,
      name: `p${index}@c.example`,
    }))
    const groups = people.flatMap((actor, index) =>
      ['02', '03', '04', '05', '06'].map(day =>
        group(day, {
          actor,
          place: { kind: 'site', id: `s${index % 12}`, name: `s${index % 12}` },
          owner: null,
          class: 'delegate',
          via: 'permission',
        }),
      ),
    )
    const report = await made(groups, {
      policies: [
        policy({ place: { kind: 'site', id: 's*' }, who: { kind: 'house' } }),
        policy({ id: '2', from: at('20T00:00') }),
      ],
    })
    expect(report.entries).toHaveLength(40)
    const page = reportHtml(report)
    expect(page).toContain('40 rows, 0 to look at')
    const unexplained = reportHtml(
      await made([...groups, group('04')], {
        policies: [policy({ place: { kind: 'site', id: 's*' }, who: { kind: 'house' } })],
      }),
    )
    expect(unexplained).toContain('12 more with 40 rows and nothing to look at')
    expect(unexplained.split('<details class="rest">')[0]?.match(/<details class="group/g)).toHaveLength(1)
  })
})
