import { describe, expect, test } from 'vitest'
import { type Instant, instantFromMilliseconds, parseInstant } from '../../base/time.ts'
import { network, type SignIn, signInsOfNote } from './sign-ins-of-note.ts'

const FROM = parseInstant('2026-11-01')
const START = Date.parse(FROM)
let number = 0

function signIn(minutes: number, given: Partial<SignIn> = {}): SignIn {
  number++
  return {
    id: `s${number}`,
    time: instantFromMilliseconds(START + minutes * 60_000),
    person: 'ada@clinic.example',
    failed: false,
    errorCode: null,
    address: '203.0.113.5',
    client: 'Browser',
    app: 'Office',
    country: null,
    from: 'own',
    ...given,
  }
}

const wrong = (minutes: number, given: Partial<SignIn> = {}) =>
  signIn(minutes, { failed: true, errorCode: '50126', ...given })
const many = (count: number, of: (at: number) => SignIn) => Array.from({ length: count }, (_, at) => of(at))
/** Six days of sign-ins before the period, from the usual network. */
const usual = many(6, at => signIn(-(at + 1) * 1_440))

const CASES: readonly {
  readonly why: string
  readonly signIns: readonly SignIn[]
  readonly kinds: readonly string[]
}[] = [
  { why: 'ten wrong passwords in a run', signIns: many(10, at => wrong(at)), kinds: ['failures'] },
  { why: 'near miss: nine', signIns: many(9, at => wrong(at)), kinds: [] },
  {
    why: 'near miss: ten, each half an hour after the other',
    signIns: many(10, at => wrong(at * 30)),
    kinds: [],
  },
  {
    why: 'near miss: a second factor that is due is no wrong password',
    signIns: many(12, at => wrong(at, { errorCode: '50074' })),
    kinds: [],
  },
  {
    why: 'a failure whose number is not logged counts',
    signIns: many(10, at => wrong(at, { errorCode: null })),
    kinds: ['failures'],
  },
  {
    why: 'a run, and then a sign-in from there',
    signIns: [...many(10, at => wrong(at)), signIn(20)],
    kinds: ['guessed'],
  },
  {
    why: 'near miss: the sign-in came from elsewhere',
    signIns: [...many(10, at => wrong(at)), signIn(20, { address: '198.51.100.7' })],
    kinds: ['failures'],
  },
  {
    why: 'near miss: the sign-in came hours later',
    signIns: [...many(10, at => wrong(at)), signIn(200)],
    kinds: ['failures'],
  },
  {
    why: 'one address at five accounts',
    signIns: many(5, at => wrong(at * 20, { person: `p${at}@clinic.example` })),
    kinds: ['spray'],
  },
  {
    why: 'near miss: at four accounts',
    signIns: many(8, at => wrong(at * 20, { person: `p${at % 4}@clinic.example` })),
    kinds: [],
  },
  {
    why: 'near miss: five addresses at five accounts',
    signIns: many(5, at => wrong(at, { person: `p${at}@clinic.example`, address: `203.0.113.${at}` })),
    kinds: [],
  },
  {
    why: 'two countries within an hour',
    signIns: [signIn(0, { country: 'US' }), signIn(50, { country: 'NL' })],
    kinds: ['two-countries'],
  },
  {
    why: 'near miss: two countries a day apart',
    signIns: [signIn(0, { country: 'US' }), signIn(1_440, { country: 'NL' })],
    kinds: [],
  },
  {
    why: 'near miss: the try abroad failed',
    signIns: [signIn(0, { country: 'US' }), wrong(50, { country: 'NL' })],
    kinds: [],
  },
  { why: 'a disabled account', signIns: [wrong(0, { errorCode: '50057' })], kinds: ['disabled-account'] },
  { why: 'IMAP', signIns: [signIn(0, { client: 'IMAP4' })], kinds: ['legacy-client'] },
  {
    why: 'the user agent that Entra writes for old protocols',
    signIns: [signIn(0, { client: 'BAV2ROPC' })],
    kinds: ['legacy-client'],
  },
  { why: 'near miss: a try by IMAP that failed', signIns: [wrong(0, { client: 'IMAP4' })], kinds: [] },
  {
    why: 'near miss: a browser',
    signIns: [signIn(0, { client: 'Mozilla/5.0 (Windows NT 10.0)' })],
    kinds: [],
  },
  {
    why: 'a network that is new for the person',
    signIns: [...usual, signIn(0, { address: '198.51.100.7' })],
    kinds: ['new-address'],
  },
  {
    why: 'near miss: another address of the same network',
    signIns: [...usual, signIn(0, { address: '203.0.113.99' })],
    kinds: [],
  },
  {
    why: 'near miss: too little is known of the person',
    signIns: [...usual.slice(0, 4), signIn(0, { address: '198.51.100.7' })],
    kinds: [],
  },
  {
    why: 'near miss: known of somebody else',
    signIns: [...usual, signIn(0, { person: 'bo@clinic.example', address: '198.51.100.7' })],
    kinds: [],
  },
  { why: 'a partner', signIns: [signIn(0, { from: 'partner' })], kinds: ['partner'] },
  { why: 'a guest', signIns: [signIn(0, { from: 'guest' })], kinds: ['guest'] },
  {
    why: 'near miss: what was before the period is not told again',
    signIns: many(10, at => wrong(at - 60)),
    kinds: [],
  },
]

describe('sign-ins of note', () => {
  test.each(CASES)('$why', ({ signIns, kinds }) => {
    const sorted = signIns.toSorted((one, other) => (one.time < other.time ? -1 : 1))
    expect(signInsOfNote(sorted, FROM).map(({ kind }) => kind)).toEqual(kinds)
  })

  test('the sign-in that worked is named, and all that failed', () => {
    const tries = many(10, at => wrong(at))
    const success = signIn(20)
    const [note] = signInsOfNote([...tries, success], FROM)
    expect(note).toMatchObject({
      success: { id: success.id },
      first: tries[0]?.time,
      last: tries[9]?.time as Instant,
    })
    expect(note?.signIns).toHaveLength(10)
  })

  test.each([
    ['203.0.113.5', '203.0.113'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:DB8:1:2::9', '2001:db8:1:2'],
    ['::1', '0:0:0:0'],
  ])('the network of %s is %s', (address, expected) => expect(network(address)).toBe(expected))
})
