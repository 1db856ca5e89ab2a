import type { Clinic } from './desk.ts'
import { clinicPeople } from './people.ts'
import { clinicSites } from './places.ts'
import type { AuditRecord } from './records/logged.ts'
import { passwords, takenAccount } from './story/accounts.ts'
import { borrowedAccess, microsoft, provider } from './story/administrators.ts'
import { assistant, guestReader, lastDay, openLink } from './story/files.ts'
import { recordsRequest, throttledMailbox } from './story/log-itself.ts'
import { sharedMailboxes } from './story/shared-mailboxes.ts'
import { alreadyLogged, ordinaryWork } from './work.ts'

const PARTS = [
  ordinaryWork,
  sharedMailboxes,
  borrowedAccess,
  provider,
  microsoft,
  takenAccount,
  passwords,
  lastDay,
  openLink,
  guestReader,
  assistant,
  throttledMailbox,
  recordsRequest,
]

/**
 * Four weeks of the made-up clinic's unified audit log, 5 October to 2 November 2026, as records of the Office 365
 * Management Activity schema in order of time: ordinary work, and what a privacy officer has to find in it. Everybody and
 * everything is invented; the same at every call and on every machine.
 */
export function practiceAuditLog(): readonly AuditRecord[] {
  const clinic: Clinic = { people: clinicPeople(), sites: clinicSites() }
  return PARTS.flatMap(part => [...part(clinic)])
    .filter(alreadyLogged)
    .sort((one, other) => compare(timeOf(one), timeOf(other)))
}

function timeOf(record: AuditRecord): string {
  return String(record['CreationTime'])
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
