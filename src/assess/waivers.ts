import type { ImportedWaiver } from '../base/fact.ts'
import type { Instant } from '../base/time.ts'
import type { Check, Entity, JudgeContext } from './define-check.ts'

export interface WaivedEntity {
  readonly kind: ImportedWaiver['kind']
  readonly id: string
  readonly name: string
  readonly reason: string | null
  readonly approver: null
  readonly ends: Instant | null
  readonly source: string
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
function keyOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id.toLowerCase()}`
}

export const noWaiver: JudgeContext['waiver'] = () => undefined

/** A tenant may have as many waivers as entities, so they are found by their key. */
export function finder(waivers: readonly ImportedWaiver[]): JudgeContext['waiver'] {
  const byKey = new Map(waivers.toReversed().map(waiver => [keyOf(waiver), waiver]))
  return (kind, id) => byKey.get(keyOf({ kind, id }))
}

/** The waivers that excuse something this check looked at, and those of the whole check. */
export function waivedBy(
  waivers: readonly ImportedWaiver[],
  entities: readonly Entity[],
  check: Check,
): readonly WaivedEntity[] {
  if (waivers.length === 0) return []
  const named = new Map(entities.map(entity => [keyOf(entity), entity.name]))
  return waivers.flatMap(waiver => {
    const { kind, id, reason, ends, policy: source } = waiver
    const name = kind === 'check' ? check.title : named.get(keyOf(waiver))
    return name === undefined ? [] : [{ kind, id, name, reason, approver: null, ends, source }]
  })
}
