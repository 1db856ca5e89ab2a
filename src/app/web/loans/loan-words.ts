import { dayWords, lastDayWords } from '../../../assess/words.ts'
import { PERMISSIONS, type Permission } from '../../../base/people/permissions.ts'
import type { Instant } from '../../../base/time.ts'
import { shiftedDay } from '../access/period.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'
import { endOfDay } from '../people/shown-people.ts'

/** The one thing first: how much is lent. */
export function headlineOf(count: number): string {
  if (count === 0) return 'Nothing is lent'
  return count === 1 ? 'One permission is lent' : `${count} permissions are lent`
}

/** "May sign a review of an audit report". */
export function mayWords(permission: Permission): string {
  return `May ${PERMISSIONS[permission].allows}`
}

/** "Until the end of 30 November 2026 (UTC), 8 days from now". @param now a moment of the person's machine */
export function untilWords(until: string, now: string): string {
  const left = Math.ceil((Date.parse(until) - Date.parse(now)) / 86_400_000)
  const soon = left <= 1 ? 'less than a day from now' : `${left} days from now`
  return until.endsWith('T00:00:00.000Z')
    ? `Until the end of ${lastDayWords(until as Instant)} (UTC), ${soon}`
    : `Until ${dayWords(until as Instant)}, ${until.slice(11, 16)} UTC, ${soon}`
}

/** The last day that can be chosen: a loan ends within so many days. */
export function latestDay(now: string, days: number): string {
  return shiftedDay(now.slice(0, 10), days - 1) ?? now.slice(0, 10)
}

/** What is written down of a loan before it is given. */
export interface LoanDraft {
  readonly account: string
  readonly permission: string
  readonly day: string
  readonly reason: string
}

export const FIELDS = {
  account: 'loan-account',
  permission: 'loan-permission',
  day: 'loan-day',
  reason: 'loan-reason',
} as const

/** What the page itself sees to be wrong. */
export function wrongIn(draft: LoanDraft, now: string, days: number): readonly FieldProblem[] {
  const { account, permission, day, reason } = draft
  const today = now.slice(0, 10)
  const latest = latestDay(now, days)
  return [
    ...(account === '' ? [{ field: FIELDS.account, message: 'Choose to whom you lend it.' }] : []),
    ...(permission === '' ? [{ field: FIELDS.permission, message: 'Choose what you lend.' }] : []),
    ...(endOfDay(day) === null || day < today || day > latest
      ? [
          {
            field: FIELDS.day,
            message: `Choose a last day from today to ${dayWords(`${latest}T00:00:00.000Z` as Instant)}: a loan ends within ${days} days.`,
          },
        ]
      : []),
    ...(reason.trim().length < 5
      ? [
          {
            field: FIELDS.reason,
            message: 'Say why in a few words, so that an auditor understands it later.',
          },
        ]
      : []),
  ]
}
