import type { ImportedWaiver } from '../../base/fact.ts'
import type { Instant } from '../../base/time.ts'
import type { Entity, JudgeContext, Judgement } from '../define-check.ts'
import { leftOut } from '../judgement.ts'
import type { Waiver } from '../programme.ts'
import { finder, keyOf, stateByEnd, type WaivedEntity, type WaiverState } from '../waivers.ts'
import { acceptedValue, valueOfSame } from './accepted-value.ts'
import { compareAccepted } from './compare.ts'
import type { Compensated } from './compensated.ts'

/** Where one waiver stands, and why it excuses nothing when it does not. */
interface Standing {
  readonly state: WaiverState
  readonly note: string | null
  /** What was seen of its entity. */
  readonly seen: readonly Entity[]
}

export interface Recorded {
  readonly judgement: Judgement
  readonly waived: readonly WaivedEntity[]
  /** The check as a whole is accepted by a waiver in force. */
  readonly accepted: boolean
}

export interface Asked {
  readonly title: string
  /** The recorded waivers of this check. */
  readonly waivers: readonly Waiver[]
  readonly asOf: Instant
  /** Judges with these excuses, beside those that came with the source. */
  readonly judge: (excused: JudgeContext['waiver']) => Judgement
  /** What the licences make of a judgement. */
  readonly licensed: (judgement: Judgement) => Judgement
  readonly compensated: (set: string) => Compensated
}

/**
 * Judges a check with the waivers recorded for it. It is judged without them first: a waiver excuses only what that showed
 * as bad, and nothing at all where that was not a fail. So a waiver never makes an unknown a pass.
 */
export function judgeRecorded(asked: Asked): Recorded {
  const { waivers, judge } = asked
  const standings = new Map<Waiver, Standing>()
  const open: EntityWaiver[] = []
  for (const waiver of waivers) {
    const early = beforeLooking(waiver, asked.asOf)
    if (early !== null) standings.set(waiver, early)
    else if (isOfEntity(waiver)) open.push(waiver)
  }
  const base = judge(() => undefined)
  const judgement = open.length === 0 ? base : excuse(asked, open, base, standings)
  const shown = asked.licensed(judgement)
  for (const waiver of waivers)
    if (!standings.has(waiver)) standings.set(waiver, ofWholeCheck(waiver, shown, asked))
  const stands = (waiver: Waiver) => standings.get(waiver) as Standing
  return {
    judgement: shown,
    waived: waivers.map(waiver => told(waiver, stands(waiver), asked.title)),
    accepted: waivers.some(waiver => waiver.entity === null && excuses(stands(waiver))),
  }
}

type EntityWaiver = Waiver & { readonly entity: NonNullable<Waiver['entity']> }
const isOfEntity = (waiver: Waiver): waiver is EntityWaiver => waiver.entity !== null

function excuses({ state }: Standing): boolean {
  return state === 'in-force' || state === 'expiring'
}

function beforeLooking(waiver: Waiver, asOf: Instant): Standing | null {
  const { approver, approvedAt, ends } = waiver
  if (approver === null || approver.trim() === '' || approvedAt === null || approvedAt > asOf)
    return { state: 'not-approved', note: 'Nobody has approved it, so it excuses nothing.', seen: [] }
  if (stateByEnd(ends, asOf) === 'ended')
    return { state: 'ended', note: 'Its time is over, so it excuses nothing.', seen: [] }
  return null
}

function excuse(
  asked: Asked,
  open: readonly EntityWaiver[],
  base: Judgement,
  standings: Map<Waiver, Standing>,
): Judgement {
  // With all of them tried, a Conditional Access check may look at another policy, whose gaps these waivers are about.
  const tried = new Set<string>()
  const listen = (find: JudgeContext['waiver']): JudgeContext['waiver'] => {
    return (kind, id) => {
      tried.add(keyOf({ kind, id }))
      return find(kind, id)
    }
  }
  const trial = base.verdict === 'fail' ? asked.judge(listen(finder(open.map(asImported)))) : null
  const lists = [base, ...(trial === null ? [] : [trial])].map(({ entities = [] }) =>
    Map.groupBy(entities, keyOf),
  )
  for (const waiver of open) {
    const key = keyOf(waiver.entity)
    const listed = lists.map(list => list.get(key) ?? [])
    const each = listed.flat()
    const seen = listed.find(list => list.length > 0) ?? []
    const standing = looked(waiver, seen, each, base, asked)
    const decides = trial === null || tried.has(key) || !seen.some(isBad)
    standings.set(waiver, decides ? standing : NOT_DECIDING)
  }
  const inForce = open.filter(waiver => excuses(standings.get(waiver) as Standing))
  if (trial === null || inForce.length === 0) return base
  const judged = inForce.length === open.length ? trial : asked.judge(finder(inForce.map(asImported)))
  return withWaivedListed(judged, inForce, standings)
}

