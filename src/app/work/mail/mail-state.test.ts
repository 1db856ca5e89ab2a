import { describe, expect, test } from 'vitest'
import type { Instant } from '../../../base/time.ts'
import { openDoors } from '../../api/doors.fixture.ts'
import {
  keepMailState,
  type MailState,
  MOST_TRIES,
  nextStep,
  NOTHING_SENT,
  readMailState,
  withBegun,
  withRefusal,
} from './mail-state.ts'

const NOW = '2026-11-23T07:00:00.000Z' as Instant

function begun(change: Partial<NonNullable<MailState['begun']>>): MailState {
  const before = { name: 'digest:2026-11-23', at: NOW, refused: false, failures: 0, repeated: false }
  return { ...NOTHING_SENT, begun: { ...before, settings: 1, claim: 'c', ...change } }
}

describe('what to do about a mail', () => {
  test.each<[because: string, state: MailState, now: string, step: string]>([
    ['nothing was begun', NOTHING_SENT, '07:00', 'send'],
    ['another process is at it', begun({}), '07:09', 'wait'],
    ['its process was ended in between', begun({}), '07:10', 'send-again'],
    ['and once more: nobody is mailed three times', begun({ repeated: true }), '07:10', 'give-up'],
    ['the clock was put back by an hour: it is as good as lost', begun({}), '06:00', 'send-again'],
    ['another mail is on its way', begun({ name: 'reminder:2026-11-20' }), '07:09', 'wait'],
    ['another mail was lost long ago', begun({ name: 'reminder:2026-11-20' }), '08:00', 'send'],
    [
      'another mail was refused',
      begun({ name: 'reminder:2026-11-20', refused: true, failures: 1 }),
      '07:01',
      'send',
    ],
    ['refused once: five minutes', begun({ refused: true, failures: 1 }), '07:04', 'wait'],
    ['which are over', begun({ refused: true, failures: 1 }), '07:05', 'send'],
    ['refused three times: twenty minutes', begun({ refused: true, failures: 3 }), '07:19', 'wait'],
    ['never more than an hour', begun({ refused: true, failures: 9 }), '08:00', 'send'],
    [
      'the settings were changed meanwhile',
      begun({ refused: true, failures: 3, settings: 0 }),
      '07:01',
      'send',
    ],
    ['refused too often', begun({ refused: true, failures: MOST_TRIES }), '07:00', 'give-up'],
  ])('%s', (_, state, now, step) => {
    expect(nextStep(state, 'digest:2026-11-23', 1, `2026-11-23T${now}:00.000Z` as Instant)).toBe(step)
  })
})

describe('what is kept of a mail', () => {
  const next = { name: 'digest:2026-11-23', settings: 1, now: NOW, claim: 'd' }

  test('a first try', () => {
    expect(withBegun(NOTHING_SENT, next).begun).toMatchObject({
      failures: 0,
      repeated: false,
      refused: false,
    })
  })

  test('a try after one that was lost is the last of its kind', () => {
    expect(withBegun(begun({}), next).begun).toMatchObject({ repeated: true })
    const refused = withRefusal(withBegun(begun({}), next), NOW)
    expect(withBegun(refused, next).begun).toMatchObject({ repeated: true, failures: 1 })
  })

  test('refusals are counted, and forgotten with the settings and the mail they were of', () => {
    const refused = withRefusal(withBegun(begun({ refused: true, failures: 2 }), next), NOW)
    expect(refused.begun).toMatchObject({ refused: true, failures: 3, repeated: false })
    expect(withBegun(refused, { ...next, settings: 2 }).begun).toMatchObject({ failures: 0 })
    expect(withBegun(refused, { ...next, name: 'reminder:2026-11-24' }).begun).toMatchObject({ failures: 0 })
  })

  test('what was told before stays', () => {
    const before = { ...NOTHING_SENT, digest: '2026-11-16', told: ['x'] }
    expect(withRefusal(withBegun(before, next), NOW)).toMatchObject({ digest: '2026-11-16', told: ['x'] })
    expect(withRefusal(before, NOW)).toBe(before)
  })
})

test('whoever has more late tasks than anybody counts is mailed on: what was kept can be read again', async () => {
  const { store } = await openDoors()
  const told = Array.from({ length: 2_001 }, (_, at) => `own:${at}@2026-11-20:overdue`)
  const { version } = await keepMailState(store, 'u-1:clinic', {
    state: { ...NOTHING_SENT, told },
    version: 0,
  })
  const kept = await readMailState(store, 'u-1:clinic')
  expect([kept.version, kept.state.told.at(-1)]).toEqual([version, told.at(-1)])
})
