import type { ImportedWaiver } from '../base/fact.ts'
import type { Instant } from '../base/time.ts'
import type { Check, Entity, JudgeContext } from './define-check.ts'

/**
 * Where a waiver stands. Only `in-force` and `expiring` (it ends within 30 days) excuse; the others excuse nothing, and
 * what they were about counts again. `not-confirmed`: something that it rests on could not be read, or does not decide.
 */
export const WAIVER_STATES = [
  'in-force',
  'expiring',
  'ended',
  'value-changed',
  'not-compensated',
  'not-confirmed',
  'no-longer-needed',
  'not-approved',
] as const
export type WaiverState = (typeof WAIVER_STATES)[number]

export interface WaivedEntity {
  readonly kind: ImportedWaiver['kind']
  readonly id: string
  readonly name: string
  readonly reason: string | null
  /** null when nobody has approved it; one that came with an export never has an approver. */
  readonly approver: string | null
  readonly ends: Instant | null
  /** The policy the export names, or `ward` for one recorded here. */
  readonly source: string
  readonly state: WaiverState
  /** The id of the recorded waiver; null when it came with an export. */
  readonly waiver: string | null
  /** One sentence on why it does not hold, such as what changed from what to what; null while it does. */
  readonly note: string | null
  /** The compensating set that has to hold while it does. */
  readonly compensating: string | null
}

/** Whether it excuses now. */
export function holdsNow({ state }: Pick<WaivedEntity, 'state'>): boolean {
  return state === 'in-force' || state === 'expiring'
}

const DAY = 86_400_000
/** A waiver that ends within so many days is told of. */
export const DAYS_OF_WARNING = 30

/** Where it stands by its end alone. With no moment to compare with, it has not ended. */
export function stateByEnd(
  ends: Instant | null,
  asOf: Instant | null,
): Extract<WaiverState, 'in-force' | 'expiring' | 'ended'> {
  if (ends === null || asOf === null) return 'in-force'
  if (ends <= asOf) return 'ended'
  return Date.parse(ends) - Date.parse(asOf) <= DAYS_OF_WARNING * DAY ? 'expiring' : 'in-force'
}

/** By the policy's id in lower case. */
export function waiversByPolicy(
  waivers: readonly ImportedWaiver[],
): ReadonlyMap<string, readonly ImportedWaiver[]> {
  return Map.groupBy(waivers, waiver => waiver.policy.toLowerCase())
}

/** The waivers of the policies that ask the check's question, or a question it is a part of. */
export function waiversFor(
  check: Check,
  waivers: ReadonlyMap<string, readonly ImportedWaiver[]>,
): readonly ImportedWaiver[] {
  if (waivers.size === 0) return []
  const { scuba = [], partOf = [] } = check.equivalents
  return [...scuba, ...partOf].flatMap(id => waivers.get(id.toLowerCase()) ?? [])
}

/** Microsoft's ids are compared without regard to case: exports and people write them both ways. */
export function keyOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id.toLowerCase()}`
}

export const noWaiver: JudgeContext['waiver'] = () => undefined

/** A tenant may have as many waivers as entities, so they are found by their key. */
export function finder(waivers: readonly ImportedWaiver[]): JudgeContext['waiver'] {
  const byKey = new Map(waivers.toReversed().map(waiver => [keyOf(waiver), waiver]))
  return (kind, id) => byKey.get(keyOf({ kind, id }))
}

/** The imported waivers that excuse something this check looked at, and those of the whole check. */
export function waivedBy(
  waivers: readonly ImportedWaiver[],
  entities: readonly Entity[],
  check: Check,
  asOf: Instant | null,
): readonly WaivedEntity[] {
  if (waivers.length === 0) return []
  const named = new Map(entities.map(entity => [keyOf(entity), entity.name]))
  return waivers.flatMap(waiver => {
    const { kind, id, reason, ends, policy: source } = waiver
    const name = kind === 'check' ? check.title : named.get(keyOf(waiver))
    if (name === undefined) return []
    const state = stateByEnd(ends, asOf)
    const ward = { approver: null, waiver: null, note: null, compensating: null }
    return [{ kind, id, name, reason, ends, source, state, ...ward }]
  })
}
