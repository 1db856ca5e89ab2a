import { describe, expect, it } from 'vitest'
import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import { askSignature } from '../../comply/signing/ask-signature.ts'
import { acceptSignature } from '../../comply/signing/signature-acts.ts'
import { keepSignature, signatureById, signatureHistory } from '../../comply/signing/signature-records.ts'
import { acceptance, CONSENT, minutesAfter } from '../../comply/signing/signing.fixture.ts'
import { DEED, tenantMaker } from '../../comply/comply.fixture.ts'
import { composePdf } from '../../report/pdf/compose-pdf.ts'
import { verifySealedPdf } from '../../report/pdf/verify-sealed-pdf.ts'
import { completeAccepted, completeAll, sealAgain } from './complete-signature.ts'
import { type Seal, sealByInstallation } from './seals.ts'

const tenant = tenantMaker()
const SLOW = 30_000

/** A machine that stopped right after the signature was accepted. */
async function stopped() {
  const { store, scope } = await tenant()
  let now = minutesAfter(0)
  const bytes = await composePdf({ title: 'Agreement', parts: [{ kind: 'paragraph', text: 'One.' }] })
  const { sha256 } = await store.documents.keep(scope, bytes, DEED)
  const work = { store, scope, now: () => now }
  const { value } = await askSignature(
    work,
    {
      purpose: 'agreement',
      about: 'agreement:1',
      document: { sha256, bytes: bytes.length, pages: 1, title: 'Agreement' },
      sentence: 'You accept it.',
      asks: { kind: 'account' },
    },
    DEED,
  )
  const view = { sha256, by: 'u-00000000000000bb', at: minutesAfter(5) }
  const given = acceptance({ seen: sha256, view })
  now = minutesAfter(10)
  await keepSignature(store, scope, acceptSignature(value, given, CONSENT), 1, DEED)
  return {
    ...work,
    id: value.id,
    place: { title: 'Main Street Clinic', work: () => work },
    last: () => signatureById(store, scope, value.id),
    set: (moment: Instant) => {
      now = moment
    },
  }
}

const refusing =
  (error: Error): Seal =>
  async () => {
    throw error
  }

describe('what was accepted when the machine stopped', () => {
  it(
    'is sealed by the next look, once, whoever looks and however many at the same moment',
    async () => {
      const { store, scope, place, last, id } = await stopped()
      const before = await last()
      const both = await Promise.all([completeAccepted(place, before), completeAccepted(place, before)])
      expect(both.map(({ value }) => value.state)).toEqual(['completed', 'completed'])
      expect(both[0]).toEqual(both[1])
      expect((await signatureHistory(store, scope, id)).map(({ value }) => value.state)).toEqual([
        'pending',
        'accepted',
        'completed',
      ])
      const done = await last()
      expect(await completeAccepted(place, done)).toEqual(done)
      const sealed = await store.documents.read(scope, done.value.sealed?.sha256 ?? '')
      expect(verifySealedPdf(sealed)).toMatchObject({ whole: true, problem: null })
    },
    SLOW,
  )

  it(
    'gives the same file when it stopped after the file was kept and before that was written down',
    async () => {
      const { place, last } = await stopped()
      const before = await last()
      const made: string[] = []
      const seal: Seal = async (...asked) => {
        const bytes = await sealByInstallation(...asked)
        made.push(Buffer.from(bytes).toString('base64'))
        if (made.length === 1) throw new AppError('disk-failed', 'The machine stops here.')
        return bytes
      }
      expect((await completeAccepted(place, before, seal)).value.state).toBe('accepted')
      expect((await completeAccepted(place, before, seal)).value.state).toBe('completed')
      expect(made[0]).toBe(made[1])
    },
    SLOW,
  )

  it('waits while the disk or another writer is in the way, and while the clock is behind', async () => {
    const { place, last, set } = await stopped()
    const kept = await last()
    const busy = refusing(new AppError('lease-held', 'Another process is writing.'))
    expect(await completeAccepted(place, kept, busy)).toEqual(kept)
    set(minutesAfter(9))
    expect(await completeAccepted(place, kept)).toEqual(kept)
    expect((await last()).value.state).toBe('accepted')
  })

  it(
    'has failed, with why, when it cannot be sealed; it is tried again, and nothing of the signer’s changes',
    async () => {
      const { place, last } = await stopped()
      const before = await last()
      const broken = refusing(new AppError('not-verified', 'The document is damaged.'))
      const failed = await completeAccepted(place, before, broken)
      expect(failed.value).toMatchObject({ state: 'failed', why: 'The document is damaged.' })
      expect(await completeAccepted(place, failed)).toEqual(failed)
      const fault = await sealAgain(place, failed, 'u-00000000000000aa', refusing(new Error('secret detail')))
      expect(fault.value.why).not.toContain('secret')
      const done = await sealAgain(place, fault, 'u-00000000000000aa')
      expect(done.value).toMatchObject({ state: 'completed', why: null, signer: before.value.signer })
      await expect(sealAgain(place, done, 'u-00000000000000aa')).rejects.toMatchObject({ code: 'conflict' })
    },
    SLOW,
  )

  it(
    'is completed by the schedule too',
    async () => {
      const { place, last } = await stopped()
      expect(await completeAll(place)).toEqual({ completed: 1, left: 0 })
      expect((await last()).value.state).toBe('completed')
      expect(await completeAll(place)).toEqual({ completed: 0, left: 0 })
    },
    SLOW,
  )
})
