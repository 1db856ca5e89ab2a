import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { DEED, NOW, tenantMaker } from '../comply.fixture.ts'
import {
  lastReview,
  type ReviewDraft,
  reviewHistory,
  reviewId,
  reviewsOf,
  signReview,
} from './review-records.ts'
import { keepReportBytes, reportBytes } from './reviewed-report.ts'

const newTenant = tenantMaker()
const BYTES = Buffer.from('{"schema":"ward.reviewed-report/1"}')

function draft(changes: Partial<ReviewDraft> = {}): ReviewDraft {
  return {
    report: 'access',
    from: '2026-10-26',
    to: '2026-11-02',
    title: 'Access report',
    madeAt: NOW,
    rows: { all: 3, open: 1 },
    seen: { sentence: 'Nothing is known to be missing.', couldNotSee: 0, events: 7, conflicts: 0 },
    marks: [{ row: 0, mark: 'expected', why: 'Her deputy' }],
    conclusion: 'nothing-unusual',
    notes: '',
    ownRows: 0,
    by: { id: 'u-1', name: 'Kim Park', capacity: 'Privacy officer' },
    sentence: 'I have gone through it.',
    at: NOW,
    ...changes,
  }
}

test('a review is kept with its bytes; a later one is a version beside it', async () => {
  const { store, scope } = await newTenant()
  const first = await signReview(store, scope, draft(), BYTES, 0, DEED)
  expect(first).toMatchObject({ id: 'access:2026-10-26:2026-11-02', version: 1 })
  const other = Buffer.from('{"schema":"ward.reviewed-report/1","more":1}')
  await signReview(store, scope, draft({ at: '2026-11-23T08:00:00.000Z' as Instant }), other, 1, DEED)
  const history = await reviewHistory(store, scope, first.id)
  expect(history.map(({ version }) => version)).toEqual([1, 2])
  const kept = await Promise.all(history.map(({ value }) => reportBytes(store, scope, value)))
  expect(kept.map(bytes => Buffer.from(bytes).toString())).toEqual([BYTES, other].map(String))
  expect(await lastReview(store, scope, first.id)).toEqual(history[1])
  expect((await store.evidence.verify(scope)).problems).toEqual([])
})

test('reviews are listed with the latest days first', async () => {
  const { store, scope } = await newTenant()
  const signed = [draft({ from: '2026-10-19', to: '2026-10-26' }), draft({ report: 'sharing' }), draft()]
  for (const one of signed) await signReview(store, scope, one, BYTES, 0, DEED)
  expect((await reviewsOf(store, scope)).map(({ id }) => id)).toEqual([
    'access:2026-10-26:2026-11-02',
    'sharing:2026-10-26:2026-11-02',
    'access:2026-10-19:2026-10-26',
  ])
})

describe('a report that is larger than one record', () => {
  test('is kept in parts, the same again as the same versions, and read whole', async () => {
    const { store, scope } = await newTenant()
    // Random, so that it cannot be compressed.
    const bytes = randomBytes(400_000)
    const parts = await keepReportBytes(store, scope, reviewId(draft()), bytes, DEED)
    expect(parts.map(({ id }) => id.split(':').at(-1))).toEqual(['1', '2', '3'])
    expect(await keepReportBytes(store, scope, reviewId(draft()), bytes, DEED)).toEqual(parts)
    const { value } = await signReview(store, scope, draft(), bytes, 0, DEED)
    expect(value.parts).toEqual(parts)
    expect(Buffer.from(await reportBytes(store, scope, value)).equals(bytes)).toBe(true)
  })

  test.each<readonly [string, (parts: readonly { id: string; version: number }[]) => object]>([
    ['a part that is missing', parts => ({ parts: parts.slice(1) })],
    ['parts in another order', parts => ({ parts: parts.toReversed() })],
    ['a version that there is not', parts => ({ parts: parts.map(part => ({ ...part, version: 9 })) })],
    ['another hash', () => ({ sha256: '0'.repeat(64) })],
  ])('is told not to be whole: %s', async (_, change) => {
    const { store, scope } = await newTenant()
    const { value } = await signReview(store, scope, draft(), randomBytes(200_000), 0, DEED)
    await expect(reportBytes(store, scope, { ...value, ...change(value.parts) })).rejects.toMatchObject({
      code: 'not-verified',
    })
  })

  test('is refused when it is too large', async () => {
    const { store, scope } = await newTenant()
    const bytes = Buffer.alloc(64 * 1024 * 1024 + 1)
    await expect(signReview(store, scope, draft(), bytes, 0, DEED)).rejects.toThrow(/review fewer days/)
    expect(await reviewsOf(store, scope)).toEqual([])
  })
})

describe('what is refused leaves nothing behind', () => {
  test.each<readonly [string, Partial<ReviewDraft>, number, string]>([
    ['a version that is not the last', {}, 3, 'conflict'],
    ['a mark that is none', { marks: [{ row: -1, mark: 'expected', why: 'x' }] }, 0, 'bad-input'],
    ['a day that there is not', { from: '2026-02-30' }, 0, 'bad-input'],
    ['a name with a line break', { by: { id: 'u-1', name: 'Kim\nPark', capacity: 'x' } }, 0, 'bad-input'],
    [
      'more than a record holds',
      {
        marks: Array.from({ length: 500 }, (_, row) => ({
          row,
          mark: 'expected' as const,
          why: 'ü'.repeat(500),
        })),
      },
      0,
      'bad-input',
    ],
  ])('%s', async (_, change, expects, code) => {
    const { store, scope } = await newTenant()
    const before = await store.evidence.size(scope)
    await expect(signReview(store, scope, draft(change), BYTES, expects, DEED)).rejects.toMatchObject({
      code,
    })
    expect(await store.evidence.size(scope)).toBe(before)
  })
})
