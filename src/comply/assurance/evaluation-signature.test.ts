import { describe, expect, test } from 'vitest'
import { refused } from '../../../test/crash/store-fixtures.ts'
import type { Signature } from '../../base/signing/signature.ts'
import type { Day } from '../../base/days.ts'
import { sha256Hex } from '../../host/crypto.ts'
import { DEED, NOW, tenantMaker } from '../comply.fixture.ts'
import { askSignature } from '../signing/ask-signature.ts'
import { keepSignature, signatureById } from '../signing/signature-records.ts'
import { OTHER_HASH, signer } from '../signing/signing.fixture.ts'
import { addEvaluation, evaluationById, keepAsked, withdrawEvaluation } from './evaluation-records.ts'

const tenant = tenantMaker()
const DOER = { id: DEED.by, name: 'Tess Example' }

/** An evaluation that an officer is asked to sign. */
async function asked() {
  const { store, scope } = await tenant()
  const facts = {
    reason: 'periodic' as const,
    change: '',
    period: { from: '2026-01-01' as Day, to: '2026-11-21' as Day },
    evaluated: { settings: null, programme: [], requirements: null },
    conclusions: 'We hold it.',
    plan: 'We go on.',
    next: '2027-11-01' as Day,
  }
  const { value } = await addEvaluation(store, scope, facts, { at: NOW, today: '2026-11-22' as Day }, DOER)
  const bytes = Buffer.from('the evaluation as a PDF')
  await store.documents.keep(scope, bytes, DEED)
  const document = { sha256: sha256Hex(bytes), bytes: bytes.length, pages: 1 }
  const request = {
    purpose: 'evaluation' as const,
    about: value.id,
    document: { ...document, title: 'Evaluation' },
    sentence: 'You sign it.',
    asks: { kind: 'account' as const },
  }
  const work = { store, scope, now: () => NOW }
  const { value: signature } = await askSignature(work, request, DEED)
  const found = () => evaluationById(store, scope, value.id, NOW)
  await keepAsked(store, scope, await found(), { document, signature: signature.id }, DOER)
  const write = async (changes: Partial<Signature>) => {
    const there = await signatureById(store, scope, signature.id)
    await keepSignature(store, scope, { ...there.value, ...changes }, there.version, DEED)
  }
  return {
    store,
    scope,
    found,
    write,
    state: async () => (await signatureById(store, scope, signature.id)).value,
  }
}

const COMPLETED: Partial<Signature> = {
  state: 'completed',
  signer: signer(),
  acceptedAt: NOW,
  consent: { version: 1, sha256: OTHER_HASH },
  sealed: { sha256: OTHER_HASH, bytes: 1, at: NOW },
}

describe('an evaluation is signed', () => {
  test.each<[because: string, changes: Partial<Signature>, signed: boolean]>([
    ['its own request, over its own bytes', {}, true],
    ['of another evaluation', { about: 'ev-2' }, false],
    ['over other bytes', { document: { sha256: OTHER_HASH, bytes: 1, pages: 1, title: 'x' } }, false],
    ['of another purpose', { purpose: 'agreement' }, false],
  ])('%s', async (_, changes, signed) => {
    const { found, write } = await asked()
    await write({ ...COMPLETED, ...changes })
    const { state, signature } = await found()
    expect([state === 'completed', signature !== null]).toEqual([signed, signed])
  })
})

describe('an evaluation that is taken back', () => {
  test('asks nobody for a signature any more', async () => {
    const { store, scope, found, state } = await asked()
    await withdrawEvaluation(store, scope, await found(), NOW, DOER)
    expect(await state()).toMatchObject({ state: 'voided', why: 'The evaluation was taken back.' })
    expect((await found()).state).toBe('withdrawn')
  })

  test('is not, once somebody has signed and the copy is being made', async () => {
    const { store, scope, found, write } = await asked()
    const there = await found()
    await write({ state: 'accepted', signer: signer(), acceptedAt: NOW })
    await refused(withdrawEvaluation(store, scope, there, NOW, DOER), 'conflict')
    expect((await found()).state).toBe('asked')
  })
})
