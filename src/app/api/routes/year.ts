import { AppError } from '../../../base/app-error.ts'
import { addDays } from '../../../base/days.ts'
import type { Instant } from '../../../base/time.ts'
import { cameOf } from '../../../comply/year/came.ts'
import { readYearKnown, type YearKnown } from '../../../comply/year/known.ts'
import { loadOf } from '../../../comply/year/load.ts'
import { openingFrom } from '../../../comply/year/rhythm.ts'
import type { RoutineTerms } from '../../../comply/year/routine.ts'
import type { ListedRoutine } from '../../../comply/year/routines.ts'
import { addRoutine, adoptYear, changeRoutine, type YearDeed } from '../../../comply/year/year-acts.ts'
import type { Asker } from '../../../comply/year/who.ts'
import { keptRoutines } from '../../../comply/year/year-records.ts'
import type { Accounts } from '../../auth/accounts.ts'
import { type Caller, callerMay, deedOf, sessionOf } from '../../auth/caller.ts'
import type { ShownTenant } from '../../tenants.ts'
import type { Doors } from '../add-route.ts'
import type { ShownRoutine, ShownTerms, ShownYear } from '../contracts/year.ts'
import * as contracts from '../contracts/year.ts'
import { defineRoute, type Route } from '../define-route.ts'
import { type NameOf, namesFor } from './task-shown.ts'
import { askerOf, refuseStranger } from './task-askers.ts'

/** The year of tasks: looked through, adopted, changed. */
export function yearRoutes({ accounts }: Doors): readonly Route[] {
  return [
    defineRoute(contracts.readYear, ({ tenant, caller, now }) =>
      shownYear(accounts, tenant(), caller(), now),
    ),

    defineRoute(contracts.adoptYear, async ({ tenant, caller, now }) => {
      await adoptYear(tenant().work(), deedNow(tenant(), caller()))
      return await shownYear(accounts, tenant(), caller(), now)
    }),

    defineRoute(contracts.changeRoutine, async ({ params, body, tenant, caller, now }) => {
      const work = tenant().work()
      const deed = deedNow(tenant(), caller())
      const before = (await readYearKnown(work)).routines.find(({ id }) => id === params.id)?.last.terms
      await refuseStrangers(accounts, tenant().name, now, body.terms, before)
      const { terms, leaveOut, text, expects } = body
      await changeRoutine(work, params.id, { terms, leaveOut, text }, expects, deed)
      return await shownYear(accounts, tenant(), caller(), now)
    }),

    defineRoute(contracts.addRoutine, async ({ body, tenant, caller, now }) => {
      await refuseStrangers(accounts, tenant().name, now, body.terms, undefined)
      await addRoutine(tenant().work(), body.text, body.terms, deedNow(tenant(), caller()), body.key)
      return await shownYear(accounts, tenant(), caller(), now)
    }),

    defineRoute(contracts.readRoutine, async ({ params, query, tenant, caller, now }) => {
      const work = tenant().work()
      const asker = askerOf(caller(), tenant().name, now)
      const known = await readYearKnown(work)
      const routine = known.routines.find(each => each.id === params.id && mayLook(each, asker))
      if (routine === undefined) throw new AppError('not-found', 'There is no such routine in this year.')
      const nameOf = await namesFor(accounts, known)
      const said = (await keptRoutines(work.store, work.scope)).get(routine.id)?.value.versions ?? []
      const first = known.year?.routines.find(({ id }) => id === routine.id)
      const { limit = 60, before } = query
      const came = cameOf(routine, known, addDays(known.today, 1))
        .filter(({ task }) => before === undefined || task.opens < before)
        .toReversed()
      const items = came.slice(0, limit)
      return {
        schema: 'ward.routine/1' as const,
        id: routine.id,
        title: routine.text.title,
        versions: [
          ...(first === undefined || known.year === null
            ? []
            : [
                {
                  from: known.year.from,
                  terms: first.terms,
                  leftOut: null,
                  by: known.year.by,
                  at: known.year.at,
                },
              ]),
          ...said.map(version => ({ ...version, leftOut: shownLeftOut(version.leftOut, nameOf) })),
        ],
        came: items.map(({ task: { id, opens, due, postponed, closed }, outcome }) => ({
          id,
          opens,
          due,
          outcome,
          postponed: postponed !== null,
          closed: closed === null ? null : { ...closed, by: nameOf(closed.by) },
        })),
        next: came.length > limit ? (items.at(-1)?.task.opens ?? null) : null,
      }
    }),
  ]
}

/** Of somebody in a browser. @throws AppError not-allowed */
function deedNow(tenant: ShownTenant, caller: Caller): YearDeed {
  sessionOf(caller)
  const { id, name } = caller.account
  return { by: { id, name }, at: tenant.work().now(), deed: deedOf(caller) }
}

/** Whoever is nothing but a member of the workforce sees the own ones. */
function mayLook({ last: { terms } }: ListedRoutine, { id, roles }: Asker): boolean {
  const { role, person, deputy } = terms
  return (
    roles.some(each => each !== 'workforce') ||
    person === id ||
    deputy === id ||
    (person === null && roles.includes(role))
  )
}

/** Whoever was named before stays named, also where they have left meanwhile. */
async function refuseStrangers(
  accounts: Accounts,
  tenant: string,
  now: Instant,
  { person, deputy }: ShownTerms,
  before: RoutineTerms | undefined,
): Promise<void> {
  if (person !== null && person !== before?.person) await refuseStranger(accounts, tenant, now, person)
  if (deputy !== null && deputy !== before?.deputy) await refuseStranger(accounts, tenant, now, deputy)
}

async function shownYear(
  accounts: Accounts,
  tenant: ShownTenant,
  caller: Caller,
  now: Instant,
): Promise<ShownYear> {
  const known = await readYearKnown(tenant.work())
  const { today, timeZone, year, routines } = known
  const nameOf = await namesFor(accounts, known)
  const asker = askerOf(caller, tenant.name, now)
  const mine = routines.filter(routine => mayLook(routine, asker))
  const run = mine.filter(({ last, isNew }) => last.leftOut === null && !isNew)
  return {
    schema: 'ward.year/1',
    today,
    timeZone,
    adopted: year === null ? null : { from: year.from, by: nameOf(year.by.id), at: year.at },
    routines: mine.map(routine => shownRoutine(routine, known, nameOf)),
    load: [...loadOf(run.map(({ last }) => last.terms))],
    mayChange: callerMay(caller, 'programme:change', tenant.name, now),
  }
}

function shownRoutine(
  { id, text, isOwn, isNew, last, recordVersion }: ListedRoutine,
  { today, year }: YearKnown,
  nameOf: NameOf,
): ShownRoutine {
  const { report: _, steps, cites, ...said } = text
  const { terms, from } = last
  const { person, deputy } = terms
  const begins = from === null || from < today ? addDays(today, 1) : from
  return {
    id,
    ...said,
    steps: [...steps],
    cites: [...cites],
    isOwn,
    isNew,
    terms,
    person: person === null ? null : nameOf(person),
    deputy: deputy === null ? null : nameOf(deputy),
    leftOut: shownLeftOut(last.leftOut, nameOf),
    from,
    next: year === null || isNew || last.leftOut !== null ? null : openingFrom(terms.rhythm, begins),
    version: recordVersion,
  }
}

function shownLeftOut(
  leftOut: { readonly why: string; readonly by: string; readonly at: string } | null,
  nameOf: NameOf,
) {
  return leftOut === null ? null : { why: leftOut.why, by: nameOf(leftOut.by), at: leftOut.at }
}
