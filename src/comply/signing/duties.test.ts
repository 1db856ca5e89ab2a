import { describe, expect, it, test } from 'vitest'
import { isCitation } from '../../base/hipaa/citation.ts'
import type { Signature } from '../../base/signing/signature.ts'
import { dutiesOfSignatures } from './duties.ts'
import { minutesAfter, waiting } from './signing.fixture.ts'
import { signAddress, signaturesWaitingFor } from './waiting.ts'

const OUTSIDE = { kind: 'outside', name: 'Pat', email: 'p@b.example', organisation: 'Bayline' } as const
const now = minutesAfter(60)

describe('a duty', () => {
  test.each<[string, Partial<Signature>, string | null]>([
    ['waits for an account', {}, 'Sign or decline: Agreement with Bayline'],
    [
      'waits for the other party',
      { asks: OUTSIDE },
      'See that the other party signs: Agreement with Bayline',
    ],
    ['has run out', { ends: now }, null],
    ['its copy failed', { state: 'failed', acceptedAt: now }, 'Make the sealed copy: Agreement with Bayline'],
    ['is being sealed this moment', { state: 'accepted', acceptedAt: now }, null],
    [
      'was never sealed',
      { state: 'accepted', acceptedAt: minutesAfter(5) },
      'Make the sealed copy: Agreement with Bayline',
    ],
    ['is complete', { state: 'completed', acceptedAt: now }, null],
    ['was declined', { state: 'declined' }, null],
  ])('of one that %s', (_, change, title) => {
    const duties = dutiesOfSignatures({ signatures: [waiting(change)], now, timeZone: null })
    expect(duties.map(one => one.title)).toEqual(title === null ? [] : [title])
    expect(duties.flatMap(({ cites }) => cites).every(isCitation)).toBe(true)
  })

  it('is due on the last day in the practice’s own time, and not told twice', () => {
    const known = { signatures: [waiting({ ends: '2027-01-01T04:00:00.000Z' as Signature['ends'] })], now }
    const [duty] = dutiesOfSignatures({ ...known, timeZone: 'America/New_York' })
    expect(duty).toMatchObject({ due: '2026-12-31', page: '/sign?signature=sg-0123456789abcdef' })
    expect(dutiesOfSignatures({ ...known, timeZone: null }, new Set(['agreement']))).toEqual([])
  })
})

it('waits for who may sign, the soonest end first', () => {
  const all = [
    waiting({ id: 'sg-1', ends: minutesAfter(600) }),
    waiting({ id: 'sg-2', ends: minutesAfter(300) }),
    waiting({ id: 'sg-3', asks: OUTSIDE }),
    waiting({ id: 'sg-4', ends: now }),
    waiting({ id: 'sg-5', state: 'completed' }),
  ]
  expect(signaturesWaitingFor({ maySign: true }, all, now).map(({ id }) => id)).toEqual(['sg-2', 'sg-1'])
  expect(signaturesWaitingFor({ maySign: false }, all, now)).toEqual([])
  expect(signAddress('sg-1', '/agreements?agreement=a:1')).toBe(
    '/sign?signature=sg-1&back=%2Fagreements%3Fagreement%3Da%3A1',
  )
})
