import type { ActorClass } from '../../base/audit/actor-class.ts'
import type { AuditEvent } from '../../base/audit/event.ts'
import { classifyActor, createActorJudge, loggedActor } from './classify-actor.ts'

export type ActorRow = readonly [
  why: string,
  event: AuditEvent,
  expected: ActorClass,
  rule: string,
  via: string | null,
  /** Whether a role on record would make an administrator of the actor; false unless given. */
  roleDecides?: boolean,
]

/** One for all rows, as in an import. */
const judge = createActorJudge()

/** Rows as `test.each` takes them. */
export const named = (rows: readonly ActorRow[]) => rows.map(row => ({ why: row[0], row }))

/** What comes of a row: the judgement, whether the faster ways judge the same, and whether the sentences may be shown. */
export function judgedRow([, event]: ActorRow) {
  const { because, ...actor } = classifyActor(event)
  const told = JSON.stringify(actor)
  const same = [loggedActor(event), judge(event), judge(event)].every(one => JSON.stringify(one) === told)
  return { ...actor, same, showable: because.length > 0 && because.every(isShowable) }
}

export function expectedRow([, , expected, rule, via, roleDecides = false]: ActorRow) {
  return { class: expected, rule, via, roleDecides, same: true, showable: true }
}

/** A sentence that names nobody of the data. */
const isShowable = (sentence: string) =>
  sentence.endsWith('.') && !/harborclinic|msp\.example|lab\.example/.test(sentence)
