import { describe, expect, it } from 'vitest'
import { sha256Hex } from '../../../host/crypto.ts'
import { verifySealedPdf } from '../../../report/pdf/verify-sealed-pdf.ts'
import { openDoors } from '../doors.fixture.ts'
import { accepting, asked, at, clinicScope, withSecondFactor } from './signatures.fixture.ts'

const SLOW = 30_000

describe('signing', () => {
  it(
    'goes from the request over the document to a sealed copy, with who signed taken from the session',
    async () => {
      const doors = await openDoors()
      const owner = await doors.add({ role: 'owner', name: 'Lee Okafor' })
      const as = await withSecondFactor(doors, owner)
      const kept = await asked(doors)
      const { id, document } = kept.value
      const read = await doors.ask('GET', at(id), { as })
      expect(read.status).toBe(200)
      expect(read.json).toMatchObject({
        hasText: true,
        me: { name: 'Lee Okafor', may: true, viewed: false, proof: 'nothing', capacity: 'Practice owner' },
      })
      const text = await doors.ask('POST', at(id, 'text'), { as })
      expect(text.json).toMatchObject({ sha256: document.sha256, text: { title: document.title } })
      const body = {
        ...accepting(kept, 'lee  OKAFOR'),
        // None of these is read.
        signer: { id: 'u-0000000000000000', name: 'Somebody Else' },
        email: 'else@clinic.example',
        method: 'passkey',
        roles: ['hipaa-administrator'],
      }
      const signed = await doors.ask('POST', at(id, 'accept'), { as, body })
      expect(signed.status).toBe(200)
      const signature = signed.json['signature'] as { readonly sealed: { readonly sha256: string } }
      expect(signature).toMatchObject({
        state: 'completed',
        why: null,
        signer: {
          kind: 'account',
          id: owner.id,
          name: 'Lee Okafor',
          email: owner.email,
          roles: ['Practice owner'],
          method: 'password and code of an authenticator app',
          title: 'Practice owner',
        },
      })
      const scope = await clinicScope(doors)
      const sealed = await doors.store.documents.read(scope, signature.sealed.sha256)
      expect(verifySealedPdf(sealed)).toMatchObject({ whole: true, problem: null })
      expect(sha256Hex(sealed.subarray(0, document.bytes))).toBe(document.sha256)
      // Sent twice, because the answer was lost: the same signature.
      const again = await doors.ask('POST', at(id, 'accept'), { as, body })
      expect(again.json).toEqual(signed.json)
      expect((await doors.store.evidence.verify(scope)).ok).toBe(true)
    },
    SLOW,
  )
})
