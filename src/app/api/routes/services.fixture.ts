import type { ShownServices } from '../contracts/services.ts'
import { openDoors, type OpenDoors } from '../doors.fixture.ts'

/** What the tests of services share. */
export const AT = '/api/tenants/clinic/services'
export const CSV = [
  'Block credential,Display name,Licenses,User principal name',
  'False,Ruth Delgado,Microsoft 365 Business Premium,delgado@clinic.example',
  'False,"=cmd|calc, Lily",Exchange Online Kiosk,tran@clinic.example',
  'True,Gail Turner,Microsoft 365 Business Premium,turner@clinic.example',
  'False,Emergency,Unlicensed,emergency@clinic.example',
  'False,Someone New,Something + New,new@clinic.example',
].join('\n')

export const send = (doors: OpenDoors, as: string, path: string, text: string) =>
  doors.server.inject({
    method: 'POST',
    url: `${AT}${path}`,
    headers: {
      host: '127.0.0.1:8365',
      origin: 'http://127.0.0.1:8365',
      'sec-fetch-site': 'same-origin',
      cookie: as,
      'content-type': 'application/octet-stream',
    },
    payload: Buffer.from(text),
  })
export const overview = async (doors: OpenDoors, as: string) =>
  (await doors.ask('GET', AT, { as })).json as unknown as ShownServices
export const of = (known: ShownServices, id: string) => known.services.find(service => service.id === id)

export async function withOfficer(role: 'security-officer' | 'privacy-officer' = 'security-officer') {
  const doors = await openDoors()
  const as = await doors.signIn(await doors.add({ role, name: 'Tomas Reyes' }))
  return { doors, as }
}
