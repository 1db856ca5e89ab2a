import type { Verdict } from '../../base/verdict.ts'
import { compensatingSet } from '../compensating-sets.ts'
import { namesOf } from '../judgement.ts'
import type { Truth } from '../truth.ts'

export interface Compensated {
  readonly holds: Truth
  /** Why it does not, or why it is not known. */
  readonly note: string | null
}

/**
 * Whether a compensating set holds: each of its checks is met or does not apply. What was not judged or not read never
 * counts as good.
 * @param verdictOf undefined for a check that was not judged.
 */
export function compensatedBy(
  set: string,
  check: string,
  verdictOf: (check: string) => { readonly title: string; readonly verdict: Verdict } | undefined,
): Compensated {
  const found = compensatingSet(set)
  if (found === undefined || !found.forChecks.includes(check))
    return { holds: undefined, note: `Ward knows no compensating set “${set}” for this check.` }
  const lacking: { readonly name: string }[] = []
  const notSeen: { readonly name: string }[] = []
  for (const { check: id } of found.requires) {
    const { title, verdict } = verdictOf(id) ?? { title: id, verdict: 'unknown' }
    if (verdict === 'pass' || verdict === 'not-applicable') continue
    const list = verdict === 'fail' || verdict === 'not-licensed' ? lacking : notSeen
    list.push({ name: `“${title}”` })
  }
  if (lacking.length > 0)
    return { holds: false, note: `What has to stand in its place does not: ${namesOf(lacking)}.` }
  if (notSeen.length > 0)
    return {
      holds: undefined,
      note: `Whether what has to stand in its place does was not seen: ${namesOf(notSeen)}.`,
    }
  return { holds: true, note: null }
}
