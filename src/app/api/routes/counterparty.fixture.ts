import { lastSignature } from '../../../comply/signing/signature-records.ts'
import { type OpenDoors, openDoors, type Sent } from '../doors.fixture.ts'
import { asked, at, clinicScope, withSecondFactor } from './signatures.fixture.ts'

export const PAT = {
  kind: 'outside',
  name: 'Pat Lindqvist',
  email: 'pat@bayline.example',
  organisation: 'Bayline IT Support',
  title: 'Managing director',
} as const

/** A signature that waits for somebody outside, and how an officer makes the link. */
export async function place() {
  const doors = await openDoors({ tenants: ['clinic', 'other'] })
  const officer = await doors.add({ role: 'privacy-officer', name: 'Dana Ruiz' })
  const kept = await asked(doors, { by: officer.id, asks: PAT })
  const { id } = kept.value
  const make = async () => {
    const as = await withSecondFactor(doors, officer)
    const expects = (await lastSignature(doors.store, await clinicScope(doors), id))?.version ?? 0
    const made = await doors.ask('POST', at(id, 'outside-link'), { as, body: { expects } })
    const link = String(made.json['link'])
    return { made, token: link.split('#')[1] ?? '', code: String(made.json['code']) }
  }
  const state = async () => (await lastSignature(doors.store, await clinicScope(doors), id))?.value
  return { doors, officer, kept, id, make, state }
}

/** As the page of the door sends it: without a session. */
export const post = (doors: OpenDoors, what: string, body: object, sent: Sent = {}) =>
  doors.ask('POST', `/api/counterparty/${what}`, { ...sent, body })
