import { describe, expect, it, test } from 'vitest'
import { AppError } from '../../base/app-error.ts'
import type { Signature } from '../../base/signing/signature.ts'
import type { Instant } from '../../base/time.ts'
import {
  type Acceptance,
  acceptSignature,
  completeSignature,
  declineSignature,
  expireSignature,
  failSignature,
  linkMade,
  supersedeSignature,
  trySignatureAgain,
  voidSignature,
} from './signature-acts.ts'
import { acceptance, CONSENT, HASH, minutesAfter, OTHER_HASH, signer, waiting } from './signing.fixture.ts'

const OUTSIDE = {
  kind: 'outside',
  name: 'Pat Lindqvist',
  email: 'pat@bayline.example',
  organisation: 'Bayline IT Support',
} as const

const accepted = () => acceptSignature(waiting(), acceptance(), CONSENT)
const sealed = (at = minutesAfter(11)) => ({ sha256: OTHER_HASH, bytes: 20_000, at })

function codeOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  return 'done'
}

describe('an acceptance', () => {
  it('keeps who signed, when, over which words, and what happened in the order of time', () => {
    const done = accepted()
    expect(done).toMatchObject({
      state: 'accepted',
      signer: signer(),
      acceptedAt: minutesAfter(10),
      consent: CONSENT,
    })
    expect(done.events.map(({ event, source }) => `${source} ${event}`)).toEqual([
      'SERVER ASKED',
      'SERVER DOCUMENT_VIEWED',
      'SERVER IDENTITY_PROVEN',
      'CLIENT DOCUMENT_SCROLLED',
      'CLIENT CONSENT_GIVEN',
      'CLIENT INTENT_GIVEN',
      'CLIENT FULL_NAME_TYPED',
      'SERVER SIGNATURE_ACCEPTED',
    ])
    expect(done.events.map(({ at }) => at)).toEqual(done.events.map(({ at }) => at).toSorted())
  })

  test.each<[string, Partial<Acceptance>, Partial<Signature>, string]>([
    ['a name in other case and spacing is the same name', { typedName: ' lee  OKAFOR ' }, {}, 'done'],
    [
      'the end of the document need not be seen: a screen reader scrolls nothing',
      { scrolled: false },
      {},
      'done',
    ],
    ['another name', { typedName: 'Lee Okafo' }, {}, 'bad-input'],
    ['no name', { typedName: '' }, {}, 'bad-input'],
    ['the box about electronic records is not ticked', { consent: null }, {}, 'bad-input'],
    [
      'words that are no more the disclosure of today',
      { consent: { version: 9, sha256: HASH } },
      {},
      'conflict',
    ],
    ['words of the same number with another hash', { consent: { ...CONSENT, sha256: HASH } }, {}, 'conflict'],
    ['the box of intent is not ticked', { intent: false }, {}, 'bad-input'],
    ['another document than the one that is asked for', { seen: OTHER_HASH }, {}, 'conflict'],
    ['the document was never opened', { view: null }, {}, 'bad-input'],
    [
      'somebody else opened it',
      { view: { sha256: HASH, by: 'u-00000000000000cc', at: minutesAfter(5) } },
      {},
      'bad-input',
    ],
    [
      'another document was opened',
      { view: { sha256: OTHER_HASH, by: 'u-00000000000000bb', at: minutesAfter(5) } },
      {},
      'conflict',
    ],
    [
      'it was opened in the future: the clock was put back',
      { view: { sha256: HASH, by: 'u-00000000000000bb', at: minutesAfter(11) } },
      {},
      'bad-input',
    ],
    [
      'the proof is older than five minutes',
      { signer: signer({ provenAt: minutesAfter(4) }) },
      {},
      'prove-again',
    ],
    ['the proof is of five minutes ago', { signer: signer({ provenAt: minutesAfter(5) }) }, {}, 'done'],
    ['the proof is of the future', { signer: signer({ provenAt: minutesAfter(11) }) }, {}, 'prove-again'],
    ['no title', { signer: signer({ title: ' ' }) }, {}, 'bad-input'],
    ['no authority', { signer: signer({ authority: '' }) }, {}, 'bad-input'],
    ['it is asked of somebody outside', {}, { asks: OUTSIDE }, 'not-allowed'],
    [
      'an outside signer where an account is asked',
      { signer: signer({ kind: 'outside', id: null }) },
      {},
      'not-allowed',
    ],
    [
      'an outside signer with another address than the officer typed',
      { signer: signer({ kind: 'outside', id: null, name: OUTSIDE.name, email: 'else@bayline.example' }) },
      { asks: OUTSIDE },
      'not-allowed',
    ],
    ['the request has run out', {}, { ends: minutesAfter(10) }, 'conflict'],
    ['the request ends one moment later', {}, { ends: '2026-11-22T08:10:00.001Z' as Instant }, 'done'],
    ['the clock is before what happened last', { at: minutesAfter(-1) }, {}, 'conflict'],
    ['it was declined', {}, { state: 'declined' }, 'conflict'],
    ['it was voided', {}, { state: 'voided' }, 'conflict'],
    ['it was superseded', {}, { state: 'superseded' }, 'conflict'],
  ])('%s', (_, given, there, code) => {
    expect(codeOf(() => acceptSignature(waiting(there), acceptance(given), CONSENT))).toBe(code)
  })
})

