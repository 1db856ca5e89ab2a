import type { Json } from '../base/canonical-json.ts'
import type { UnreadReason } from '../base/verdict.ts'
import type { Entity, JudgeContext, Judgement } from './define-check.ts'
import type { Truth } from './truth.ts'

type Properties = { readonly [name: string]: Json | undefined }

/** `why` is the reason a person reads; properties that were not read are left out of the evidence. */
export function judgeSetting(setting: {
  readonly meets: Truth
  readonly properties: Properties
  readonly pass: string
  readonly fail: string
}): Judgement {
  const properties = readOnly(setting.properties)
  if (setting.meets === undefined) return unread(missingSentence(setting.properties), 'missing', properties)
  return setting.meets
    ? { verdict: 'pass', reason: setting.pass, properties }
    : { verdict: 'fail', reason: setting.fail, properties }
}

export interface Looked extends Omit<Entity, 'state' | 'properties'> {
  readonly meets: Truth
  readonly properties?: Properties
}

/**
 * Every entity must meet the check. A waived entity stays listed; the verdict is over the others: one bad makes it
 * fail, else one unread makes it unknown.
 * @param list.none what it means that there is no entity at all.
 */
export function judgeEach(
  context: JudgeContext,
  list: {
    readonly entities: readonly Looked[]
    readonly pass: (good: number) => string
    readonly fail: (bad: readonly Entity[]) => string
    readonly none: Judgement
    readonly properties?: Properties
  },
): Judgement {
  if (list.entities.length === 0) return list.none
  const entities = list.entities.map(evidence)
  const properties = readOnly(list.properties ?? {})
  const bad: Entity[] = []
  const unreadable: Entity[] = []
  for (const entity of entities) {
    if (entity.state === 'good' || context.waiver(entity.kind, entity.id)) continue
    if (entity.state === 'bad') bad.push(entity)
    else unreadable.push(entity)
  }
  if (bad.length > 0) return { verdict: 'fail', reason: list.fail(bad), properties, entities }
  if (unreadable.length > 0) {
    return { ...unread(`Could not read all of ${namesOf(unreadable)}.`, 'missing', properties), entities }
  }
  const waived = entities.filter(entity => entity.state !== 'good')
  const good = entities.length - waived.length
  return { verdict: 'pass', reason: reasonToPass(list.pass, good, waived), properties, entities }
}

/** What a waiver excuses is not called good. */
function reasonToPass(pass: (good: number) => string, good: number, waived: readonly Entity[]): string {
  if (waived.length === 0) return pass(good)
  const but = leftOut(waived)
  return good === 0 ? `Nothing else is left to judge. ${but}` : `${pass(good)} ${but}`
}

/** What a waiver excuses, said after the reason of a verdict over the others. */
export function leftOut(waived: readonly { readonly name: string }[]): string {
  return `Left out with a waiver: ${namesOf(waived)}.`
}

/** `why` and the properties stand in the evidence only where there are any. */
export function evidence({ kind, id, name, why, meets, properties }: Looked): Entity {
  const state = meets === undefined ? 'unread' : meets ? 'good' : 'bad'
  if (properties === undefined)
    return why === undefined ? { kind, id, name, state } : { kind, id, name, state, why }
  const read = readOnly(properties)
  return why === undefined
    ? { kind, id, name, state, properties: read }
    : { kind, id, name, state, why, properties: read }
}

export function notApplicable(reason: string, properties: Properties = {}): Judgement {
  return { verdict: 'not-applicable', reason, properties: readOnly(properties) }
}

export function manual(reason: string): Judgement {
  return { verdict: 'manual', reason }
}

export function unread(
  reason: string,
  why: UnreadReason = 'missing',
  properties: Properties = {},
): Judgement {
  return { verdict: 'unknown', reason, unread: why, properties: readOnly(properties) }
}

/** "a, b and 3 more": never a wall of names; the full list is in the evidence. */
export function namesOf(entities: readonly { readonly name: string }[], most = 3): string {
  const names = entities.slice(0, most).map(entity => entity.name)
  const rest = entities.length - names.length
  if (rest > 0) return `${names.join(', ')} and ${rest} more`
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? 'nothing')
}

/** "1 policy", "2 policies". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

function missingSentence(properties: Properties): string {
  const missing = Object.keys(properties).filter(name => properties[name] === undefined)
  return missing.length > 0
    ? `Could not read ${missing.join(' and ')}.`
    : 'What was read does not hold what this check needs.'
}

function readOnly(properties: Properties): { readonly [name: string]: Json } {
  let whole = true
  for (const name in properties) if (properties[name] === undefined) whole = false
  if (whole) return properties as { readonly [name: string]: Json }
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as {
    readonly [name: string]: Json
  }
}
