import { AppError } from '../../../base/app-error.ts'
import { addDays } from '../../../base/days.ts'
import { may, rolesNow } from '../../../base/people/grants.ts'
import type { Instant } from '../../../base/time.ts'
import { readYearKnown } from '../../../comply/year/known.ts'
import { tasksIn } from '../../../comply/year/tasks-of.ts'
import { isFor, maySee } from '../../../comply/year/who.ts'
import type { OutgoingCheck } from '../../../report/mail/mail-check.ts'
import type { Account } from '../../auth/account.ts'
import { type CalendarFeed, endFeed, feedOfToken, makeFeed, ownFeeds } from '../../auth/calendar-feeds.ts'
import { openLimitByNetwork } from '../../auth/limit-by-network.ts'
import type { SignInLimits } from '../../auth/lockout.ts'
import { evidenceOf, later } from '../../auth/sessions.ts'
import { openOutgoingCheck } from '../../work/mail/outgoing-check.ts'
import { readMailSettings } from '../../work/mail/mail-settings.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/calendar-feed.ts'
import { PAGES } from '../contracts/pages.ts'
import { defineRoute, type Route } from '../define-route.ts'

/**
 * For one network that asks for calendars that are none. Counted apart from sign-ins: a calendar program that goes on
 * asking for one that was ended keeps nobody out.
 */
const LIMITS: SignInLimits = {
  free: 60,
  firstWait: 30_000,
  longestWait: 15 * 60_000,
  forgottenAfter: 3_600_000,
}

const DAY_SECONDS = 86_400

/** Days for which a calendar shows what is done, and what is to come. */
const DONE_DAYS = 60
const COMING_DAYS = 365

/** The own calendar addresses, and the calendars they open. */
export function calendarFeedRoutes(
  doors: Doors,
  check: () => Promise<OutgoingCheck> = openOutgoingCheck(),
): readonly Route[] {
  const { store, accounts, tenants, origin } = doors
  const wrongOnes = openLimitByNetwork(store, 'calendar', LIMITS)
  const linkBase = async () => (await readMailSettings(store)).settings?.publicAddress ?? origin()

  const choicesOf = async (account: Account, now: Instant) =>
    (await tenants.names())
      .filter(name => may(account, 'tasks:read', name, now))
      .map(tenant => ({ tenant, all: seesAll(account, tenant, now) }))

  const calendarOf = async (feed: CalendarFeed, account: Account, now: Instant): Promise<string> => {
    const tenant = await tenants.open(feed.tenant)
    if (tenant === null) throw none()
    const known = await readYearKnown(tenant.work())
    const asker = { id: account.id, roles: rolesNow(account, feed.tenant, now) }
    const isShown = feed.which === 'all' ? maySee : isFor
    const tasks = tasksIn(known, {
      since: addDays(known.today, -DONE_DAYS),
      until: addDays(known.today, COMING_DAYS),
    }).filter(task => task.state !== 'not-needed' && isShown(task, asker))
    const { taskCalendar } = await import('../../../report/ical/task-calendar.ts')
    const held = new Set<string>()
    const text = taskCalendar({
      tasks,
      tenant: feed.tenant,
      address: `${await linkBase()}${PAGES.calendar}?tenant=${encodeURIComponent(feed.tenant)}`,
      since: feed.madeAt,
      check: await check(),
      heldBack: kinds => kinds.forEach(kind => held.add(kind)),
    })
    if (held.size > 0 && !(await wasTold(feed, now))) {
      const kinds = [...held].sort().join(' ')
      const fields = { template: 'calendar', tenant: feed.tenant, feed: feed.id, kinds }
      await store.installationEvidence.append([evidenceOf('mail-withheld', 'ward', account.id, fields)])
    }
    return text
  }

  /** Programs ask every few minutes: that something is withheld is written down once in a day. */
  const wasTold = async ({ id, account: subject }: CalendarFeed, now: Instant): Promise<boolean> => {
    const filter = { kinds: ['mail-withheld'], subject, from: later(now, -DAY_SECONDS) }
    for (let after: string | undefined; ; ) {
      const page = await store.installationEvidence.find(filter, { limit: 500, after })
      if (page.items.some(({ entry }) => entry['feed'] === id)) return true
      if (page.next === null) return false
      after = page.next
    }
  }

  return [
    defineRoute(contracts.listFeeds, async ({ caller, now }) => {
      const { account } = caller()
      const feeds = await ownFeeds(store, account.id)
      return {
        schema: 'ward.calendar-feeds/1' as const,
        feeds: feeds.map(feed => ({ ...feed, hasEnded: feed.endsAt <= now })),
        choices: await choicesOf(account, now),
      }
    }),
    defineRoute(contracts.makeFeed, async ({ caller, body, now }) => {
      const { account } = caller()
      const { tenant, which, days } = body
      const choice = (await choicesOf(account, now)).find(one => one.tenant === tenant)
      if (choice === undefined) throw new AppError('not-found', 'There is no such tenant for you.')
      if (which === 'all' && !choice.all) {
        throw new AppError('not-allowed', 'You see your own tasks there: choose a calendar of those.')
      }
      const made = await makeFeed(store, { account: account.id, tenant, which, days }, now)
      return {
        schema: 'ward.calendar-feed-made/1' as const,
        id: made.id,
        // Calendar programs know by the end of an address that it is one of theirs.
        address: `${await linkBase()}/api/calendar/${made.token}.ics`,
        endsAt: made.endsAt,
      }
    }),
    defineRoute(contracts.endFeed, async ({ caller, params, now }) => {
      await endFeed(store, caller().account.id, params.id, now)
      return { schema: 'ward.calendar-feed-ended/1' as const }
    }),
    defineRoute(contracts.readFeed, async ({ params, client, now }) => {
      await wrongOnes.refuse(client.address, now)
      const feed = await feedOfToken(store, params.token.replace(/\.ics$/, ''), now)
      if (feed === null) {
        await wrongOnes.countOrRefuse(client.address, now)
        throw none()
      }
      // What the owner may see now, not when it was made.
      const account = await accounts.byId(feed.account)
      if (account.state !== 'active' || !may(account, 'tasks:read', feed.tenant, now)) throw none()
      return await calendarOf(feed, account, now)
    }),
  ]
}

/** Whoever is nothing but a member of the workforce sees the own tasks only. */
function seesAll(account: Account, tenant: string, now: Instant): boolean {
  return rolesNow(account, tenant, now).some(role => role !== 'workforce')
}

/** The same for one that never was, was ended, or whose owner left: whoever asks learns nothing. */
function none(): AppError {
  return new AppError(
    'not-found',
    'There is no calendar at this address. Make a new one under your name in Ward.',
  )
}
