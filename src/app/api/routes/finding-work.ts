import { CHECKS } from '../../../assess/checks/index.ts'
import { AppError } from '../../../base/app-error.ts'
import type { TenantScope } from '../../../base/ids.ts'
import { addComment, commentsOn } from '../../../comply/findings/finding-comments.ts'
import { findingWork, type FindingWork, keepFindingWork } from '../../../comply/findings/finding-work.ts'
import type { Kept } from '../../../comply/kept.ts'
import type { FindingChange } from '../../../store/finding-history.ts'
import type { Store } from '../../../store/store.ts'
import { callerMay, deedOf, sessionOf } from '../../auth/caller.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/finding-work.ts'
import { defineRoute, type Route } from '../define-route.ts'
import { peopleOf, type TenantPerson } from './tenant-people.ts'

/** The last comments of a finding that are shown; the others are counted. */
const MOST_COMMENTS = 500
/** Longest time for which something is assigned, in days. */
const LONGEST = 366
const DAY = 86_400_000

/** What people do about a finding: who looks after it, whether it is to be mended, what was written about it. */
export function findingWorkRoutes({ accounts }: Doors): readonly Route[] {
  return [
    defineRoute(contracts.readFinding, async ({ params, tenant, caller, now }) => {
      const check = knownCheck(params.check)
      const { store, scope, now: clock } = tenant().work()
      const everybody = await peopleOf(accounts, tenant().name, now)
      const mayAssign = callerMay(caller(), 'findings:work', tenant().name, now)
      const me = caller().account.id
      const comments = await commentsOn(store, scope, check)
      return {
        schema: 'ward.finding/1' as const,
        today: clock().slice(0, 10),
        check,
        history: await wholeHistory(store, scope, check),
        work: shownWork(await findingWork(store, scope, check), everybody, me),
        comments: comments.slice(-MOST_COMMENTS).map(({ id, name, at, text }) => ({ id, name, at, text })),
        earlier: Math.max(0, comments.length - MOST_COMMENTS),
        people: mayAssign
          ? everybody.map(({ id, name, roles }) => ({ id, name, roles: [...roles], isMe: id === me }))
          : [],
      }
    }),

    defineRoute(contracts.changeFindingWork, async ({ params, body, tenant, caller, now }) => {
      sessionOf(caller())
      const check = knownCheck(params.check)
      const { store, scope, now: clock } = tenant().work()
      const everybody = await peopleOf(accounts, tenant().name, now)
      const { state, expects } = body
      const before = await findingWork(store, scope, check)
      const assigned = body.assigned === null ? null : assignmentOf(body.assigned, everybody, before)
      if (assigned !== null) refuseDay(assigned.until, clock().slice(0, 10), before)
      const wish = { value: { check, state, assigned }, version: expects }
      const kept = await keepFindingWork(store, scope, wish, deedOf(caller()))
      return {
        schema: 'ward.finding-work-kept/1' as const,
        work: shownWork(kept, everybody, caller().account.id),
      }
    }),

    defineRoute(contracts.commentOnFinding, async ({ params, body, tenant, caller }) => {
      const check = knownCheck(params.check)
      const { store, scope } = tenant().work()
      const comment = { check, name: caller().account.name, text: body.text }
      await addComment(store, scope, comment, body.key, deedOf(caller()))
      return { schema: 'ward.comment-kept/1' as const }
    }),
  ]
}

/** @throws AppError not-found */
function knownCheck(id: string): string {
  if (CHECKS.some(one => one.id === id)) return id
  throw new AppError('not-found', 'There is no such check. “Checks” lists them.')
}

async function wholeHistory(store: Store, scope: TenantScope, check: string) {
  const changes: Pick<FindingChange, 'at' | 'change' | 'severity' | 'reason'>[] = []
  let after: string | undefined
  do {
    const page = await store.findings.history(scope, check, after === undefined ? {} : { after })
    changes.push(...page.items.map(({ at, change, severity, reason }) => ({ at, change, severity, reason })))
    after = page.next ?? undefined
  } while (after !== undefined)
  return changes
}

/**
 * Whom it is assigned to, by name. Somebody who has left keeps what was assigned to them until it is given to another.
 * @throws AppError not-found for somebody who has no role here
 */
function assignmentOf(
  { account, until }: { readonly account: string; readonly until: string | null },
  everybody: readonly TenantPerson[],
  { value: { assigned } }: Kept<FindingWork>,
) {
  const person = everybody.find(({ id }) => id === account)
  if (person !== undefined) return { account, name: person.name, until }
  if (assigned?.account === account) return { ...assigned, until }
  throw new AppError('not-found', 'There is no such person in this tenant. Choose one of the list.')
}

/** @throws AppError bad-input for a day that is over or far away; the day that stands there may stay */
function refuseDay(until: string | null, today: string, { value: { assigned } }: Kept<FindingWork>): void {
  if (until === null || until === assigned?.until) return
  if (until < today) throw new AppError('bad-input', 'This day is over. Choose today or a later day.')
  if (Date.parse(until) - Date.parse(today) > LONGEST * DAY) {
    throw new AppError('bad-input', 'This day is more than a year away. Choose an earlier one.')
  }
}

function shownWork(
  { value: { state, assigned }, version }: Kept<FindingWork>,
  everybody: readonly TenantPerson[],
  me: string,
) {
  if (assigned === null) return { version, state, assigned }
  const { account, name, until } = assigned
  const isHere = everybody.some(({ id }) => id === account)
  return { version, state, assigned: { account, name, until, isHere, isMe: account === me } }
}
