import { expect, test } from 'vitest'
import { type AuthPlace, openAuthPlace, START } from './auth.fixture.ts'
import { openBegunSignIns } from './begun-sign-ins.ts'
import { openTries } from './sign-in-tries.ts'

const TRIES = Array.from({ length: 64 }, (_, nth) => nth)

/** The doors at which a stranger is counted; each try is under another name, so that only the network counts. */
const DOORS: Readonly<Record<string, (place: AuthPlace, address: string, nth: number) => Promise<unknown>>> =
  {
    'a sign-in with a password': ({ store }, address, nth) =>
      openTries(store).check(`person-${nth}@clinic.example`, address, START),
    'a sign-in that is begun': ({ store }, address) => openBegunSignIns(store).begin(address, START),
  }

/** Failures and begun sign-ins that cost no waiting (lockout.ts, begun-sign-ins.ts), and the one that begins the wait. */
const FREE = { 'a sign-in with a password': 41, 'a sign-in that is begun': 61 } as const

test.each<[because: string, addressOf: (nth: number) => string, oneParty: boolean]>([
  ['one address', () => '192.0.2.7', true],
  ['one IPv4 address in its ways of writing', nth => (nth % 2 === 0 ? '192.0.2.7' : '::ffff:c000:207'), true],
  ['one IPv4 address and its ports, which a proxy wrote', nth => `192.0.2.7:${40_000 + nth}`, true],
  [
    'the addresses of one /64, which one machine has',
    nth => `2001:db8:1:2:${nth.toString(16)}::${nth + 1}`,
    true,
  ],
  ['networks of their own', nth => `2001:db8:1:${nth.toString(16)}::1`, false],
  ['IPv4 addresses of their own', nth => `192.0.2.${nth + 1}`, false],
])('tries from %s', async (_, addressOf, oneParty) => {
  for (const door of Object.keys(FREE) as (keyof typeof FREE)[]) {
    const place = await openAuthPlace()
    const answers: string[] = []
    for (const nth of TRIES) {
      const answer = await DOORS[door]?.(place, addressOf(nth), nth).then(
        () => 'let in',
        (error: { code: string }) => error.code,
      )
      answers.push(answer ?? 'no such door')
    }
    const free = oneParty ? FREE[door] : TRIES.length
    expect([door, answers.indexOf('too-many'), answers.filter(one => one === 'let in').length]).toEqual([
      door,
      oneParty ? free : -1,
      free,
    ])
  }
})
