import { assessRow } from '../../../test/check-table.ts'
import { grant, policy } from '../../../test/good-tenant/conditional-access.ts'
import { meetingPolicy } from '../../../test/good-tenant/teams.ts'
import type { Instant } from '../../base/time.ts'
import type { Facts } from '../../collect/facts/facts.schema.ts'
import { CHECKS } from '../checks/index.ts'
import type { Waiver } from '../programme.ts'
import { acceptedValue } from './accepted-value.ts'

export const NOW = '2026-11-22T08:00:00.000Z' as Instant
export const at = (day: string) => `${day}T00:00:00.000Z` as Instant

export const SMTP = 'exchange.smtp-auth-off'
export const MFA = 'entra.mfa-all-users'
export const DIAL_IN = 'teams.dial-in-waits'

export type Patch = (facts: Facts) => void
export const smtpAuth =
  (SmtpClientAuthenticationDisabled: boolean | undefined): Patch =>
  facts => {
    const { SmtpClientAuthenticationDisabled: _, ...rest } = facts['exchange.transport-config']
    facts['exchange.transport-config'] =
      SmtpClientAuthenticationDisabled === undefined ? rest : { ...rest, SmtpClientAuthenticationDisabled }
  }
/** Policies by name; callers pass the lobby under those given true, and undefined was not read. */
export const dialIn =
  (callersPass: Readonly<Record<string, boolean | undefined>>): Patch =>
  facts => {
    facts['teams.meeting-policies'] = Object.entries(callersPass).map(([name, pass]) => {
      const { AllowPSTNUsersToBypassLobby: _, ...rest } = meetingPolicy(name)
      return pass === undefined ? rest : { ...rest, AllowPSTNUsersToBypassLobby: pass }
    })
  }
/** One MFA policy for everybody for each list of people it leaves out. */
export const leavingOut =
  (...lists: (readonly string[])[]): Patch =>
  facts => {
    facts['entra.conditional-access-policies'] = lists.map((excludeUsers, index) => {
      const made = policy(`MFA ${index + 1}`, { grantControls: grant(['mfa']) })
      Object.assign(made.conditions?.users ?? {}, { excludeUsers })
      return made
    })
  }

export const user = (id: string) => ({ kind: 'user' as const, id, name: id })
export const meeting = (id: string) => ({ kind: 'policy' as const, id, name: id })

/** A waiver as it was recorded when the tenant was as `when` says: approved, with a year to go. */
export function approved(
  check: string,
  entity: Waiver['entity'],
  when: Patch,
  changes: Partial<Waiver> = {},
): Waiver {
  const [row] = assessRow(
    CHECKS.filter(one => one.id === check),
    { patch: when },
  ).verdicts
  if (row === undefined) throw new Error(`${check} is no check`)
  return {
    id: 'w1',
    check,
    entity,
    reason: 'Scan to email',
    requestedBy: 'Sam Okoro',
    approver: 'Dana Ruiz',
    approvedAt: at('2026-10-01'),
    ends: at('2027-10-01'),
    accepted: acceptedValue(row, entity),
    compensating: null,
    ...changes,
  }
}

export const off = smtpAuth(false)
export const twoBad = dialIn({ Global: true, Visits: true })
