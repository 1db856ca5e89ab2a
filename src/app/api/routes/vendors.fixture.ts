import { type OpenDoors, openDoors, type SentBack } from '../doors.fixture.ts'
import { tenantName } from '../../../base/ids.ts'
import { importScubaGear } from '../../../collect/import/scubagear/import-export.ts'
import { readClinicExport } from '../../../connect/practice/clinic/read-clinic.ts'

export const VENDORS = '/api/tenants/clinic/vendors'
export const APPS = '/api/tenants/clinic/vendor-apps'
export const APP = '/api/tenants/clinic/vendor-app'
export const SETTLEMENTS = '/api/tenants/clinic/vendor-settlements'
export const LISTS = '/api/tenants/clinic/vendor-lists'
/** The app of the practice clinic's settings that reads all mail by itself. */
export const LETTERS = 'app:2b8e4c1a-93d7-5e0f-a6b4-1c7d9e3f5a12'

export function terms(changes: object = {}) {
  return {
    name: 'Lantern EHR',
    does: 'Runs the record',
    domains: ['lantern.example'],
    publishers: [],
    appIds: [],
    phi: 'yes',
    phiWhat: '',
    contact: null,
    downstream: [],
    claims: [],
    integrations: [],
    notes: '',
    ...changes,
  }
}

let settings: ReturnType<typeof importScubaGear> | undefined

/** A kept clinic with a privacy officer, a security officer, and somebody of IT who only reads. */
export async function begun() {
  const doors = await openDoors({ tenants: ['clinic', 'other'] })
  const scope = await doors.store.tenants.scope(tenantName('clinic'))
  settings ??= importScubaGear(readClinicExport())
  // Nothing here is judged.
  await doors.store.snapshots.save(scope, settings, { by: 'tester' })
  const [kim, dana, sam] = [
    await doors.add({ role: 'privacy-officer', tenant: 'clinic', name: 'Kim Adeyemi' }),
    await doors.add({ role: 'security-officer', tenant: 'clinic', name: 'Dana Ruiz' }),
    await doors.add({ role: 'it-administrator', tenant: 'clinic', name: 'Sam Okoro' }),
  ]
  const [asKim, asDana, asSam] = [await doors.signIn(kim), await doors.signIn(dana), await doors.signIn(sam)]
  return { doors, scope, kim, dana, sam, asKim, asDana, asSam, ...askers(doors) }
}

function askers(doors: OpenDoors) {
  const get = (url: string, as: string) => doors.ask('GET', url, { as })
  const post = (url: string, as: string, body: object) => doors.ask('POST', url, { as, body })
  return {
    get,
    post,
    app: async (as: string, key = LETTERS) =>
      (await get(`${APP}?key=${encodeURIComponent(key)}`, as)).json['app'] as Record<string, unknown>,
    ask: (as: string, changes: object = {}) =>
      post(SETTLEMENTS, as, {
        subject: { kind: 'app', key: LETTERS },
        settles: 'workforce',
        reason: 'Our own people wrote it and run it.',
        until: '2027-03-01',
        expects: 0,
        ...changes,
      }),
    send: (url: string, as: string, bytes: Buffer) => sent(doors, url, as, bytes),
  }
}

/** A file as a page sends it. */
async function sent({ server }: OpenDoors, url: string, as: string, bytes: Buffer): Promise<SentBack> {
  const answer = await server.inject({
    method: 'POST',
    url,
    headers: {
      host: '127.0.0.1:8365',
      origin: 'http://127.0.0.1:8365',
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/octet-stream',
      cookie: as,
    },
    payload: bytes,
  })
  const json = (() => {
    try {
      return JSON.parse(answer.payload) as Record<string, unknown>
    } catch {
      return {}
    }
  })()
  return { status: answer.statusCode, json, text: answer.payload, headers: answer.headers, cookie: null }
}

export function standing(value: unknown): string {
  return (value as { standing: { result: string } }).standing.result
}
