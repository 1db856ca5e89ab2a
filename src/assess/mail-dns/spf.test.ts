import { expect, test } from 'vitest'
import { judgeSpf, readSpf, type Spf } from './spf.ts'

const record = (text: string, all: string | null, redirect: string | null = null) =>
  ({ kind: 'record', record: text, all, redirect }) as Spf
const broken = (text: string, term: string): Spf => ({ kind: 'broken', term, record: text })
const includes = (count: number) =>
  Array.from({ length: count }, (_, at) => `include:s${at}.example`).join(' ')

test.each<[because: string, text: string, read: (text: string) => Spf]>([
  ['no other server may send', 'v=spf1 -all', text => record(text, '-')],
  ['the version in any case', 'V=SPF1 ~ALL', text => record(text, '~')],
  ['without a sign it is a plus: RFC 7208, 4.6.2', 'v=spf1 all', text => record(text, '+')],
  ['neutral', 'v=spf1 ?all', text => record(text, '?')],
  ['nothing but the version', 'v=spf1', text => record(text, null)],
  ['several blanks between', 'v=spf1   mx   -all', text => record(text, '-')],
  ['a longer version is another one', 'v=spf10 -all', () => ({ kind: 'none' })],
  ['what stands behind “all” is never reached: 5.1', 'v=spf1 -all +all', text => record(text, '-')],
  [
    'each mechanism',
    'v=spf1 a mx ptr a:b.example mx/24 ip4:192.0.2.0/24 ip6:2001:db8::/32 exists:%{i}.b.example include:c.example ~all',
    text => record(text, '~'),
  ],
  ['an unknown word spoils it: 4.6', 'v=spf1 mail -all', text => broken(text, 'mail')],
  [
    'an unknown modifier is passed over: 6',
    'v=spf1 exp=why.b.example x.y-z=1 -all',
    text => record(text, '-'),
  ],
  ['an include of nothing', 'v=spf1 include -all', text => broken(text, 'include')],
  ['an include with an empty name', 'v=spf1 include: -all', text => broken(text, 'include:')],
  ['an address is named after a colon, not a slash', 'v=spf1 ip4/24 -all', text => broken(text, 'ip4/24')],
  ['an exists of nothing', 'v=spf1 exists -all', text => broken(text, 'exists')],
  ['an IPv6 address of nothing', 'v=spf1 ip6 -all', text => broken(text, 'ip6')],
  ['“all” takes no value', 'v=spf1 -all:b.example', text => broken(text, '-all:b.example')],
  ['it hands over', 'v=spf1 redirect=b.example', text => record(text, null, 'b.example')],
  ['it hands over in any case', 'v=spf1 Redirect=b.example', text => record(text, null, 'b.example')],
  ['“all” counts before handing over: 6.1', 'v=spf1 redirect=b.example -all', text => record(text, '-')],
  [
    'it hands over twice: 6',
    'v=spf1 redirect=b.example redirect=c.example',
    text => broken(text, 'redirect=c.example'),
  ],
  ['it hands over to nothing', 'v=spf1 redirect=', text => broken(text, 'redirect=')],
  [
    'ten lookups are as many as there may be: 4.6.4',
    `v=spf1 ${includes(10)} -all`,
    text => record(text, '-'),
  ],
  ['eleven are too many', `v=spf1 ${includes(11)} -all`, text => broken(text, '11 lookups')],
  [
    'each of these is one',
    `v=spf1 a mx ptr exists:b.example ${includes(7)} -all`,
    text => broken(text, '11 lookups'),
  ],
  [
    'addresses need none',
    `v=spf1 ${includes(10)} ip4:192.0.2.1 ip6:2001:db8::1 -all`,
    text => record(text, '-'),
  ],
  ['handing over is one', `v=spf1 ${includes(10)} redirect=b.example`, text => broken(text, '11 lookups')],
  [
    'one that is never reached is none',
    `v=spf1 ${includes(10)} redirect=b.example -all`,
    text => record(text, '-'),
  ],
])('%s', (_, text, read) => {
  expect(readSpf(['another text', text])).toEqual(read(text))
})

