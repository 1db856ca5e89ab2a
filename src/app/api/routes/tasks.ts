import { AppError } from '../../../base/app-error.ts'
import { OFFICERS } from '../../../base/people/roles.ts'
import { type Came, OUTCOMES } from '../../../comply/year/came.ts'
import { readYearKnown, type YearKnown } from '../../../comply/year/known.ts'
import { addOwnTask } from '../../../comply/year/own-tasks.ts'
import { taskStory } from '../../../comply/year/story.ts'
import { actOnTask, noSuchTask, type TaskAct, taskToChange } from '../../../comply/year/task-acts.ts'
import { everyTask, findTask } from '../../../comply/year/tasks-of.ts'
import { isFor, mayChange, maySee } from '../../../comply/year/who.ts'
import { deedOf, sessionOf } from '../../auth/caller.ts'
import type { Accounts } from '../../auth/accounts.ts'
import type { Doors } from '../add-route.ts'
import type { BodyOf, QueryOf } from '../contracts/route.ts'
import * as contracts from '../contracts/tasks.ts'
import { defineRoute, type Route } from '../define-route.ts'
import { askerOf, mayBeGiven, refuseStranger, type TaskAsker } from './task-askers.ts'
import { namesFor, shownTask } from './task-shown.ts'

/** What is due in a tenant, and what people do about it. */
export function taskRoutes({ accounts }: Doors): readonly Route[] {
  return [
    defineRoute(contracts.listTasks, async ({ query, tenant, caller, now }) => {
      const known = await readYearKnown(tenant().work())
      const asker = askerOf(caller(), tenant().name, now)
      const nameOf = await namesFor(accounts, known)
      const all = chosen(known, query).filter(({ task }) => maySee(task, asker))
      const mine = query.mine === undefined ? all : all.filter(({ task }) => isFor(task, asker))
      const { items, next } = pageOf(mine, query)
      return {
        schema: 'ward.tasks/1' as const,
        today: known.today,
        timeZone: known.timeZone,
        adopted: known.year !== null,
        items: items.map(came => shownTask(came, known, nameOf, asker)),
        next,
      }
    }),

    defineRoute(contracts.readTask, async ({ params, tenant, caller, now }) => {
      const { store, scope } = tenant().work()
      const known = await readYearKnown(tenant().work())
      const asker = askerOf(caller(), tenant().name, now)
      const came = findTask(known, params.id)
      if (came === undefined || !maySee(came.task, asker)) throw noSuchTask()
      const nameOf = await namesFor(accounts, known)
      const story = await taskStory(store, scope, params.id)
      return {
        schema: 'ward.task/1' as const,
        today: known.today,
        task: shownTask(came, known, nameOf, asker),
        story: story.map(({ to, by, ...did }) => ({
          ...did,
          by: nameOf(by.id),
          to: to === null ? null : nameOf(to),
        })),
      }
    }),

    defineRoute(contracts.changeTask, async ({ params, body, tenant, caller, now }) => {
      sessionOf(caller())
      const work = tenant().work()
      const asker = askerOf(caller(), tenant().name, now)
      const before = await taskToChange(work, params.id)
      if (!maySee(before.task, asker)) throw noSuchTask()
      if (!mayChange(before.task, asker)) {
        throw new AppError(
          'not-allowed',
          'This task is another’s. Ask whoever answers for it, or an officer, to give it to you.',
        )
      }
      if (body.act === 'give' && body.to !== null) {
        await refuseStranger(accounts, tenant().name, now, body.to)
      }
      const { account } = caller()
      await actOnTask(work, before, actOf(body), {
        by: { id: account.id, name: account.name },
        at: work.now(),
        deed: deedOf(caller()),
        expects: body.expects,
      })
      return await oneTask(accounts, await readYearKnown(work), params.id, asker)
    }),

    defineRoute(contracts.addTask, async ({ body, tenant, caller, now }) => {
      const work = tenant().work()
      const { name } = tenant()
      const asker = askerOf(caller(), name, now)
      const { today } = await readYearKnown(work)
      const { account } = caller()
      const isOfficer = asker.roles.some(role => OFFICERS.has(role))
      const isOwn = body.person === account.id || (body.person === null && asker.roles.includes(body.role))
      if (!isOfficer && !isOwn) {
        throw new AppError(
          'not-allowed',
          'You may add a task for yourself or your own role; an officer gives it to others.',
        )
      }
      if (body.due < today) throw new AppError('bad-input', 'The last day is over already: give a later one.')
      for (const id of [body.person, body.deputy]) {
        if (id !== null) await refuseStranger(accounts, name, now, id)
      }
      const { opens, key, ...said } = body
      const task = await addOwnTask(
        work.store,
        work.scope,
        {
          ...said,
          opens: opens === undefined || opens < today ? today : opens,
          by: { id: account.id, name: account.name },
          at: work.now(),
        },
        deedOf(caller()),
        key,
      )
      return await oneTask(accounts, await readYearKnown(work), task.id, asker)
    }),

    defineRoute(contracts.listTaskPeople, async ({ tenant, caller, now }) => ({
      schema: 'ward.task-people/1' as const,
      people: (await mayBeGiven(accounts, tenant().name, now)).map(({ id, name, roles }) => ({
        id,
        name,
        roles: [...roles],
        isMe: id === caller().account.id,
      })),
    })),
  ]
}

function chosen(known: YearKnown, query: QueryOf<typeof contracts.listTasks>): readonly Came[] {
  const { role, from, to } = query
  const states = statesIn(query.state)
  return everyTask(known, { since: from, until: to }).filter(
    ({ task, outcome }) =>
      (states === null ? outcome !== 'missed' : states.some(state => state === outcome)) &&
      (role === undefined || task.role === role) &&
      (from === undefined || task.due >= from) &&
      (to === undefined || task.due < to),
  )
}

function statesIn(state: string | undefined): readonly string[] | null {
  if (state === undefined) return null
  const states = state.split(',')
  const wrong = states.find(one => !OUTCOMES.some(outcome => outcome === one))
  if (wrong === undefined) return states
  throw new AppError('bad-usage', `A task’s state is one of ${OUTCOMES.join(', ')}.`)
}

const USUAL = 200

function pageOf(
  all: readonly Came[],
  { limit = USUAL, after }: QueryOf<typeof contracts.listTasks>,
): { readonly items: readonly Came[]; readonly next: string | null } {
  const keyOf = ({ task }: Came) => `${task.due} ${task.id}`
  const rest = after === undefined ? all : all.filter(came => keyOf(came) > after)
  const items = rest.slice(0, limit)
  const last = items.at(-1)
  return { items, next: rest.length > limit && last !== undefined ? keyOf(last) : null }
}

function actOf(body: BodyOf<typeof contracts.changeTask>): TaskAct {
  if (body.act !== 'give') return body
  return { act: 'give', to: body.to, why: body.why === undefined || body.why === '' ? null : body.why }
}

async function oneTask(accounts: Accounts, known: YearKnown, id: string, asker: TaskAsker) {
  const came = findTask(known, id)
  if (came === undefined) throw noSuchTask()
  const task = shownTask(came, known, await namesFor(accounts, known), asker)
  return { schema: 'ward.task/1' as const, today: known.today, task }
}
