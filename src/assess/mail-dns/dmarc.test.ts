import { describe, expect, test } from 'vitest'
import { type DmarcPolicy, isReportAddress, namesMailbox, readDmarc } from './dmarc.ts'

/** What a record says beside its own text. */
function said(record: string): Omit<DmarcPolicy, 'record'> | string {
  const read = readDmarc([record])
  if (read.kind !== 'policy') return read.kind
  const { record: _, ...policy } = read
  return policy
}
const REJECT: Omit<DmarcPolicy, 'record'> = {
  kind: 'policy',
  p: 'reject',
  sp: 'reject',
  np: 'reject',
  testing: false,
  pct: 100,
  rua: [],
  ruf: [],
}
const REPORTS = 'rua=mailto:a@clinic.example'
const COUNTS_AS_NONE = { ...REJECT, p: 'none', sp: 'none', np: 'none', rua: ['mailto:a@clinic.example'] }

test.each<[because: string, texts: readonly string[], expected: object]>([
  ['nothing is there', [], { kind: 'none' }],
  ['other texts are no DMARC records', ['v=spf1 -all', 'DMARC1; p=reject'], { kind: 'none' }],
  ['the version stands first: RFC 7489, 6.3', ['p=reject; v=DMARC1'], { kind: 'none' }],
  ['a longer version is another one', ['v=DMARC10; p=reject'], { kind: 'none' }],
  [
    'of several none counts: RFC 7489, 6.6.3',
    ['v=DMARC1; p=none', 'v=DMARC1; p=none'],
    { kind: 'several', count: 2 },
  ],
  [
    'what else is there is not counted',
    ['v=DMARC1', 'x', 'v=DMARC1', 'v=DMARC1'],
    { kind: 'several', count: 3 },
  ],
  [
    'a record that wishes nothing and takes no reports',
    ['x', 'v=DMARC1'],
    { kind: 'broken', record: 'v=DMARC1' },
  ],
])('of all texts under the name: %s', (_, texts, expected) => {
  expect(readDmarc(texts)).toEqual(expected)
  // Read once, and given again.
  expect(readDmarc(texts)).toBe(readDmarc(texts))
})

test.each<[because: string, record: string, expected: object | string]>([
  ['subdomains take the wish for the domain', 'v=DMARC1; p=reject', REJECT],
  [
    'blanks may stand about each tag',
    'v = DMARC1 ;  p = reject ; sp = none ',
    { ...REJECT, sp: 'none', np: 'none' },
  ],
  ['names and values in any case', 'v=DMARC1; P=Reject; T=Y', { ...REJECT, testing: true }],
  [
    'subdomains that do not exist have a wish of their own',
    'v=DMARC1; p=reject; np=none',
    { ...REJECT, np: 'none' },
  ],
  ['a wrong np is passed over', 'v=DMARC1; p=reject; np=maybe', REJECT],
  ['t=n is no test', 'v=DMARC1; p=reject; t=n', REJECT],
  ['empty parts are passed over', 'v=DMARC1;; p=reject; ; ', REJECT],
  ['what is no tag is passed over, also twice', 'v=DMARC1; p=reject; x; x; =y; =z', REJECT],
  ['a tag named twice spoils the whole: RFC 6376, 3.2', 'v=DMARC1; p=reject; p=none', 'broken'],
  ['also in another case', 'v=DMARC1; p=reject; P=none', 'broken'],
  [
    'a value may hold a further sign',
    'v=DMARC1; p=reject; rua=mailto:a=b@c.example',
    { ...REJECT, rua: ['mailto:a=b@c.example'] },
  ],
  [
    'without a wish it counts as none where reports can be sent: RFC 7489, 6.6.3',
    `v=DMARC1; ${REPORTS}`,
    COUNTS_AS_NONE,
  ],
  ['so with a wish that there is not', `v=DMARC1; p=maybe; sp=reject; ${REPORTS}`, COUNTS_AS_NONE],
  [
    'so with a wrong wish for subdomains only',
    `v=DMARC1; p=reject; sp=maybe; np=reject; ${REPORTS}`,
    COUNTS_AS_NONE,
  ],
  ['else it does not count', 'v=DMARC1; p=maybe', 'broken'],
  ['nor with a wrong wish for subdomains', 'v=DMARC1; p=reject; sp=maybe', 'broken'],
  ['reports by https are no reports', 'v=DMARC1; rua=https://clinic.example/a@b', 'broken'],
  [
    'one address of several is enough',
    `v=DMARC1; rua=https://clinic.example,mailto:a@clinic.example`,
    { ...COUNTS_AS_NONE, rua: ['https://clinic.example', 'mailto:a@clinic.example'] },
  ],
])('%s', (_, record, expected) => {
  expect(said(record)).toEqual(expected)
})

test.each<[because: string, pct: string, expected: number]>([
  ['nothing of it', '0', 0],
  ['one less than all', '99', 99],
  ['all', '100', 100],
  ['more than all is no share', '101', 100],
  ['a fourth digit is no share', '0050', 100],
  ['a sign before it', '-5', 100],
  ['a sign after it', '5%', 100],
  ['a word', 'half', 100],
  ['nothing said', '', 100],
])('the share of mail: %s', (_, pct, expected) => {
  expect(said(`v=DMARC1; p=reject; pct=${pct}`)).toMatchObject({ pct: expected })
})

test.each<[because: string, value: string, expected: readonly string[]]>([
  ['one', 'mailto:a@b.example', ['mailto:a@b.example']],
  [
    'two, with a blank between',
    'mailto:a@b.example, mailto:c@d.example ',
    ['mailto:a@b.example', 'mailto:c@d.example'],
  ],
  ['a limit of size is no part of it: RFC 7489, 6.2', 'mailto:a@b.example!10m', ['mailto:a@b.example']],
  ['a limit in bytes', 'mailto:a@b.example!5000', ['mailto:a@b.example']],
  ['only a limit at the end is one', 'mailto:a!10m@b.example', ['mailto:a!10m@b.example']],
  ['a unit that there is not', 'mailto:a@b.example!10x', ['mailto:a@b.example!10x']],
  ['no address between commas', ' ,, ', []],
])('addresses for reports: %s', (_, value, expected) => {
  expect(said(`v=DMARC1; p=reject; rua=${value}; ruf=${value}`)).toMatchObject({
    rua: expected,
    ruf: expected,
  })
})

describe('an address', () => {
  test.each<[address: string, takesReports: boolean, mailbox: boolean, because: string]>([
    ['mailto:a@b.example', true, true, 'as RFC 7489 asks for'],
    ['MAILTO:a@b.example', true, true, 'the scheme in any case'],
    ['a@b.example', false, true, 'a mailbox, but receivers send nothing there'],
    ['https://b.example', false, false, 'receivers do not post'],
    ['x mailto:a@b.example', false, false, 'something before it'],
    ['xmailto:a@b.example', false, false, 'another scheme'],
    ['mailto:a@b.example x', false, false, 'something after it'],
    ['mailto:a@b@c.example', false, false, 'two hosts'],
    ['mailto:@b.example', false, false, 'no name'],
    ['mailto:a@', false, false, 'no host'],
    ['', false, false, 'nothing'],
  ])('“%s”: takes reports %s, names a mailbox %s (%s)', (address, takesReports, mailbox) => {
    expect([isReportAddress(address), namesMailbox(address)]).toEqual([takesReports, mailbox])
  })
})
