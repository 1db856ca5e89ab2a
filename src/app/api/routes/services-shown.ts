import { NOT_LEGAL_ADVICE } from '../../../assess/assess.ts'
import { offerOf } from '../../../assess/services/azure-offers.ts'
import { CHANNEL_WORDS, DYNAMICS_CHANNELS } from '../../../assess/services/dynamics-channels.ts'
import { LIST_OF_2021 } from '../../../assess/services/list-of-2021.ts'
import { SAFEGUARDS } from '../../../assess/services/safeguards.ts'
import { serviceDecisions } from '../../../assess/services/service-decisions.ts'
import { firstThings, type ServiceState } from '../../../assess/services/service-states.ts'
import type { Truth } from '../../../assess/truth.ts'
import { addDays } from '../../../base/days.ts'
import { LIST_HOLDS_DAYS } from '../../../comply/services/duties.ts'
import type { ServicesKnown } from '../../../comply/services/known.ts'
import type { KeptScope } from '../../../comply/services/scope-records.ts'
import type { ShownScope, ShownService, ShownServices } from '../contracts/services.ts'

/** What the page of services is told. */
export function shownServices(known: ServicesKnown, practice: boolean): ShownServices {
  const { today, cloud, toldCloud, settings, states, lists, list } = known
  const versions = versionsOf(known)
  return {
    schema: 'ward.services/1',
    practice,
    today,
    cloud,
    cloudTold: toldCloud !== null,
    settings: settings === null ? null : { ...settings },
    services: states.map(state => shownService(state, versions.get(state.service.id) ?? 0)),
    first: firstThings(states).map(({ service }) => service.id),
    decisions: serviceDecisions(states).map(({ id, kind, services }) => ({
      id,
      kind,
      services: services.map(({ service }) => service.id),
    })),
    list: list === null ? null : shownScope(list),
    lists: lists.toSorted((one, other) => (one.asOf < other.asOf ? 1 : -1)).map(shownScope),
    listDue: list === null ? null : addDays(list.asOf, LIST_HOLDS_DAYS),
    ofTable: { ...LIST_OF_2021 },
    safeguards: SAFEGUARDS.map(({ id, title, without, cites, perPerson }) => ({
      id,
      title,
      without,
      cites: [...cites],
      perPerson,
    })),
    plans: known.products?.map(one => ({ ...one, has: hasOf(one.has) })) ?? null,
    people: shownPeople(known),
    dynamics: shownDynamics(known),
    azure: shownAzure(known),
    note: NOT_LEGAL_ADVICE,
  }
}

export function versionsOf({ uses }: Pick<ServicesKnown, 'uses'>): ReadonlyMap<string, number> {
  return new Map(uses.map(({ value, version }) => [value.service, version]))
}

export function shownService(
  { service, coverage, seen, said, todo }: ServiceState,
  version: number,
): ShownService {
  const { id, name, family, kind, was, runs, note, administered, off, verify } = service
  return {
    id,
    name,
    family,
    kind,
    was: [...was],
    runs,
    note,
    administered,
    off: [...off],
    verify,
    ofTable: { ...service.coverage },
    coverage: { ...coverage },
    seen: { ...seen, says: [...seen.says] },
    said: said === null ? null : { use: said.use, reason: said.reason, by: { ...said.by }, at: said.at },
    version,
    todo,
  }
}

export function shownScope({ asOf, cloud, source, complete, file, by, at, rows }: KeptScope): ShownScope {
  return {
    asOf,
    cloud,
    source,
    complete,
    file,
    by: { ...by },
    at,
    names: rows.length,
    unmatched: rows.filter(({ service }) => service === null).map(({ name }) => name),
  }
}

function hasOf(has: Readonly<Record<string, Truth>>): Record<string, boolean | null> {
  return Object.fromEntries(Object.entries(has).map(([id, truth]) => [id, truth ?? null]))
}

function shownPeople({ people, userPlans }: ServicesKnown): ShownServices['people'] {
  if (people === null || userPlans === null) return null
  const { asOf, file, by, at, isPart, deleted, twice, bad } = userPlans.value
  return {
    asOf,
    file,
    by: { ...by },
    at,
    isPart,
    left: { deleted, twice, bad },
    people: people.people,
    unlicensed: people.unlicensed,
    blocked: people.blocked,
    sets: people.sets
      .map(({ plans, kind, people: count, blocked, has }) => ({
        plans: [...plans],
        kind,
        people: count,
        blocked,
        has: hasOf(has),
      }))
      .toSorted((one, other) => other.people - one.people),
    safeguards: people.safeguards.map(({ safeguard, has, lacks, unknown }) => ({
      id: safeguard.id,
      has,
      lacks,
      unknown,
    })),
    unknownProducts: people.unknownProducts.map(one => ({ ...one })),
  }
}

function shownDynamics({ dynamics }: ServicesKnown): ShownServices['dynamics'] {
  const value = dynamics?.value
  return {
    channel: value?.channel ?? null,
    administered: value?.administered ?? '',
    note: value?.note ?? '',
    flag: value === undefined ? null : CHANNEL_WORDS[value.channel].flag,
    by: value === undefined ? null : { ...value.by },
    at: value?.at ?? null,
    version: dynamics?.version ?? 0,
    channels: DYNAMICS_CHANNELS.map(id => ({ id, name: CHANNEL_WORDS[id].name })),
  }
}

function shownAzure({ azure }: ServicesKnown): ShownServices['azure'] {
  return {
    asOf: azure?.value.asOf ?? null,
    version: azure?.version ?? 0,
    subscriptions: (azure?.value.subscriptions ?? []).map(one => ({
      ...one,
      offer: { ...offerOf(one.offer), raw: one.offer },
    })),
  }
}
