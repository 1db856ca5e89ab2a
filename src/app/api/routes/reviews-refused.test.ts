import { describe, expect, test } from 'vitest'
import { MOST_REVIEW_MARKS } from '../../../base/audit/review.ts'
import { begun, opened, take } from './reviews.fixture.ts'

describe('what is not signed', () => {
  test('a report that changed since it was shown', async () => {
    const { doors, look, sign, listed } = await begun()
    await take(doors.store, [opened('12T10:00', 'new@clinic.example', '3')])
    const { status, json } = await sign()
    expect([status, json['code']]).toEqual([409, 'conflict'])
    expect(json['detail']).toContain('new events came in')
    expect((await listed()).reviews).toEqual([])
    const { sha256, madeAt } = await look()
    expect((await sign({ sha256, madeAt })).status).toBe(200)
  })

  test('a page that was opened a day ago', async () => {
    const { doors, kim, sign } = await begun()
    doors.clock.advance({ days: 1, seconds: 1 })
    const { json } = await sign({}, await doors.signIn(kim))
    expect(json['detail']).toBe('You opened this report more than a day ago. Open it again before you sign.')
  })

  const REFUSED: readonly (readonly [string, object, number])[] = [
    ['another hash', { sha256: '0'.repeat(64) }, 409],
    ['no hash', { sha256: '' }, 400],
    ['another moment', { madeAt: '2026-11-22T07:59:59.000Z' }, 409],
    ['a moment to come', { madeAt: '2026-11-22T08:00:01.000Z' }, 422],
    ['days that are not over', { to: '2026-11-23' }, 422],
    ['a period that ends before it begins', { from: '2026-11-16', to: '2026-11-09' }, 422],
    ['a day that there is not', { from: '2026-02-30' }, 400],
    ['a report that there is not', { report: 'nothing' }, 404],
    ['a report of one place, which is no question of a period', { report: 'place' }, 400],
    ['another’s name', { name: 'Dr. Chen' }, 422],
    ['no name', { name: '' }, 422],
    ['without having read what could not be seen', { acknowledged: false }, 400],
    ['a conclusion that there is not', { conclusion: 'compliant' }, 400],
    ['something unusual of which nothing is said', { conclusion: 'followed-up', notes: ' ' }, 422],
    ['not judged, without why', { conclusion: 'not-judged' }, 422],
    [
      'nothing unusual, with a row to look into',
      { marks: [{ row: 1, mark: 'to-look-into', note: '' }] },
      422,
    ],
    [
      'a mark of a row that is not there',
      { marks: [{ row: 2, mark: 'to-look-into', note: '' }], conclusion: 'followed-up', notes: 'x' },
      422,
    ],
    ['two marks of one row', { marks: [0, 0].map(row => ({ row, mark: 'expected', why: 'Known' })) }, 422],
    ['a mark without its reason', { marks: [{ row: 0, mark: 'expected', why: '  ' }] }, 400],
    ['a mark that is none', { marks: [{ row: 0, mark: 'constructor' }] }, 400],
    [
      'more marks than anybody makes',
      {
        marks: Array.from({ length: MOST_REVIEW_MARKS + 1 }, (_, row) => ({
          row,
          mark: 'expected',
          why: 'x',
        })),
      },
      400,
    ],
    ['more than the door takes', { notes: 'x'.repeat(70_000) }, 413],
    ['a version that is not there', { expects: 4 }, 409],
  ]

  test('what cannot be signed so', async () => {
    const { sign, listed } = await begun()
    for (const [reason, change, status] of REFUSED) {
      expect([reason, (await sign(change)).status]).toEqual([reason, status])
    }
    expect((await listed()).reviews).toEqual([])
  })
})
