import type { Json } from '../../base/canonical-json.ts'
import { SEVERITIES } from '../../base/verdict.ts'
import type { VerdictRow } from '../assess.ts'
import type { Entity } from '../define-check.ts'
import { keyOf } from '../waivers.ts'
import {
  CHANGE_KINDS,
  type ChangeKind,
  type CheckChange,
  type EntityChange,
  type EntityState,
  type WaiverChange,
} from './comparison.ts'
import { valueChanges } from './value-changes.ts'

type Rows = readonly VerdictRow[]

/** The checks of which something is not as it was, worst first. */
export function checkChanges(before: Rows, after: Rows): readonly CheckChange[] {
  const then = new Map(before.map(row => [row.check, row]))
  const changes = after.flatMap(row => {
    const earlier = then.get(row.check)
    const change = earlier === undefined ? undefined : checkChange(earlier, row)
    return change === undefined ? [] : [change]
  })
  const order = (one: CheckChange) => CHANGE_KINDS.indexOf(one.change) * 10 + SEVERITIES.indexOf(one.severity)
  return changes.sort((a, b) => order(a) - order(b) || (a.check < b.check ? -1 : 1))
}

function checkChange(before: VerdictRow, after: VerdictRow): CheckChange | undefined {
  const values = valueChanges(before.evidence.properties, after.evidence.properties)
  const entities = entityChanges(before, after)
  const waivers = waiverChanges(before, after)
  const answers = before.verdict === after.verdict && before.accepted === after.accepted
  if (answers && values.length === 0 && entities.length === 0 && waivers.length === 0) return undefined
  const { check, title, severity, requirements } = after
  const change = kindOf(before, after, entities)
  const told = ({ verdict, reason, accepted }: VerdictRow) => ({ verdict, reason, accepted })
  return {
    check,
    title,
    severity,
    change,
    before: told(before),
    after: told(after),
    values,
    entities,
    waivers,
    requirements,
  }
}

function kindOf(before: VerdictRow, after: VerdictRow, entities: readonly EntityChange[]): ChangeKind {
  const [then, now] = [before.verdict, after.verdict]
  if (then === now) return sameVerdict(before, after, entities)
  if (now === 'unknown') return 'no-longer-read'
  if (now === 'fail') return then === 'pass' ? 'no-longer-meets' : 'newly-does-not-meet'
  // A plan that lacks the feature leaves the requirement open, as a fail does.
  if (then === 'pass') return now === 'not-licensed' ? 'no-longer-meets' : 'otherwise'
  if (then === 'unknown') return 'now-read'
  return now === 'pass' ? 'now-meets' : 'otherwise'
}

function sameVerdict(before: VerdictRow, after: VerdictRow, entities: readonly EntityChange[]): ChangeKind {
  if (before.accepted !== after.accepted) return before.accepted ? 'no-longer-accepted' : 'now-accepted'
  if (after.verdict !== 'fail') return 'values-changed'
  // One sentence names what is bad and the other what is lacking: they cannot be counted against each other.
  if (namesWhatIsBad(before) !== namesWhatIsBad(after)) return 'otherwise'
  const more = entities.filter(one => one.after === 'bad' && one.before !== 'bad').length
  const fewer = entities.filter(one => one.before === 'bad' && one.after !== 'bad').length
  if (more === fewer) return more === 0 ? 'values-changed' : 'otherwise'
  return more > fewer ? 'more-to-do' : 'less-to-do'
}

/**
 * What each side names, held against the other. Left out is what came or went and was not bad, and what came or went of
 * bad things that the verdict does not hang on, such as policies that are about something else.
 */
function entityChanges(before: VerdictRow, after: VerdictRow): readonly EntityChange[] {
  const then = Map.groupBy(before.evidence.entities, keyOf)
  const now = Map.groupBy(after.evidence.entities, keyOf)
  const [named, names] = [namesWhatIsBad(before), namesWhatIsBad(after)]
  const changes = [...new Set([...then.keys(), ...now.keys()])].flatMap(key => {
    const [was, is] = [then.get(key), now.get(key)]
    const [shown] = is ?? was ?? []
    if (shown === undefined) return []
    const [one, other] = [stateOf(was), stateOf(is)]
    if (one === null && !(other === 'unread' || (other === 'bad' && names))) return []
    if (other === null && !(one === 'unread' || (one === 'bad' && named))) return []
    const values = was && is ? valueChanges(settings(was), settings(is)) : []
    if (one === other && values.length === 0) return []
    const { kind, id, name } = shown
    return [{ kind, id, name, before: one, after: other, values }]
  })
  return changes.sort((a, b) => weight(b) - weight(a))
}

/** What is newly bad is told first, then what can be read no more, and last what is gone. */
function weight({ before, after }: EntityChange): number {
  if (after === null) return 0
  return after === 'bad' && before !== 'bad' ? 3 : after === 'unread' && before !== 'unread' ? 2 : 1
}

/** A sentence about things that are bad names the first of them; one about what is lacking names none. */
function namesWhatIsBad({ reason, evidence }: VerdictRow): boolean {
  return evidence.entities.some(({ state, name }) => state === 'bad' && reason.includes(name))
}

const WORST = ['bad', 'unread', 'good'] as const satisfies readonly EntityState[]

/** Something that is listed more than once is as its worst. */
function stateOf(entities: readonly Entity[] | undefined): EntityState | null {
  if (entities === undefined) return null
  return WORST.find(state => entities.some(entity => entity.state === state)) ?? null
}

function settings(entities: readonly Entity[]): Json {
  const [first, ...others] = entities.map(({ properties = {} }) => properties)
  return others.length === 0 ? (first ?? {}) : [first ?? {}, ...others]
}

/** Where the waivers recorded here do not stand where they stood. */
function waiverChanges(before: VerdictRow, after: VerdictRow): readonly WaiverChange[] {
  const then = new Map(before.waived.map(one => [one.waiver, one]))
  return after.waived.flatMap(({ waiver, name, state, note }) => {
    const was = waiver === null ? undefined : then.get(waiver)
    if (waiver === null || was === undefined || was.state === state) return []
    return [{ waiver, name, before: was.state, after: state, note }]
  })
}