test('of several records none counts: RFC 7208, 4.5', () => {
  expect(readSpf(['v=spf1 -all', 'x', 'v=spf1 -all'])).toEqual({ kind: 'several', count: 2 })
})

const HANDS_OVER = (to: string) => [`v=spf1 redirect=${to}`]
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  'good.example': ['v=spf1 -all'],
  'none.example': [],
  'on.example': HANDS_OVER('good.example'),
  'round.example': HANDS_OVER('round.example'),
  // d1 hands over to d2 and so on; the tenth answers.
  ...Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [`d${at + 1}.example`, HANDS_OVER(`d${at + 2}.example`)]),
  ),
  'd10.example': ['v=spf1 -all'],
}
const LONG = `v=spf1 ${'x'.repeat(70)}`
const ofLength = (length: number) => `v=spf1 bad ${'y'.repeat(length - 'v=spf1 bad '.length)}`

test.each<[because: string, texts: readonly string[] | undefined, meets: boolean | undefined, why: string]>([
  ['DNS was silent', undefined, undefined, 'DNS did not answer.'],
  ['there is none', [], false, 'It has no SPF record.'],
  [
    'there are two',
    ['v=spf1 -all', 'v=spf1 -all'],
    false,
    'It has 2 SPF records; receivers then use none of them.',
  ],
  ['others are refused', ['v=spf1 -all'], true, 'Its SPF record ends with -all.'],
  ['others are marked', ['v=spf1 ~all'], true, 'Its SPF record ends with ~all.'],
  [
    'everybody may',
    ['v=spf1 +all'],
    false,
    'Its SPF record ends with +all: mail from any server is accepted.',
  ],
  [
    'nothing is said of others',
    ['v=spf1 ?all'],
    false,
    'Its SPF record ends with ?all: mail from any server is accepted.',
  ],
  ['no end', ['v=spf1 mx'], false, 'Its SPF record does not say what to do with mail from other servers.'],
  ['a word that there is not', ['v=spf1 mail -all'], false, 'Its SPF record cannot be used: “mail”.'],
  ['a long word is cut', [LONG], false, `Its SPF record cannot be used: “${'x'.repeat(60)}”.`],
  [
    'as long as one string can be, it is whole',
    [ofLength(255)],
    false,
    'Its SPF record cannot be used: “bad”.',
  ],
  [
    'longer, it may be torn: that is no fault of the domain',
    [ofLength(256)],
    undefined,
    'Its SPF record came in pieces that could not be put together.',
  ],
  [
    'it hands over to one that refuses others',
    HANDS_OVER('good.example'),
    true,
    'Its SPF record hands over to good.example. That domain’s SPF record ends with -all.',
  ],
  [
    'it hands over to one that has none',
    HANDS_OVER('none.example'),
    false,
    'Its SPF record hands over to none.example. It has no SPF record.',
  ],
  [
    'it hands over to one that hands over',
    HANDS_OVER('on.example'),
    true,
    'Its SPF record hands over to on.example. That domain’s SPF record hands over to good.example. That domain’s SPF record ends with -all.',
  ],
  [
    'it hands over to one that was not looked up',
    HANDS_OVER('far.example'),
    undefined,
    'Its SPF record hands over to far.example, which was not looked up.',
  ],
])('whether it tells receivers what to do: %s', (_, texts, meets, why) => {
  expect(judgeSpf(texts, domain => elsewhere[domain])).toEqual({ meets, why })
})

test('ten hand-overs are followed, an eleventh is a circle', () => {
  expect(judgeSpf(HANDS_OVER('d1.example'), domain => elsewhere[domain]).meets).toBe(true)
  const { meets, why } = judgeSpf(HANDS_OVER('round.example'), domain => elsewhere[domain])
  expect(meets).toBe(false)
  expect(why).toMatch(/hands over to round\.example in a circle\.$/)
  expect(
    judgeSpf(HANDS_OVER('d0.example'), domain =>
      domain === 'd0.example' ? HANDS_OVER('d1.example') : elsewhere[domain],
    ).meets,
  ).toBe(false)
})
