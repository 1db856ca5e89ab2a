import { expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { type SignatureLink, whyClosed } from './signature-links.ts'

const link: SignatureLink = {
  link: 'l-0000000000000001',
  madeAt: '2026-11-22T08:00:00.000Z' as Instant,
  madeBy: 'u-1',
  ends: '2026-12-06T08:00:00.000Z' as Instant,
  state: 'open',
  code: null,
}

test.each<[because: string, now: string, change: Partial<SignatureLink>, why: string | null]>([
  ['it was just made', '2026-11-22T08:00:00.000Z', {}, null],
  ['a millisecond before its end', '2026-12-06T07:59:59.999Z', {}, null],
  ['its end', '2026-12-06T08:00:00.000Z', {}, 'ended'],
  ['the clock is behind by less than a minute', '2026-11-22T07:59:30.000Z', {}, null],
  [
    'the clock was put back to before it was made: it would last longer',
    '2026-11-21T08:00:00.000Z',
    {},
    'ended',
  ],
  ['it was used', '2026-11-22T09:00:00.000Z', { state: 'used' }, 'used'],
  ['too many wrong codes', '2026-11-22T09:00:00.000Z', { state: 'voided' }, 'voided'],
  ['a newer one was made', '2026-11-22T09:00:00.000Z', { link: 'l-0000000000000002' }, 'replaced'],
])('a link when %s', (_, now, change, why) => {
  expect(whyClosed({ ...link, ...change }, link.link, now as Instant)).toBe(why)
})
