import type { Random } from '../../../src/connect/practice/clinic/audit-log/random.ts'
import {
  type LoggedSite,
  loggedSite,
  oneDriveOf,
} from '../../../src/connect/practice/clinic/audit-log/records/files.ts'
import {
  type LoggedPerson,
  type LoggedSession,
  type LoggedTenant,
  loggedPerson,
} from '../../../src/connect/practice/clinic/audit-log/records/logged.ts'
import {
  CLIENTS,
  type ClientKind,
  loggedSession,
} from '../../../src/connect/practice/clinic/audit-log/records/sessions.ts'

export interface BenchPerson extends LoggedPerson {
  readonly oneDrive: LoggedSite
  /** What this person works with: a handful of sessions, which repeat over the months as they do in life. */
  readonly sessions: Readonly<Record<ClientKind, readonly LoggedSession[]>>
}

/** The organisation that a load is made for. */
export interface BenchWorld {
  readonly tenant: LoggedTenant
  readonly people: readonly BenchPerson[]
  readonly sites: readonly LoggedSite[]
  readonly folders: readonly string[]
}

const SITES = ['Charts', 'Billing', 'Referrals', 'Scheduling', 'Nurses', 'Lab', 'Imaging', 'Policies']
const SESSIONS_OF_A_CLIENT = 6

/** Names and addresses by number: a load is measured, nobody reads it. */
export function benchWorld(numbers: Random, people: number): BenchWorld {
  const tenant: LoggedTenant = {
    id: numbers.guid(),
    name: 'cedarhealth.onmicrosoft.com',
    sharePoint: 'https://cedarhealth.sharepoint.example',
    oneDrive: 'https://cedarhealth-my.sharepoint.example',
  }
  const offices = Array.from({ length: 12 }, (_, office) => `203.0.113.${office + 10}`)
  const kinds = Object.keys(CLIENTS) as ClientKind[]

  function sessionsOf(kind: ClientKind): readonly LoggedSession[] {
    return Array.from({ length: SESSIONS_OF_A_CLIENT }, () => {
      const atHome = `198.51.100.${numbers.below(256)}`
      const address = numbers.happens(0.7) ? numbers.pick(offices) : atHome
      const managed = numbers.happens(0.6) ? numbers.guid() : null
      const session = loggedSession(numbers, CLIENTS[kind], address, managed)
      // The newer form of record, with the token, is not everywhere yet; the older one is harder: less of it repeats.
      return numbers.happens(0.1) ? session : { ...session, tokenId: null }
    })
  }

  return {
    tenant,
    people: Array.from({ length: people }, (_, number) => {
      const person = loggedPerson(numbers, {
        name: `Person ${number}`,
        upn: `p${number}@cedarhealth.example`,
      })
      const sessions = Object.fromEntries(kinds.map(kind => [kind, sessionsOf(kind)])) as Record<
        ClientKind,
        readonly LoggedSession[]
      >
      return { ...person, oneDrive: oneDriveOf(numbers, tenant, person), sessions }
    }),
    sites: SITES.map(name => loggedSite(numbers, tenant, name)),
    folders: Array.from(
      { length: 400 },
      (_, number) => `Shared Documents/${2020 + (number % 7)}/Folder ${number}`,
    ),
  }
}
