import type { FoundApp } from '../../base/vendors/found.ts'
import { type AppLists, NO_LISTS } from '../../base/vendors/lists.ts'
import { FACTS_OF_APPS, type FactOfApps, type FactsOfApps } from './facts-of-apps.ts'
import { foundApp, joined } from './found-app.ts'
import { appsOfEntra } from './from-entra.ts'
import { appsOfLists } from './from-lists.ts'
import { appsOfMail } from './from-mail.ts'
import { appsOfPowerPlatform } from './from-power-platform.ts'
import { openings, type Opening } from './openings.ts'

export interface AppSources {
  /** Values of the facts that were read; one that is not there was not read. */
  readonly facts: FactsOfApps
  readonly ownTenant: string | null
  readonly lists: AppLists
}

export const NO_SOURCES: AppSources = { facts: {}, ownTenant: null, lists: NO_LISTS }

export interface AppsFound {
  /** Each once, whatever sources name it. */
  readonly apps: readonly FoundApp[]
  /** Settings that let people bring in apps, or send data out, without any of them being named. */
  readonly openings: readonly Opening[]
  /** Facts that were not read: what they would tell is missing here. */
  readonly unread: readonly FactOfApps[]
}

/** All that the settings and the lists name. Pure: the same sources give the same apps in the same order. */
export function appsFound({ facts, ownTenant, lists }: AppSources): AppsFound {
  const found = [
    ...appsOfEntra(facts, ownTenant),
    ...appsOfLists(lists, ownTenant),
    ...appsOfMail(facts),
    ...appsOfPowerPlatform(facts),
  ]
  const byKey = new Map<string, FoundApp>()
  for (const app of found) {
    const before = byKey.get(app.key)
    byKey.set(app.key, before === undefined ? app : oneOf(before, app))
  }
  return {
    apps: [...byKey.values()].sort(byName),
    openings: openings(facts),
    unread: FACTS_OF_APPS.filter(id => facts[id] === undefined),
  }
}

/** The same app from two sources. Where they differ about whose it is, the one that knows the owner's tenant is right. */
function oneOf(one: FoundApp, other: FoundApp): FoundApp {
  const owner =
    one.ownerTenant !== null || other.owner === 'unknown'
      ? one
      : other.ownerTenant !== null || one.owner === 'unknown'
        ? other
        : one
  const mail = (app: FoundApp) => app.reach.filter(({ place: _, by }) => !isFromPermission(app, by))
  return foundApp({
    ...one,
    kind: owner.kind,
    owner: owner.owner,
    ownerTenant: owner.ownerTenant,
    publisher: one.publisher ?? other.publisher,
    verifiedPublisher: one.verifiedPublisher ?? other.verifiedPublisher,
    domains: [...new Set([...one.domains, ...other.domains])],
    saidDomains: [...new Set([...one.saidDomains, ...other.saidDomains])],
    permissions: joined([one.permissions, other.permissions]),
    roles: [...new Set([...one.roles, ...other.roles])],
    reach: mail(one).length > 0 ? mail(one) : mail(other),
    enabled: one.enabled === true || other.enabled === true ? true : (one.enabled ?? other.enabled),
    created: one.created ?? other.created,
    detail: one.detail ?? other.detail,
    from: [...new Set([...one.from, ...other.from])],
  })
}

function isFromPermission(app: FoundApp, by: string): boolean {
  return app.roles.includes(by) || app.permissions.some(({ name }) => name === by)
}

function byName(one: FoundApp, other: FoundApp): number {
  const [a, b] = [one.name.toLowerCase(), other.name.toLowerCase()]
  if (a !== b) return a < b ? -1 : 1
  return one.key < other.key ? -1 : one.key > other.key ? 1 : 0
}
