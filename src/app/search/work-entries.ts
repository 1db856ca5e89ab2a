import type { Assessment } from '../../assess/assess.ts'
import { dayWords, lastDayWords, serviceOf, serviceWord } from '../../assess/words.ts'
import { ROLES } from '../../base/people/roles.ts'
import type { Instant } from '../../base/time.ts'
import type { KeptWaiver } from '../../comply/waiver-body.ts'
import { PAGES } from '../api/contracts/pages.ts'
import type { Account } from '../auth/account.ts'
import type { Entry } from './rank.ts'

type Waiver = Pick<KeptWaiver, 'id' | 'check' | 'approver' | 'requestedBy' | 'ends' | 'ended'>

/** Waivers by their check and by who asked and approved. The reason is not searched: people write freely there. */
export function waiverEntries(
  waivers: readonly Waiver[],
  assessment: Pick<Assessment, 'verdicts'> | null,
  now: Instant,
): readonly Entry[] {
  const titles = new Map(assessment?.verdicts.map(({ check, title }) => [check, title]))
  return waivers.map(waiver => ({
    kind: 'waiver',
    title: titles.get(waiver.check) ?? waiver.check,
    text: `${standingOf(waiver, now)} · ${serviceWord(serviceOf(waiver.check))}`,
    to: `${PAGES.checks}?check=${waiver.check}`,
    words: `waiver accepted ${waiver.id} ${waiver.requestedBy} ${waiver.approver ?? ''}`,
  }))
}

function standingOf({ approver, ends, ended }: Waiver, now: Instant): string {
  if (ended !== null) return `Ended on ${dayWords(ended.at)}`
  if (ends <= now) return `Was accepted until ${lastDayWords(ends)}`
  return approver === null
    ? 'Asked for, not approved yet'
    : `Accepted until ${lastDayWords(ends)} by ${approver}`
}

/** Those who may sign in, or could once. */
export function personEntries(accounts: readonly Account[]): readonly Entry[] {
  return accounts.map(({ id, name, email, state, grants }) => {
    const roles = [...new Set(grants.map(({ role }) => ROLES[role].title))].join(', ')
    return {
      kind: 'person',
      title: name,
      text: [state === 'closed' ? 'Closed' : roles === '' ? 'No role' : roles, email].join(' · '),
      to: `${PAGES.people}?person=${id}`,
      keys: [email],
      words: `${email} ${roles}`,
    }
  })
}

/** The audit reports; those of one place or person are reached from a row of another. */
export function reportEntries(
  reports: readonly {
    readonly id: string
    readonly title: string
    readonly lead: string
    readonly argument: string | null
  }[],
): readonly Entry[] {
  return reports
    .filter(({ argument }) => argument === null)
    .map(({ id, title, lead }) => ({
      kind: 'report',
      title,
      text: lead,
      to: id === 'access' ? PAGES.access : `${PAGES.access}?report=${id}`,
      words: `audit report ${id}`,
      prose: lead,
    }))
}
