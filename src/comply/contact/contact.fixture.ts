import { ACCEPTED_ROLE_NAMES } from '../../base/contact/accepted.ts'
import type { RoleSource } from '../../base/contact/role-held.ts'
import type { Role } from '../../base/people/roles.ts'
import type { Instant } from '../../base/time.ts'
import type { ActScene } from './act-scene.ts'
import type { Contact } from './contact-body.ts'
import { contactStatus } from './contact-status.ts'
import type { ActingAccount } from './entitled.ts'
import type { NamingRequest } from './naming.ts'

export const GLOBAL = 'Global Administrator'
export const NOW = '2026-11-22T08:00:00.000Z' as Instant

export const upnOf = (who: string) => `${who}@clinic.example`

/** A complete list of holders by user principal name. */
export function listOf(
  holders: Readonly<Record<string, string | readonly string[]>>,
  asOf: string = NOW,
  changes: Partial<RoleSource> = {},
): RoleSource {
  return {
    source: 'role-list',
    snapshot: null,
    asOf: asOf as Instant,
    complete: true,
    covers: null,
    holders: Object.entries(holders).map(([who, roles]) => ({
      names: [upnOf(who)],
      roles: [roles].flat(),
      from: null,
      to: null,
    })),
    ...changes,
  }
}

export function accountOf(who: string, roles: readonly Role[] = ['privacy-officer']): ActingAccount {
  return { id: `u-${who}`, name: who, email: upnOf(who), objectId: null, roles }
}

export function naming(who: string, changes: Partial<NamingRequest> = {}): NamingRequest {
  return {
    person: { accountName: upnOf(who), domain: 'clinic.example', name: who, email: upnOf(who), phone: null },
    mailbox: { monitored: true, readBy: 'Front desk' },
    attested: null,
    why: null,
    ...changes,
  }
}

export const ATTESTED = { role: ACCEPTED_ROLE_NAMES[0] ?? '', words: 'I saw it.' }

export function sceneOf({
  contact = null,
  by = 'ada',
  sources = [],
  now = NOW,
  roles,
}: {
  readonly contact?: Contact | null
  readonly by?: string
  readonly sources?: readonly RoleSource[]
  readonly now?: Instant
  readonly roles?: readonly Role[]
}): ActScene {
  const today = now.slice(0, 10)
  const { state } = contactStatus({ contact, sources, fields: [], accountClosed: null, now, today })
  const account = accountOf(by, roles)
  return { contact, state, sources, domains: null, organisation: 'Clinic', account, now, today }
}
