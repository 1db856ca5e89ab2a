import { describe, expect, it, test } from 'vitest'
import { SIGNATURE_EVENTS } from '../../../base/signing/signature.ts'
import { SIGNATURE_STATES } from '../../../base/signing/signature-machine.ts'
import {
  backOf,
  capacityRow,
  codeOf,
  EVENT_WORDS,
  fileWords,
  missing,
  SIGN_IDS,
  sizeWords,
  STATE_WORDS,
  wayBack,
} from './sign-words.ts'

const WRITTEN = { title: 'Owner', authority: 'I own it.', consent: true, intent: true, name: 'Lee Okafor' }
const SIGNER = { name: 'Lee Okafor', isName: true, viewed: true }

describe('what is missing', () => {
  test.each<[string, Partial<typeof WRITTEN>, Partial<typeof SIGNER>, readonly string[]]>([
    ['nothing', {}, {}, []],
    ['the document was not opened', {}, { viewed: false }, [SIGN_IDS.document]],
    [
      'blanks are no title and no authority',
      { title: ' ', authority: ' ' },
      {},
      [SIGN_IDS.title, SIGN_IDS.authority],
    ],
    [
      'each box is a box of its own',
      { consent: false, intent: false },
      {},
      [SIGN_IDS.consent, SIGN_IDS.intent],
    ],
    ['the name is another', {}, { isName: false }, [SIGN_IDS.name]],
  ])('%s', (_, written, signer, fields) => {
    const found = missing({ ...WRITTEN, ...written }, { ...SIGNER, ...signer })
    expect(found.map(({ field }) => field)).toEqual(fields)
  })

  it('comes in the order of the page', () => {
    const none = { title: '', authority: '', consent: false, intent: false, name: '' }
    const found = missing(none, { name: 'Lee Okafor', isName: false, viewed: false })
    const { document, title, authority, consent, intent, name } = SIGN_IDS
    expect(found.map(({ field }) => field)).toEqual([document, title, authority, consent, intent, name])
  })
})

test.each<[string, ReturnType<typeof codeOf>, string]>([
  ['123456', { factor: 'totp', code: '123456' }, 'six digits'],
  [' 123 456 ', { factor: 'totp', code: '123456' }, 'as authenticators show them'],
  ['ABCD-EFGH', { factor: 'recovery-code', code: 'ABCD-EFGH' }, 'a recovery code'],
  ['1234567', { factor: 'recovery-code', code: '1234567' }, 'seven digits are no code of an authenticator'],
])('%s is %j: %s', (typed, code) => {
  expect(codeOf(typed)).toEqual(code)
})

test.each([
  [{ pages: 1, bytes: 300 }, '1 page, 1 kB'],
  [{ pages: 12, bytes: 34_499 }, '12 pages, 34 kB'],
])('%j is %s', (file, words) => {
  expect(fileWords(file)).toBe(words)
})

it('tells megabytes with one digit, and has words for every state and event', () => {
  expect(sizeWords(1_260_000)).toBe('1.3 MB')
  expect(Object.keys(STATE_WORDS).toSorted()).toEqual([...SIGNATURE_STATES].toSorted())
  expect(Object.keys(EVENT_WORDS).toSorted()).toEqual([...SIGNATURE_EVENTS].toSorted())
})

test.each<[because: string, given: string | null, back: string | null]>([
  ['a page of Ward', '/agreements?view=all#one', '/agreements?view=all#one'],
  ['none was named', null, null],
  ['another site', 'https://elsewhere.example/', null],
  ['another site by the same scheme', '//elsewhere.example/', null],
  ['as browsers read a backslash', '/\\elsewhere.example/', null],
  ['as browsers read a tab, which they leave out', '/\t/elsewhere.example/', null],
  ['no address at all', '//[', null],
  ['dots that lead to it', '/..//elsewhere.example/', null],
])('the way back: %s', (_, given, back) => {
  expect(wayBack(given)).toBe(back)
})

describe('the way back', () => {
  test.each([
    ['an agreement', '/agreements?agreement=ag-1', 'Back to the agreement'],
    ['Microsoft’s', '/agreements?agreement=microsoft', 'Back to Microsoft’s agreement'],
    ['the contact', '/contact', 'Back to the HIPAA contact'],
    ['another page', '/evaluate', 'Back to where you came from'],
    ['none', '', undefined],
    ['another server', '//elsewhere.example/sign', undefined],
    ['another server, as browsers read it', '/\\elsewhere.example', undefined],
    ['no page', 'javascript:alert(1)', undefined],
  ])('%s', (_, address, words) => {
    expect(backOf(address)?.words).toBe(words)
  })
})

test('a capacity that nobody named is no row: the signer’s title tells it', () => {
  expect(capacityRow({ capacity: null })).toEqual([])
  expect(capacityRow({ capacity: 'Owner' })).toEqual([['In the capacity of', 'Owner']])
})
