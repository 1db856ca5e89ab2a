import { canonicalJson } from '../../base/canonical-json.ts'
import type { Agreement } from '../../base/agreements/agreement.ts'
import { paperOf } from './terms-of.ts'

/** What was done with a version of an agreement, told from the one before it: "We were asked to sign". */
export function whatWasDone(before: Agreement | null, after: Agreement): string {
  if (before === null) {
    return after.supersedes === null ? 'Written down' : 'Written down, to take the place of an older one'
  }
  const said = [
    ...(differ(before.ending, after.ending) && after.ending !== null ? [ENDING[after.ending.kind]] : []),
    ...side('We', before.ours, after.ours),
    ...side('The other side', before.theirs, after.theirs),
    ...(before.supersededBy === after.supersededBy || after.supersededBy === null
      ? []
      : ['A newer one was begun']),
    ...(differ(before.dataAfter, after.dataAfter) ? ['What became of the data was written down'] : []),
    ...breaches(before, after),
    ...(differ(paperOf(before), paperOf(after)) ? ['Its terms were changed'] : []),
    ...(before.agent === after.agent ? [] : ['Whether it is an agent was decided']),
    ...(before.party.vendor === after.party.vendor ? [] : ['The vendor was chosen']),
  ]
  return said.length === 0 ? 'Kept anew' : said.join('; ')
}

/** Who did something about it and is named there, by account. */
export function namesIn(agreement: Agreement): readonly (readonly [id: string, name: string])[] {
  const { made, ours, theirs, ending, dataAfter, breaches } = agreement
  const attested = [ours, theirs].flatMap(side => (side?.way === 'attested' ? [side.attested] : []))
  const told = breaches.flatMap(breach => [breach, ...breach.steps, breach.outcome])
  return [made, ...attested, ending, dataAfter, ...told].flatMap(act =>
    act === null ? [] : [[act.by, act.name] as const],
  )
}

const ENDING = { voided: 'Voided', declined: 'Declined', terminated: 'Ended' } as const

function side(who: string, before: Agreement['ours'], after: Agreement['ours']): readonly string[] {
  if (!differ(before, after)) return []
  if (after === null) return [`What ${who === 'We' ? 'we were' : 'the other side was'} asked was left behind`]
  if (after.way === 'attested')
    return [`${who === 'We' ? 'Our' : 'The other side’s'} signature on the paper was attested`]
  return [`${who} ${who === 'We' ? 'were' : 'was'} asked to sign`]
}

function breaches(before: Agreement, after: Agreement): readonly string[] {
  if (after.breaches.length > before.breaches.length) return ['A breach of it was written down']
  if (!differ(before.breaches, after.breaches)) return []
  const count = (one: Agreement) => one.breaches.filter(({ outcome }) => outcome !== null).length
  return count(after) > count(before)
    ? ['The outcome of a breach was written down']
    : ['A step towards a cure was written down']
}

function differ(one: unknown, other: unknown): boolean {
  return canonicalJson(one) !== canonicalJson(other)
}
