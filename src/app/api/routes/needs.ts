import type { Day } from '../../../base/days.ts'
import { changeSeen, readSeen, seenOf, visitNow } from '../../../comply/needs/seen.ts'
import type { NeedsKnown } from '../../../comply/needs/known.ts'
import { needsOf } from '../../../comply/needs/needs-of.ts'
import type { NeedPerson } from '../../../comply/needs/need.ts'
import { stepsNow } from '../../../comply/needs/steps-now.ts'
import { whatChanged } from '../../../comply/needs/what-changed.ts'
import { isTheirs } from '../../../comply/needs/whose.ts'
import { personWords } from '../../../report/activity/entry-words.ts'
import { sessionOf } from '../../auth/caller.ts'
import type { Doors } from '../add-route.ts'
import { readNeeds, seeOwnerPages, visit } from '../contracts/needs.ts'
import { defineRoute, type Route } from '../define-route.ts'
import { notificationRoutes } from './notifications.ts'
import { openNeedsKnown, personOf } from './needs-known.ts'

/** Milliseconds that a first page waits for the report of last week; after that it comes with the next answer. */
const PATIENCE = 400
/** Rows of what changed; more are counted, and stand on the activity page. */
const MOST_CHANGES = 20

/** The first page: what needs the caller today, where the steps stand, what changed since the last visit; and the bell. */
export function needRoutes(doors: Doors): readonly Route[] {
  const looked = openNeedsKnown(doors)
  const { known, access } = looked
  return [
    defineRoute(readNeeds, async ({ caller, tenant, now }) => {
      const person = await personOf(caller(), tenant(), now)
      const { reviews, signedUp, ...there } = await known(tenant(), now)
      const looks = person.permissions.includes('reviews:sign') && person.permissions.includes('reports:read')
      const week = looks ? await access(tenant(), there.today, PATIENCE) : null
      const whole = { ...there, access: week?.state === 'known' ? week.access : null }
      const mayRead = person.permissions.includes('assessment:read')
      return {
        schema: 'ward.needs/1' as const,
        today: there.today,
        needs: needsOf(whole, person).map(({ about: _, ...need }) => need),
        next: nextOf(there, person),
        steps: mayRead ? [...stepsNow(whole, reviews, signedUp)] : [],
        waits: week?.state === 'waits',
        couldNot:
          week?.state === 'failed'
            ? 'Ward could not look at last week’s access. What went wrong stands in the terminal where it runs.'
            : null,
      }
    }),
    defineRoute(visit, async ({ caller, tenant, now }) => {
      const session = sessionOf(caller())
      const { store, scope } = tenant().work()
      const { name } = tenant()
      const person = await personOf(caller(), tenant(), now)
      const size = await store.evidence.size(scope)
      const before = seenOf(await readSeen(store, person.id), name).visit
      const here = visitNow(before, session.id, size)
      await changeSeen(store, person.id, { tenant: { name, now: { visit: here } } })
      const isFirst = here.since === null
      const isTold = !isFirst && person.permissions.includes('assessment:read')
      const { checks } = await known(tenant(), now)
      const all = isTold ? await whatChanged(store, scope, here.since ?? 0, checks) : []
      const names = new Map((await doors.accounts.list()).map(account => [account.id, account.name]))
      return {
        schema: 'ward.visit/1' as const,
        isFirst,
        changes: all
          .slice(0, MOST_CHANGES)
          .map(({ by, ...change }) => ({ ...change, who: by === null ? null : personWords(by, names) })),
        more: Math.max(0, all.length - MOST_CHANGES),
      }
    }),
    defineRoute(seeOwnerPages, async ({ caller, tenant, now }) => {
      const { store } = tenant().work()
      const { today } = await known(tenant(), now)
      const ownerPages = today.slice(0, 7)
      await changeSeen(store, caller().account.id, { tenant: { name: tenant().name, now: { ownerPages } } })
      return { schema: 'ward.owner-pages-seen/1' as const }
    }),
    ...notificationRoutes(doors, looked),
  ]
}

/** The next task that will be this person's. */
function nextOf(
  known: Pick<NeedsKnown, 'tasks' | 'people'>,
  person: NeedPerson,
): { readonly title: string; readonly opens: Day; readonly to: `/${string}` } | null {
  const [first] = (known.tasks ?? [])
    .filter(task => task.state === 'coming' && isTheirs(task, person, known))
    .sort((a, b) => (a.opens < b.opens ? -1 : a.opens > b.opens ? 1 : a.id < b.id ? -1 : 1))
  if (first === undefined) return null
  const { id, title, opens } = first
  return { title, opens, to: `/calendar?task=${encodeURIComponent(id)}` }
}
