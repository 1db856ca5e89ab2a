import { expect, it, test } from 'vitest'
import type { PdfText } from '../../base/signing/pdf-text.ts'
import { signatureStateAt } from '../../base/signing/signature.ts'
import type { Instant } from '../../base/time.ts'
import { sha256Hex } from '../../host/crypto.ts'
import { DEED, NOW, tenantMaker } from '../comply.fixture.ts'
import { askSignature, type SignatureAsked } from './ask-signature.ts'
import { documentText } from './document-text.ts'
import { signatureById, signatureHistory, signaturesOf } from './signature-records.ts'

const tenant = tenantMaker()
const BYTES = Buffer.from('a file, as exact as any')

async function place() {
  const { store, scope } = await tenant()
  const { sha256, bytes } = await store.documents.keep(scope, BYTES, DEED)
  let at: string = NOW
  const asked: SignatureAsked = {
    purpose: 'agreement',
    about: 'agreement:1',
    document: { sha256, bytes, pages: 1, title: 'Agreement' },
    sentence: 'You accept it.',
    asks: { kind: 'account' },
  }
  return {
    store,
    scope,
    asked,
    set: (moment: string) => {
      at = moment
    },
    ask: (change: Partial<SignatureAsked> = {}) =>
      askSignature({ store, scope, now: () => at as Instant }, { ...asked, ...change }, DEED),
  }
}

it('waits thirty days unless said otherwise, and is told by its id', async () => {
  const { store, scope, ask } = await place()
  const { value, version } = await ask()
  expect({ version, ...value }).toMatchObject({
    version: 1,
    state: 'pending',
    askedAt: NOW,
    askedBy: 'tester',
    ends: '2026-12-22T08:00:00.000Z',
  })
  expect((await signatureById(store, scope, value.id)).value).toEqual(value)
  expect(signatureStateAt(value, '2026-12-22T08:00:00.000Z' as Instant)).toBe('expired')
  expect(signatureStateAt(value, '2026-12-22T07:59:59.999Z' as Instant)).toBe('pending')
})

test.each<[string, Partial<SignatureAsked>, string]>([
  [
    'a file that is not kept here',
    { document: { sha256: '0'.repeat(64), bytes: 1, pages: 1, title: 'A' } },
    'bad-input',
  ],
  [
    'other bytes than it says',
    { document: { sha256: sha256Hex(BYTES), bytes: 1, pages: 1, title: 'A' } },
    'bad-input',
  ],
  ['an end that is over', { ends: NOW }, 'bad-input'],
  ['an end in two years', { ends: '2028-11-22T08:00:00.000Z' as Instant }, 'bad-input'],
  ['an id that would name somebody', { about: 'dana@clinic.example' }, 'bad-input'],
  ['no sentence', { sentence: ' ' }, 'bad-input'],
  [
    'an address that is none',
    { asks: { kind: 'outside', name: 'Pat', email: 'pat', organisation: 'Bayline' } },
    'bad-input',
  ],
])('refuses %s', async (_, change, code) => {
  const { store, scope, ask } = await place()
  await expect(ask(change)).rejects.toMatchObject({ code })
  expect(await signaturesOf(store, scope)).toEqual([])
})

it('stands from one 29 February to a year later, which has none', async () => {
  const { ask, set } = await place()
  set('2028-02-29T12:00:00.000Z')
  const { value } = await ask({ ends: '2029-03-01T12:00:00.000Z' as Instant })
  expect(value.ends).toBe('2029-03-01T12:00:00.000Z')
  await expect(ask({ ends: '2029-03-01T12:00:00.001Z' as Instant })).rejects.toMatchObject({
    code: 'bad-input',
  })
})

it('is the same when it is asked twice, and supersedes what is asked otherwise', async () => {
  const { store, scope, ask, set } = await place()
  const first = await ask()
  expect(await ask()).toEqual(first)
  const second = await ask({ sentence: 'You accept it, with the schedule.' })
  expect(second.value.supersedes).toBe(first.value.id)
  expect((await signatureById(store, scope, first.value.id)).value.state).toBe('superseded')
  // The signer outside is asked beside it, not in its place.
  const outside = await ask({
    asks: { kind: 'outside', name: 'Pat', email: 'pat@bayline.example', organisation: 'Bayline' },
  })
  expect(outside.value.supersedes).toBeNull()
  expect((await signatureById(store, scope, second.value.id)).value.state).toBe('pending')
  // What ran out by itself expired, and was not superseded.
  set('2027-02-01T08:00:00.000Z')
  const third = await ask()
  expect(third.value.supersedes).toBeNull()
  const states = (await signatureHistory(store, scope, second.value.id)).map(({ value }) => value.state)
  expect(states).toEqual(['pending', 'expired'])
  expect((await signaturesOf(store, scope, { about: 'agreement:1' })).length).toBe(4)
  expect(await signaturesOf(store, scope, { purpose: 'evaluation' })).toEqual([])
})

it('keeps the words of the document beside it, and refuses what is too long for that', async () => {
  const { store, scope, ask, asked } = await place()
  const text: PdfText = { title: 'Agreement', parts: [{ kind: 'paragraph', text: 'One.' }] }
  await ask({ text })
  expect(await documentText(store, scope, asked.document.sha256)).toEqual(text)
  const half = { kind: 'paragraph' as const, text: 'a'.repeat(125_000) }
  const long = { ...text, parts: [half, half] }
  await expect(ask({ text: long })).rejects.toMatchObject({ code: 'too-large' })
})

it('asked for by two officers at the same moment, it waits once: the same is the same, another takes its place', async () => {
  const { store, scope, ask } = await place()
  const [one, same, other] = await Promise.all([ask(), ask(), ask({ sentence: 'You accept it all.' })])
  expect(same.value.id).toBe(one.value.id)
  const states = (await signaturesOf(store, scope)).map(({ value }) => [value.id, value.state])
  expect(new Map(states as [string, string][])).toEqual(
    new Map([
      [one.value.id, 'superseded'],
      [other.value.id, 'pending'],
    ]),
  )
  // One that is refused does not keep the next waiting.
  const [refusal, next] = await Promise.allSettled([ask({ ends: NOW }), ask()])
  expect([refusal.status, next.status]).toEqual(['rejected', 'fulfilled'])
})
