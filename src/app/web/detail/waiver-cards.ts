import type { Instant } from '../../../base/time.ts'
import { holdsNow, type WaivedEntity } from '../../../assess/waivers.ts'
import { dayWords, lastDayWords, waiverMark, waiverSentence } from '../../../assess/words.ts'
import type { ShownWaiver } from '../../api/contracts/waivers.ts'

/** A waiver as the details tell of it: what it is worth in the settings, and its story. */
export interface WaiverCard {
  readonly key: string
  readonly sentence: string
  readonly holds: boolean
  /** Who asked, who ended it, what is stated on the record. */
  readonly story: readonly string[]
  /** The compensating set it leans on. */
  readonly set: string | null
  /** Null for one that came with an export, which nobody decides about here. */
  readonly kept: ShownWaiver | null
}

/**
 * Those that wait first, then those that hold, then the others, each as the assessment tells of it. One that was kept
 * since the settings were judged is told from its record.
 */
export function waiverCards(
  waived: readonly WaivedEntity[],
  kept: readonly ShownWaiver[],
): readonly WaiverCard[] {
  const byId = new Map(kept.map(one => [one.id, one]))
  const judged = waived.map(one => cardOf(one, byId.get(one.waiver ?? '') ?? null))
  const known = new Set(waived.map(({ waiver }) => waiver))
  const others = kept.filter(({ id }) => !known.has(id)).map(unjudged)
  const order = ({ kept: one, holds }: WaiverCard) => (one?.waits ? 0 : holds ? 1 : 2)
  return [...others, ...judged].sort((one, other) => order(one) - order(other))
}

function cardOf(waived: WaivedEntity, kept: ShownWaiver | null): WaiverCard {
  return {
    key: `${waived.waiver ?? waived.source} ${waived.id}`,
    sentence: `${waiverMark(waived)} ${waiverSentence(waived)}`,
    holds: holdsNow(waived),
    story: kept === null ? [] : storyOf(kept),
    set: waived.compensating,
    kept,
  }
}

function unjudged(kept: ShownWaiver): WaiverCard {
  const what = kept.entity === null ? 'The whole check' : kept.entity.name
  const worth = kept.ended !== null ? 'Was ended' : kept.approver === null ? 'Not approved yet' : 'Accepted'
  return {
    key: `${kept.id} `,
    sentence: `⚐ ${worth}: ${what} (${kept.reason})`,
    holds: kept.inForce,
    story: storyOf(kept),
    set: kept.compensating,
    kept,
  }
}

function storyOf({ approver, approvedAt, ...waiver }: ShownWaiver): readonly string[] {
  const { requestedBy, ends, conflict, renewal, declined, ended, waits } = waiver
  const day = (moment: string) => dayWords(moment as Instant)
  const lastDay = (moment: string) => lastDayWords(moment as Instant)
  return [
    `${requestedBy} asked for it, until ${lastDay(ends)}.`,
    ...(approver === null || approvedAt === null ? [] : [`${approver} approved it on ${day(approvedAt)}.`]),
    ...(conflict === null ? [] : [`On record: ${conflict}`]),
    ...(renewal === null
      ? []
      : [`${renewal.requestedBy} asks to renew it until ${lastDay(renewal.ends)}: ${renewal.reason}`]),
    ...(declined === null
      ? []
      : [`${declined.by} declined its renewal on ${day(declined.at)}: ${declined.why}`]),
    ...(ended === null
      ? []
      : [`${ended.by} ${approver === null ? 'declined' : 'ended'} it on ${day(ended.at)}: ${ended.why}`]),
    ...(approver === null && ended === null && !waits
      ? ['Its time ran out before anybody approved it. Ask for it anew if it is still needed.']
      : []),
  ]
}
