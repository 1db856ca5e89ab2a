import type { Method } from '../doors.fixture.ts'
import { openDoors } from '../doors.fixture.ts'
import { composePdf } from '../../../report/pdf/compose-pdf.ts'

/** A paper of the vendor, as the page sends it. */
export const TERMS = {
  direction: 'vendor-to-us',
  kind: 'business-associate',
  party: { vendor: null, name: 'Tidewater Transcription' },
  title: 'Business associate agreement with Tidewater Transcription',
  label: null,
  document: null as string | null,
  attempt: null as object | null,
  effective: '2026-01-01' as string | null,
  until: '2027-12-31' as string | null,
  notice: { breach: 10, ending: 30 },
  agent: 'not-agent',
  services: ['Transcription'],
  regions: [],
  commercial: { indemnity: null, offshore: 'not-allowed', insurance: null, law: 'New Hampshire' },
}

export const PAPER = { name: 'Mara Lindqvist', title: 'Managing director', on: '2025-12-20' }

export interface Kept {
  readonly id: string
  readonly version: number
  readonly state: { readonly status: string; readonly detail: string }
}

let keys = 0
/** As the page makes them up. */
export function nextKey(): string {
  keys += 1
  return keys.toString(16).padStart(16, '0')
}

/** A tenant with a privacy officer who signs, an auditor who reads, and a file that both sides signed. */
export async function begun() {
  const doors = await openDoors({ tenants: ['clinic', 'other'] })
  const ana = await doors.add({ role: 'privacy-officer', tenant: 'clinic', name: 'Ana Whitfield' })
  const lee = await doors.add({ role: 'auditor', tenant: 'clinic', name: 'Lee Abara' })
  const [asAna, asLee] = [await doors.signIn(ana), await doors.signIn(lee)]
  const scope = await doors.store.tenants.scope('clinic' as never)
  const file = await composePdf({ title: 'Agreement', parts: [{ kind: 'paragraph', text: 'As signed.' }] })
  const { sha256 } = await doors.store.documents.keep(scope, file, { by: ana.id })
  const to = (method: Method, path: string, body?: object, as = asAna, tenant = 'clinic') =>
    doors.ask(method, `/api/tenants/${tenant}/agreements${path}`, {
      as,
      ...(body === undefined ? {} : { body }),
    })
  const add = async (changes: object = {}) => {
    const body = { key: nextKey(), terms: { ...TERMS, document: sha256, ...changes }, supersedes: null }
    return (await to('POST', '', body)).json['agreement'] as Kept
  }
  const attest = async ({ id, version }: Kept, changes: object = {}) =>
    to('POST', `/${id}/attest`, {
      expects: version,
      sha256,
      ours: { ...PAPER, name: 'Ana Whitfield', title: 'Privacy officer' },
      theirs: PAPER,
      name: 'Ana Whitfield',
      ...changes,
    })
  const attested = async (changes: object = {}) =>
    (await attest(await add(changes))).json['agreement'] as Kept
  return { doors, scope, ana, lee, asAna, asLee, sha256, to, add, attest, attested }
}

export type Begun = Awaited<ReturnType<typeof begun>>

/** What is kept of one now. */
export async function readOne({ to }: Pick<Begun, 'to'>, id: string): Promise<Record<string, never>> {
  return (await to('GET', `/${id}`)).json['agreement'] as Record<string, never>
}
