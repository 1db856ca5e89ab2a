import { counted } from '../judgement.ts'
import type { Waiver } from '../programme.ts'
import { DAYS_OF_WARNING, type WaivedEntity, type WaiverState } from '../waivers.ts'

const TOLD: readonly (readonly [WaiverState, (one: boolean) => string])[] = [
  ['expiring', one => `${one ? 'ends' : 'end'} within ${DAYS_OF_WARNING} days.`],
  ['ended', one => `${one ? 'has ended and excuses' : 'have ended and excuse'} nothing.`],
  ['value-changed', one => `no longer ${one ? 'holds' : 'hold'}: what was accepted has changed.`],
  [
    'not-compensated',
    one => `${one ? 'does' : 'do'} not hold: what has to stand in ${one ? 'its' : 'their'} place does not.`,
  ],
  ['not-confirmed', one => `could not be confirmed and ${one ? 'excuses' : 'excuse'} nothing.`],
  ['not-approved', one => `${one ? 'is' : 'are'} not approved and ${one ? 'excuses' : 'excuse'} nothing.`],
  ['no-longer-needed', one => `${one ? 'is' : 'are'} no longer needed.`],
]

/** What a person has to know of the recorded waivers, one sentence for each state that asks for something. */
export function notesOnWaivers(
  waivers: readonly Waiver[],
  rows: readonly { readonly check: string; readonly waived: readonly WaivedEntity[] }[],
): readonly string[] {
  if (waivers.length === 0) return []
  const recorded = rows.flatMap(row => row.waived).filter(one => one.waiver !== null)
  const notes = TOLD.flatMap(([state, says]) => {
    const count = recorded.filter(one => one.state === state).length
    return count === 0 ? [] : [`${counted(count, 'waiver')} ${says(count === 1)}`]
  })
  const judged = new Set(rows.map(row => row.check))
  const others = waivers.filter(waiver => !judged.has(waiver.check)).length
  if (others === 0) return notes
  const are = others === 1 ? 'is for a check that was' : 'are for checks that were'
  return [...notes, `${counted(others, 'waiver')} ${are} not judged.`]
}
