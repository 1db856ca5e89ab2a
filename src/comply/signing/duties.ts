import { dayIn, lastDayOf } from '../../base/time-zone.ts'
import { type Signature, signatureStateAt } from '../../base/signing/signature.ts'
import type { Duty } from '../year/duties.ts'
import type { SigningKnown } from './known.ts'
import { signAddress } from './waiting.ts'

/**
 * Signatures that somebody was asked for and that run out, and copies that could not be sealed. Whichever area tells of its
 * own signatures leaves them out here by their purpose.
 */
export function dutiesOfSignatures(
  { signatures, now, timeZone }: SigningKnown,
  leftOut: ReadonlySet<Signature['purpose']> = new Set(),
): readonly Duty[] {
  const all = signatures.filter(({ purpose }) => !leftOut.has(purpose))
  return [
    ...all.filter(one => signatureStateAt(one, now) === 'pending').map(one => waitingDuty(one, timeZone)),
    ...all
      .filter(({ state }) => state === 'failed' || state === 'accepted')
      .filter(({ state, acceptedAt }) => state === 'failed' || (acceptedAt ?? now) < now)
      .map(one => unsealedDuty(one, timeZone, now)),
  ]
}

function waitingDuty(one: Signature, timeZone: string | null): Duty {
  const { id, asks, document, ends, askedAt } = one
  const common = {
    id: `signature:${id}`,
    cites: ['164.308(b)(3)'],
    stake: 'upkeep',
    opens: dayIn(askedAt, timeZone),
    due: lastDayOf(ends, timeZone),
    role: 'privacy-officer',
    closesOn: 'record',
    page: signAddress(id),
  } as const
  if (asks.kind === 'account') {
    return {
      ...common,
      title: `Sign or decline: ${document.title}`,
      why: 'The request runs out after its last day, and is then asked for anew.',
      steps: ['Read the document.', 'Sign it, or decline with a reason.'],
      minutes: 10,
    }
  }
  return {
    ...common,
    title: `See that the other party signs: ${document.title}`,
    why: 'Somebody outside was asked to sign. The request runs out after its last day.',
    steps: [
      'See whether they have opened the link.',
      'Remind them, or make a new link.',
      'Or take the request back.',
    ],
    minutes: 5,
  }
}

function unsealedDuty(
  { id, document, acceptedAt }: Signature,
  timeZone: string | null,
  now: SigningKnown['now'],
): Duty {
  const day = dayIn(acceptedAt ?? now, timeZone)
  return {
    id: `signature-copy:${id}`,
    title: `Make the sealed copy: ${document.title}`,
    why: 'It was signed, and the copy that proves it is missing.',
    steps: ['Open the signature and read why.', 'Mend that, then make the copy again.'],
    cites: ['164.316(b)(2)(i)'],
    minutes: 5,
    stake: 'upkeep',
    opens: day,
    due: day,
    role: 'hipaa-administrator',
    closesOn: 'record',
    page: signAddress(id),
  }
}