describe('what else may be done', () => {
  const later = minutesAfter(20)
  const failed = () => failSignature(accepted(), 'The document is damaged.', minutesAfter(11))
  const completed = () => completeSignature(accepted(), sealed())

  test.each<[string, () => Signature, Signature['state'] | 'conflict' | 'bad-input']>([
    ['sealed and complete', completed, 'completed'],
    ['sealing fails', failed, 'failed'],
    ['and is tried again', () => trySignatureAgain(failed(), later), 'accepted'],
    ['a failed one may be voided', () => voidSignature(failed(), 'Signed on paper.', later), 'voided'],
    ['declined with a reason', () => declineSignature(waiting(), 'Wrong clinic.', later), 'declined'],
    ['declined without one', () => declineSignature(waiting(), ' ', later), 'bad-input'],
    ['voided without a reason', () => voidSignature(waiting(), '', later), 'bad-input'],
    ['superseded', () => supersedeSignature(waiting(), later), 'superseded'],
    ['expired at its end', () => expireSignature(waiting({ ends: later }), later), 'expired'],
    ['not expired before', () => expireSignature(waiting(), later), 'conflict'],
    ['declined after its end', () => declineSignature(waiting({ ends: later }), 'No.', later), 'conflict'],
    ['the clock went back', () => declineSignature(waiting(), 'No.', minutesAfter(-1)), 'conflict'],
    [
      'sealed before it was accepted',
      () => completeSignature(accepted(), sealed(minutesAfter(9))),
      'conflict',
    ],
    ['completed twice', () => completeSignature(completed(), sealed(later)), 'conflict'],
    ['sealed without being accepted', () => completeSignature(waiting(), sealed()), 'conflict'],
    ['a complete one is not voided', () => voidSignature(completed(), 'Mistake.', later), 'conflict'],
    ['nor declined', () => declineSignature(completed(), 'Mistake.', later), 'conflict'],
    ['nor superseded', () => supersedeSignature(completed(), later), 'conflict'],
    [
      'nor does it expire',
      () => expireSignature(completed(), '2027-06-01T00:00:00.000Z' as Instant),
      'conflict',
    ],
    ['nor tried again', () => trySignatureAgain(completed(), later), 'conflict'],
    ['an accepted one is not voided', () => voidSignature(accepted(), 'Mistake.', later), 'conflict'],
    ['a link for whoever has an account', () => linkMade(waiting(), later), 'conflict'],
    ['a link for a signer outside', () => linkMade(waiting({ asks: OUTSIDE }), later), 'pending'],
    ['a link after the end', () => linkMade(waiting({ asks: OUTSIDE, ends: later }), later), 'conflict'],
  ])('%s', (_, act, expected) => {
    if (expected === 'conflict' || expected === 'bad-input') expect(codeOf(act)).toBe(expected)
    else expect(act().state).toBe(expected)
  })
})
