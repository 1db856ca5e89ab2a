import type { LegalHold } from '../../../store/audit/event-store.ts'
import { printable } from '../output.ts'

export const RETENTION_NOTICE =
  'Six years is what 45 CFR 164.316(b)(2)(i) asks for documentation; how long raw logs are kept is a policy, and medical records follow state law. Not legal advice; confirm with counsel.'

/** One hold in one line, for a terminal. */
export function holdText({ id, reason, by, since, from, to }: LegalHold): string {
  const period =
    from === null && to === null
      ? 'all events'
      : `events ${from === null ? '' : `from ${from} `}${to === null ? '' : `to before ${to}`}`.trim()
  return `${id}  ${period}, since ${since} by ${printable(by)}: ${printable(reason)}\n`
}
