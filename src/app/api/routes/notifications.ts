import { rolesNow } from '../../../base/people/grants.ts'
import { OFFICERS } from '../../../base/people/roles.ts'
import { instantFromMilliseconds, millisecondsOf, type Instant } from '../../../base/time.ts'
import { changeOf, entriesSince } from '../../../comply/needs/changes.ts'
import {
  INSTALLATION_NOTICES,
  type Notice,
  type NoticeContext,
  noticeOfEntry,
  noticeOfRecord,
  noticesOfEscalation,
  TENANT_NOTICES,
} from '../../../comply/needs/notice.ts'
import type { NeedPerson } from '../../../comply/needs/need.ts'
import { changeSeen, readSeen, seenOf } from '../../../comply/needs/seen.ts'
import { personWords } from '../../../report/activity/entry-words.ts'
import type { Store } from '../../../store/store.ts'
import type { TenantWork } from '../../tenants.ts'
import type { Doors } from '../add-route.ts'
import { readNotifications, seeNotifications } from '../contracts/notifications.ts'
import { defineRoute, type Route } from '../define-route.ts'
import { type NeedsLooked, personOf } from './needs-known.ts'

const DAYS = 30
const MOST = 50
/** Entries of the installation's log that one look reads at most. */
const MOST_ENTRIES = 200

/** What is addressed to the caller, and up to where they have looked. Nothing is written down for being told. */
export function notificationRoutes(doors: Doors, { known }: Pick<NeedsLooked, 'known'>): readonly Route[] {
  return [
    defineRoute(readNotifications, async ({ caller, tenant, now }) => {
      const { account } = caller()
      const work = tenant().work()
      const { name } = tenant()
      const person = await personOf(caller(), tenant(), now)
      const there = await known(tenant(), now)
      const tasks = there.tasks ?? []
      const context: NoticeContext = {
        people: there.people,
        checks: there.checks,
        taskTitles: new Map(tasks.map(({ id, title }) => [id, title])),
      }
      const isOfficer = rolesNow(account, name, now).some(role => OFFICERS.has(role))
      const [upTo, seen, ofInstallation] = await Promise.all([
        sizes(work, doors.store),
        readSeen(work.store, person.id),
        readSeen(doors.store, person.id),
      ])
      const late = noticesOfEscalation(tasks, person)
      const all = [
        ...(await ofTenant(work, person, context)),
        ...(await ofInstallationLog(doors.store, person, { tenant: name, isOfficer }, now)),
        ...late,
      ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : (b.leaf ?? 0) - (a.leaf ?? 0)))
      const mine = seenOf(seen, name)
      const isUnread = ({ id, log, leaf }: Notice) =>
        leaf === null
          ? !mine.escalated.includes(id)
          : leaf >=
            (log === 'tenant'
              ? within(mine.notices, upTo.tenant)
              : within(ofInstallation.installation, upTo.installation))
      const names = new Map((await doors.accounts.list()).map(one => [one.id, one.name]))
      const shown = all.slice(0, MOST).map(notice => {
        const { id, at, kind, by, did, to } = notice
        return {
          id,
          at,
          kind,
          did,
          to,
          who: by === null ? null : personWords(by, names),
          unread: isUnread(notice),
        }
      })
      return {
        schema: 'ward.notifications/1' as const,
        notifications: shown,
        unread: shown.filter(({ unread }) => unread).length,
        upTo: { ...upTo, escalated: late.map(({ id }) => id).slice(0, 500) },
      }
    }),
    defineRoute(seeNotifications, async ({ caller, tenant, body }) => {
      const { id } = caller().account
      const work = tenant().work()
      const { name } = tenant()
      const size = await sizes(work, doors.store)
      const [seen, ofInstallation] = await Promise.all([readSeen(work.store, id), readSeen(doors.store, id)])
      // Never back, and never beyond what there is: a number that is too large would hide what comes later.
      const notices = Math.max(
        within(seenOf(seen, name).notices, size.tenant),
        Math.min(body.tenant, size.tenant),
      )
      const installation = Math.max(
        within(ofInstallation.installation, size.installation),
        Math.min(body.installation, size.installation),
      )
      await changeSeen(work.store, id, {
        tenant: { name, now: { notices, escalated: [...new Set(body.escalated)] } },
      })
      await changeSeen(doors.store, id, { installation })
      return { schema: 'ward.notifications-seen/1' as const }
    }),
  ]
}

async function sizes({ store, scope }: TenantWork, doors: Store) {
  const [tenant, installation] = await Promise.all([
    store.evidence.size(scope),
    doors.installationEvidence.size(),
  ])
  return { tenant, installation }
}

/** A log that is shorter than what was seen of it is another one: nothing of it was seen. */
function within(seen: number, size: number): number {
  return seen > size ? 0 : seen
}

async function ofTenant(
  { store, scope, now }: TenantWork,
  person: NeedPerson,
  context: NoticeContext,
): Promise<readonly Notice[]> {
  const entries = await entriesSince(store, scope, TENANT_NOTICES, 0, daysAgo(now()))
  const changes = await Promise.all(entries.map(entry => changeOf(store, scope, entry)))
  return changes.flatMap(change => {
    const notice = change === null ? null : noticeOfRecord(change, person, context)
    return notice === null ? [] : [notice]
  })
}

async function ofInstallationLog(
  { installationEvidence }: Store,
  person: NeedPerson,
  here: { readonly tenant: string; readonly isOfficer: boolean },
  now: Instant,
): Promise<readonly Notice[]> {
  const filter = { kinds: INSTALLATION_NOTICES, from: daysAgo(now) }
  const { items } = await installationEvidence.find(filter, { limit: MOST_ENTRIES })
  return items.flatMap(({ index, entry }) => {
    const notice = noticeOfEntry({ leaf: index, entry }, person, here)
    return notice === null ? [] : [notice]
  })
}

function daysAgo(now: Instant): Instant {
  return instantFromMilliseconds(millisecondsOf(now) - DAYS * 86_400_000)
}
