import type { KnownCheck, NeedsKnown } from './known.ts'
import type { Need, NeedSource } from './need.ts'
import { titleOf } from './title-of.ts'

/**
 * Critical and high findings that nobody has taken on: not given to anybody, not marked for mending, not accepted. One row
 * for each severity, so that a tenant on its first day does not drown what else is due.
 */
export const fromUnassigned: NeedSource = {
  takes: ['findings:work'],
  needs: known => [...needFor(known, 'critical'), ...needFor(known, 'high')],
}

function needFor(known: NeedsKnown, severity: 'critical' | 'high'): readonly Need[] {
  const left = leftAlone(known, severity)
  const [first] = left
  if (first === undefined) return []
  const one = left.length === 1
  return [
    {
      id: `finding-unassigned:${severity}`,
      kind: 'finding-unassigned',
      about: one ? `finding:${first.check}` : `findings:${severity}`,
      what: one
        ? `Nobody has taken on a ${severity} finding: ${titleOf(first.check, known.checks)}.`
        : `Nobody has taken on ${left.length} ${severity} findings.`,
      why: `Give ${one ? 'it' : 'each'} to a person, mark it for mending, or ask that it is accepted for a time.`,
      cites: '164.308(a)(1)(ii)(B)',
      minutes: one ? 5 : Math.min(30, 3 * left.length),
      due: null,
      overdue: false,
      weight: severity,
      to: one ? `/checks?check=${first.check}` : `/checks?verdict=fail&severity=${severity}`,
      does: one ? 'Open it' : 'Give them out',
    },
  ]
}

function leftAlone(
  { checks, findingWork, waivers, now }: NeedsKnown,
  severity: 'critical' | 'high',
): readonly KnownCheck[] {
  const taken = new Set(
    findingWork
      .filter(({ assigned, state }) => assigned !== null || state !== 'none')
      .map(({ check }) => check),
  )
  // Somebody has asked that it is accepted: the next step is the approver's.
  for (const { value } of waivers) {
    const isAsked =
      value.entity === null && value.approver === null && value.ended === null && value.ends > now
    if (isAsked) taken.add(value.check)
  }
  return (checks ?? []).filter(
    row => row.verdict === 'fail' && row.severity === severity && !row.accepted && !taken.has(row.check),
  )
}
