import { type OpenDoors, openDoors } from '../doors.fixture.ts'
import { keepClinic } from '../kept-clinic.fixture.ts'

export const CHECK = 'exchange.automatic-forwarding-blocked'
export const ENTITY = { kind: 'setting', id: 'default-remote-domain' }
export const ASKED = {
  check: CHECK,
  entity: ENTITY,
  reason: 'The billing office still gets its reports by mail.',
  until: '2027-01-31',
  compensating: null,
  expects: 0,
}
type Waiver = Record<string, unknown> & { readonly id: string; readonly version: number }

/** A kept clinic with an IT administrator who asks and a security officer who approves. */
export async function begun() {
  const doors = await openDoors({ tenants: ['clinic', 'other'] })
  const scope = await keepClinic(doors.store)
  const sam = await doors.add({ role: 'it-administrator', tenant: 'clinic', name: 'Sam Okoro' })
  const dana = await doors.add({ role: 'security-officer', tenant: 'clinic', name: 'Dana Ruiz' })
  const [asSam, asDana] = [await doors.signIn(sam), await doors.signIn(dana)]
  const request = (as: string, changes: object = {}, tenant = 'clinic') =>
    doors.ask('POST', `/api/tenants/${tenant}/waivers`, { as, body: { ...ASKED, ...changes } })
  const decide = (as: string, act: 'approve' | 'end', id: string, body: object, tenant = 'clinic') =>
    doors.ask('POST', `/api/tenants/${tenant}/waivers/${id}/${act}`, { as, body })
  const list = async (as: string) => {
    const { json } = await doors.ask('GET', `/api/tenants/clinic/waivers?check=${CHECK}`, { as })
    return json['waivers'] as readonly Waiver[]
  }
  return { doors, scope, sam, dana, asSam, asDana, request, decide, list }
}

/** What the assessment makes of the waivers of the check. */
export async function states(doors: OpenDoors, as: string) {
  const { json } = await doors.ask('GET', '/api/tenants/clinic/assessment', { as })
  const { verdicts } = json['assessment'] as {
    verdicts: { check: string; waived: { state: string; approver: string | null }[] }[]
  }
  return verdicts.find(({ check }) => check === CHECK)?.waived.map(({ state }) => state)
}
