import { PERMISSION_NAMES, PERMISSIONS } from '../../base/people/permissions.ts'
import type { Role } from '../../base/people/roles.ts'
import type { Instant } from '../../base/time.ts'
import { WITHOUT_STORY, type KeptWaiver } from '../waiver-body.ts'
import type { Task } from '../year/task.ts'
import type { KnownCheck, NeedsKnown } from './known.ts'
import type { Need, NeedPerson } from './need.ts'

/** A Monday, two in the afternoon. */
export const NOW = '2026-11-02T14:06:21.000Z' as Instant
export const TODAY = '2026-11-02'

/** A tenant on which nothing is to be done. */
export function known(changes: Partial<NeedsKnown> = {}): NeedsKnown {
  return {
    now: NOW,
    today: TODAY,
    timeZone: null,
    tasks: [],
    yearAdopted: true,
    waivers: [],
    decisions: [],
    organisation: {
      name: 'Main Street Clinic',
      kinds: ['provider'],
      hybrid: false,
      clearinghouseInLargerOrganisation: false,
      states: ['NH'],
      sites: 1,
      workforce: 14,
      ehr: null,
      it: null,
      itProvider: null,
      privacyOfficer: 'Mei Lindqvist',
      securityOfficer: 'Dana Ruiz',
      timeZone: null,
    },
    checks: [],
    lastSnapshot: '2026-11-01T06:00:00.000Z' as Instant,
    findingWork: [],
    access: null,
    people: [],
    officers: [],
    ...changes,
  }
}

/** Somebody with one role, and what it allows. */
export function person(role: Role = 'security-officer', changes: Partial<NeedPerson> = {}): NeedPerson {
  const permissions = PERMISSION_NAMES.filter(name =>
    (PERMISSIONS[name].roles as readonly Role[]).includes(role),
  )
  return { id: 'u-1', name: 'Dana Ruiz', roles: [role], permissions, ownerPagesRead: null, ...changes }
}

export function task(changes: Partial<Task> = {}): Task {
  return {
    id: 'monthly-roles:2026-11-02',
    routine: 'monthly-roles',
    title: 'Look at who holds which role',
    why: 'People change places, and roles stay.',
    steps: [],
    cites: ['164.308(a)(4)(ii)(C)'],
    minutes: 10,
    stake: 'upkeep',
    opens: '2026-11-02',
    due: '2026-11-06',
    role: 'security-officer',
    person: null,
    deputy: null,
    deputyRole: null,
    closesOn: 'note',
    page: null,
    state: 'open',
    missed: 0,
    escalated: 'no',
    postponed: null,
    closed: null,
    version: 0,
    ...changes,
  }
}

export function waiver(changes: Partial<KeptWaiver> = {}): KeptWaiver {
  return {
    ...WITHOUT_STORY,
    id: 'entra.mfa:1',
    check: 'entra.mfa',
    entity: null,
    reason: 'The scanner cannot do it.',
    requestedBy: 'Lee Okafor',
    requester: 'u-9',
    approver: null,
    approvedAt: null,
    ends: '2027-02-01T00:00:00.000Z' as Instant,
    accepted: null,
    compensating: null,
    ...changes,
  }
}

export function check(changes: Partial<KnownCheck> = {}): KnownCheck {
  return {
    check: 'entra.mfa',
    title: 'Everybody signs in with two factors',
    verdict: 'fail',
    severity: 'critical',
    accepted: false,
    requirements: ['164.312(d)'],
    ...changes,
  }
}

export function need(changes: Partial<Need> = {}): Need {
  return {
    id: 'task:a',
    kind: 'task',
    about: `task:${changes.id ?? 'a'}`,
    what: 'Do it.',
    why: 'It is due.',
    cites: null,
    minutes: 5,
    due: null,
    overdue: false,
    weight: 'usual',
    to: '/calendar',
    does: 'Open it',
    ...changes,
  }
}
