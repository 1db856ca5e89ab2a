import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AppError } from '../../base/app-error.ts'
import { isSameName } from '../../base/audit/review.ts'
import type { Signature } from '../../base/signing/signature.ts'
import { millisecondsOf } from '../../base/time.ts'
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

const hash = fc.constantFrom(HASH, OTHER_HASH)
const person = fc.constantFrom('u-00000000000000bb', 'u-00000000000000cc')
/** Minutes after it was asked for, also before; the clock goes as it likes. */
const minute = fc.integer({ min: -30, max: 90 })

const given: fc.Arbitrary<Acceptance> = fc
  .record({
    at: minute,
    seen: hash,
    view: fc.option(fc.record({ sha256: hash, by: person, at: minute }), { freq: 5 }),
    ticked: fc.boolean(),
    intent: fc.boolean(),
    typedName: fc.constantFrom('Lee Okafor', 'lee okafor', 'Dana Ruiz', ''),
    id: person,
    provenAt: minute,
  })
  .map(one =>
    acceptance({
      at: minutesAfter(one.at),
      seen: one.seen,
      view: one.view === null ? null : { ...one.view, at: minutesAfter(one.view.at) },
      consent: one.ticked ? CONSENT : null,
      intent: one.intent,
      typedName: one.typedName,
      signer: signer({ id: one.id, provenAt: minutesAfter(one.provenAt) }),
    }),
  )

type Act =
  | { readonly kind: 'accept'; readonly given: Acceptance }
  | {
      readonly kind:
        | 'complete'
        | 'fail'
        | 'again'
        | 'decline'
        | 'void'
        | 'expire'
        | 'supersede'
        | 'link'
        | 'in-order'
      readonly minute: number
    }

const act: fc.Arbitrary<Act> = fc.oneof(
  given.map(one => ({ kind: 'accept' as const, given: one })),
  fc.record({
    kind: fc.constantFrom(
      'complete' as const,
      'fail' as const,
      'again' as const,
      'decline' as const,
      'void' as const,
      'expire' as const,
      'supersede' as const,
      'link' as const,
      // So that sequences reach the end too.
      'in-order' as const,
    ),
    minute,
  }),
)

function done(signature: Signature, one: Act): Signature {
  if (one.kind === 'accept') return acceptSignature(signature, one.given, CONSENT)
  const at = minutesAfter(one.minute)
  if (one.kind === 'in-order') {
    const view = { sha256: HASH, by: 'u-00000000000000bb', at }
    return acceptSignature(signature, acceptance({ at, view, signer: signer({ provenAt: at }) }), CONSENT)
  }
  if (one.kind === 'complete') return completeSignature(signature, { sha256: OTHER_HASH, bytes: 9, at })
  if (one.kind === 'fail') return failSignature(signature, 'Damaged.', at)
  if (one.kind === 'again') return trySignatureAgain(signature, at)
  if (one.kind === 'decline') return declineSignature(signature, 'No.', at)
  if (one.kind === 'void') return voidSignature(signature, 'Mistake.', at)
  if (one.kind === 'expire') return expireSignature(signature, at)
  if (one.kind === 'supersede') return supersedeSignature(signature, at)
  return linkMade(signature, at)
}

it('accepts nothing without the typed name, the boxes, the opened document and the fresh proof of one person', () => {
  let reached = 0
  fc.assert(
    fc.property(fc.array(act, { maxLength: 14 }), fc.boolean(), (acts, isShort) => {
      let there = waiting(isShort ? { ends: minutesAfter(40) } : {})
      for (const one of acts) {
        let next: Signature
        try {
          next = done(there, one)
        } catch (error) {
          if (error instanceof AppError) continue
          throw error
        }
        // What is complete has no way on at all.
        expect(there.state).not.toBe('completed')
        const last =
          there.events
            .map(({ at }) => at)
            .toSorted()
            .at(-1) ?? ''
        expect((next.events.at(-1)?.at ?? '') >= last).toBe(true)
        if (next.acceptedAt !== null && there.acceptedAt === null) {
          reached += 1
          const how = one.kind === 'accept' ? one.given : null
          if (how !== null) {
            expect(isSameName(how.typedName, how.signer.name)).toBe(true)
            expect(how.intent).toBe(true)
            expect(how.consent).toEqual(CONSENT)
            expect([how.seen, how.view?.sha256]).toEqual([HASH, HASH])
            expect(how.view?.by).toBe(how.signer.id)
            const age = millisecondsOf(how.at) - millisecondsOf(how.signer.provenAt)
            expect(age >= 0 && age <= 300_000).toBe(true)
          }
          expect(next.acceptedAt < next.ends).toBe(true)
        }
        // Who signed, when and what is never changed after.
        if (there.acceptedAt !== null) {
          const { signer: who, acceptedAt, consent, document } = there
          expect(next).toMatchObject({ signer: who, acceptedAt, consent, document })
        }
        there = next
      }
      if (there.state === 'completed') expect(there.signer).not.toBeNull()
    }),
    { numRuns: 3000 },
  )
  expect(reached).toBeGreaterThan(50)
})
