import { CLINIC, type ClinicPeople } from './people.ts'
import { type ClinicSite, PATIENTS } from './places.ts'
import type { Random } from './random.ts'
import type { LoggedFile } from './records/files.ts'
import type { Deed, LoggedPerson } from './records/logged.ts'
import { CLIENTS, type ClientKind, loggedSession } from './records/sessions.ts'

/** Addresses of documentation (RFC 5737): nobody's. */
export const ADDRESSES = {
  harborStreet: '203.0.113.10',
  millcreek: '203.0.113.26',
  bayline: '192.0.2.40',
  lakeside: '192.0.2.88',
  /** From which somebody tries an employee's password. */
  stranger: '192.0.2.201',
} as const

/** What the parts of the story share. */
export interface Clinic {
  readonly people: ClinicPeople
  readonly sites: readonly ClinicSite[]
}

/** Makes deeds of one person at one client: the session stays the same, the time goes on. */
export function desk(
  random: Random,
  actor: LoggedPerson,
  client: ClientKind,
  address: string,
  managed = true,
): (at: number) => Deed {
  const session = loggedSession(random, CLIENTS[client], address, managed ? random.guid() : null)
  return at => ({ random, tenant: CLINIC, at, actor, session })
}

/** A file about a patient in one of the site's folders, such as `Referral - Alder 0412.pdf`. */
export function paper(random: Random, site: ClinicSite): LoggedFile {
  const day = String(1 + random.below(12)).padStart(2, '0') + String(1 + random.below(28)).padStart(2, '0')
  const kind = random.pick(site.papers)
  const about = site.name === 'Office' ? '2026' : random.pick(PATIENTS)
  const type = random.pick(['pdf', 'pdf', 'docx', kind.endsWith('photo') ? 'jpg' : 'xlsx'])
  return {
    folder: random.pick(site.folders),
    name: `${kind} - ${about} ${day}.${type}`,
    bytes: 20_000 + random.below(900_000),
  }
}

const ABOUT = [
  'Lab results',
  'Refill request',
  'Referral',
  'Appointment',
  'Insurance question',
  'Call back',
  'School form',
]

export function subjectLine(random: Random): string {
  return `${random.pick(ABOUT)} - ${random.pick(PATIENTS)}`
}