const NOT_DECIDING: Standing = {
  state: 'not-confirmed',
  note: 'The check does not hang on this alone, so excusing it changes nothing; the whole check can be accepted.',
  seen: [],
}

const isBad = ({ state }: Entity) => state === 'bad'

function looked(
  waiver: EntityWaiver,
  seen: readonly Entity[],
  each: readonly Entity[],
  base: Judgement,
  asked: Asked,
): Standing {
  if (each.some(({ state }) => state === 'unread'))
    return { state: 'not-confirmed', note: 'Something of it could not be read, so it is not excused.', seen }
  if (!seen.some(isBad)) {
    if (seen.length > 0) return { state: 'no-longer-needed', note: 'It meets the check now.', seen }
    return base.verdict === 'unknown'
      ? {
          state: 'not-confirmed',
          note: 'Something the check needs could not be read, so it was not seen.',
          seen,
        }
      : { state: 'no-longer-needed', note: 'The check no longer finds it.', seen }
  }
  return { ...held(waiver, valueOfSame(seen), seen, asked), seen }
}

/** A whole check keeps its verdict; the waiver only marks it as accepted. */
function ofWholeCheck(waiver: Waiver, shown: Judgement, asked: Asked): Standing {
  const seen: readonly Entity[] = []
  switch (shown.verdict) {
    case 'pass':
      return { state: 'no-longer-needed', note: 'The check is met now.', seen }
    case 'not-applicable':
      return { state: 'no-longer-needed', note: 'The check does not apply now.', seen }
    case 'unknown':
      return { state: 'not-confirmed', note: 'The check could not be read, so nothing is excused.', seen }
    default: {
      const { properties = {}, entities = [] } = shown
      const now = acceptedValue({ evidence: { properties, entities } }, null)
      return { ...held(waiver, now, entities, asked), seen }
    }
  }
}

/** Whether what was accepted is still what is there, and what has to stand in its place does. */
function held(
  waiver: Waiver,
  now: ReturnType<typeof acceptedValue>,
  entities: readonly Entity[],
  asked: Asked,
): Omit<Standing, 'seen'> {
  if (waiver.accepted === null)
    return {
      state: 'not-confirmed',
      note: 'What was accepted was not seen when it was recorded, so nothing can be held against it; record it again.',
    }
  const compared = compareAccepted(waiver.accepted, now, entities)
  if (compared.is === 'changed') return { state: 'value-changed', note: compared.note }
  if (compared.is === 'unread') return { state: 'not-confirmed', note: compared.note }
  if (waiver.compensating !== null) {
    const { holds, note } = asked.compensated(waiver.compensating)
    if (holds !== true) return { state: holds === false ? 'not-compensated' : 'not-confirmed', note }
  }
  return { state: stateByEnd(waiver.ends, asked.asOf), note: null }
}

/** What is excused stays listed as it was seen, and the reason names it whatever the verdict over the others is. */
function withWaivedListed(
  judged: Judgement,
  inForce: readonly EntityWaiver[],
  standings: ReadonlyMap<Waiver, Standing>,
): Judgement {
  const entities = judged.entities ?? []
  const listed = new Set(entities.map(keyOf))
  const seen = new Map(inForce.map(waiver => [keyOf(waiver.entity), standings.get(waiver)?.seen ?? []]))
  const missing = [...seen].flatMap(([key, all]) => (listed.has(key) ? [] : all))
  const named = [...seen.values()].flatMap(all => all.slice(0, 1))
  const said = judged.verdict === 'pass' ? '' : ` ${leftOut(named)}`
  return { ...judged, reason: `${judged.reason}${said}`, entities: [...entities, ...missing] }
}

/** A recorded waiver in the shape in which checks are told of excuses. */
function asImported({ id: policy, entity, reason, ends }: EntityWaiver): ImportedWaiver {
  return { policy, kind: entity.kind, id: entity.id, reason, ends }
}

function told(waiver: Waiver, { state, note, seen }: Standing, title: string): WaivedEntity {
  const { id, entity, check, reason, approver, ends, compensating } = waiver
  return {
    ...(entity === null
      ? { kind: 'check' as const, id: check, name: title }
      : { kind: entity.kind, id: entity.id, name: seen[0]?.name ?? entity.name }),
    reason,
    approver,
    ends,
    source: 'ward',
    state,
    waiver: id,
    note,
    compensating,
  }
}
