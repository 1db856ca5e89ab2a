import type { NeedSource } from './need.ts'
import { titleOf } from './title-of.ts'

/** Findings that were given to this person, as long as the check is not met. */
export const fromAssigned: NeedSource = {
  takes: ['findings:work'],
  needs: ({ findingWork, checks, today }, { id }) =>
    findingWork
      .flatMap(({ check, assigned }) => (assigned?.account === id ? [{ check, until: assigned.until }] : []))
      .flatMap(({ check, until }) => {
        const row = checks?.find(one => one.check === check)
        if (row?.verdict !== 'fail' || row.accepted) return []
        return [
          {
            id: `finding-assigned:${check}`,
            kind: 'finding-assigned' as const,
            about: `finding:${check}`,
            what: `Mend what is given to you: ${titleOf(check, checks)}.`,
            why: 'The settings that were read last do not meet this check. The page says how to mend it, with what it disturbs.',
            cites: row.requirements[0] ?? null,
            minutes: null,
            due: until,
            overdue: until !== null && until < today,
            weight: weightOf(row.severity),
            to: `/checks?check=${check}` as const,
            does: 'Open it',
          },
        ]
      }),
}

function weightOf(severity: string): 'critical' | 'high' | 'usual' {
  return severity === 'critical' || severity === 'high' ? severity : 'usual'
}
