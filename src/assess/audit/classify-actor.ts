import type { LoggedActor } from '../../base/audit/actor-class.ts'
import type { AuditEvent } from '../../base/audit/event.ts'
import type { ActorRule } from './actor-rule.ts'
import { type ActorView, rememberingLooks, viewOf } from './actor-view.ts'
import { DECISION_TABLE } from './decision-table.ts'

export interface ClassifiedActor extends LoggedActor {
  /** What of the record decided, in sentences for a person. No name of the data stands in them. */
  readonly because: readonly string[]
}

/**
 * Who the actor of a record was to the place, by the record alone: the first row of the decision table that matches.
 * `roleDecides` marks what a role on record at that time makes an administrator's; the roles are joined in a report.
 */
export function classifyActor(event: AuditEvent): ClassifiedActor {
  const view = viewOf(event)
  const rule = ruleFor(view)
  const { because } = rule
  return { ...judged(rule, view), because: typeof because === 'function' ? because(view) : because }
}

/** As classifyActor, without the sentences. */
export function loggedActor(event: AuditEvent): LoggedActor {
  const view = viewOf(event)
  return judged(ruleFor(view), view)
}

/** As loggedActor, for the millions of records of one import: remembers names it has looked at. Memory is bounded. */
export function createActorJudge(): (event: AuditEvent) => LoggedActor {
  const looks = rememberingLooks()
  return event => {
    const view = viewOf(event, looks)
    return judged(ruleFor(view), view)
  }
}

function judged(rule: ActorRule, view: ActorView): LoggedActor {
  const via = typeof rule.via === 'function' ? rule.via(view) : rule.via
  return { class: rule.class, rule: rule.id, via, roleDecides: rule.roleDecides }
}

function ruleFor(view: ActorView): ActorRule {
  for (const rule of DECISION_TABLE) if (rule.matches(view)) return rule
  // The last row matches whatever comes.
  throw new RangeError('the decision table has no last row')
}

const BY_ID: ReadonlyMap<string, ActorRule> = new Map(DECISION_TABLE.map(rule => [rule.id, rule]))

/** The row of a stored rule id; undefined for one that a newer Ward wrote. */
export function actorRule(id: string): ActorRule | undefined {
  return BY_ID.get(id)
}
