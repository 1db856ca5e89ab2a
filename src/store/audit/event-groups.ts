import { type Act, ACTS, actOfCode } from '../../base/audit/acts.ts'
import { ACTOR_CLASSES, classOfCode } from '../../base/audit/actor-class.ts'
import { type Cell, parquetFiles } from './duckdb.ts'
import { among, eventFilter, namesOf } from './event-filter.ts'
import type { EventGroup, GroupQuery } from './event-store.ts'
import type { ReadParts } from './event-rows.ts'
import { ID_CELL, idOf, instantOf, namedOf, placeOf } from './read-cells.ts'
import { segmentPaths } from './segment-files.ts'
import { overSegments, segmentsOf } from './segments.ts'
import type { Words } from './words.ts'

const MOST_IDS = 1_000
const MOST_ADDRESSES = 20

/** Events counted by place, actor, class and way; who held a role at the time of the event is an administrator. */
export async function readGroups(parts: ReadParts, query: GroupQuery): Promise<readonly EventGroup[]> {
  const { folder, words } = parts
  const { where, from, to } = eventFilter(folder, words, query)
  if (where === null) return []
  const rows = await overSegments(
    () => segmentsOf(folder, { from, to }),
    async segments => {
      if (segments.length === 0) return []
      const files = parquetFiles(segments.map(({ name }) => segmentPaths(folder.path, name).events))
      return (await parts.duck()).rows(groupSql(parts, query, files, where))
    },
  )
  const dayOf = dayTexts()
  return rows.map(cells => groupOf(cells, words, dayOf))
}

/**
 * Classes that are left out go before anything is counted: most events are an owner's or a service's. Only those that a role
 * decides are looked at first.
 */
function groupSql(parts: ReadParts, query: GroupQuery, files: string, where: string): string {
  const early = [
    ...(query.without === undefined ? [] : [`class not in (${codes(query.without)})`]),
    ...(query.classes === undefined ? [] : [`class in (${codes(query.classes)})`]),
  ].join(' and ')
  const late = early.replaceAll('class ', 'classed ')
  const day = query.byDay === true ? 'moment // 86400000' : '-1'
  const sets = query.sets ?? []
  const set =
    sets.length === 0
      ? '0'
      : `case ${sets.map((acts, at) => `when ${actsIn(acts)} then ${at}`).join(' ')} end`
  const inSets = sets.length === 0 ? '' : ` and ${actsIn(sets.flat())}`
  const ids = Math.max(0, Math.min(query.mostIds ?? MOST_IDS, 100_000))
  return `
    with asked as (
      select * from ${files} where ${where}${inSets}${early === '' ? '' : ` and (role_decides = 1 or (${early}))`}
    ), classified as (
      select *,
        case when role_decides = 1 and ${heldRole(parts, query)} then ${ACTOR_CLASSES.administrator} else class end as classed,
        role_decides = 0 or ${rolesOnRecord(query)} as role_known
      from asked
    )
    select place_kind, place, max(place_name), owner, max(owner_name), actor, max(actor_name),
      classed, rule, via, role_known, ${day} as day, ${set} as acts_of,
      ${text('list(distinct operation)')}, ${text('list(distinct act)')}, count(*),
      sum(case when items = 0 then 1 else items - 1 end),
      count_if(throttled = 2), count_if(result = 2),
      ${text(`list(distinct address)[1:${MOST_ADDRESSES}]`)}, min(moment), max(moment),
      ${ids === 0 ? "''" : text(`arg_min(${ID_CELL}, moment, ${ids})`)},
      ${query.byDay === true ? "''" : 'histogram(moment // 86400000)::varchar'}
    from classified ${late === '' ? '' : `where ${late}`}
    group by place_kind, place, owner, actor, classed, rule, via, role_known, day, acts_of
    order by place_kind, place, actor, min(moment)`
}

/** A list as one text: a list of ours for each cell would cost more than all the counting. */
function text(list: string): string {
  return `array_to_string(${list}, ',')`
}

function actsIn(acts: readonly Act[]): string {
  return `act in (${[-1, ...acts.map(one => ACTS[one])].join(', ')})`
}

function codes(classes: NonNullable<GroupQuery['classes']>): string {
  // A list without members matches nothing; -1 is no class.
  return [-1, ...classes.map(one => ACTOR_CLASSES[one])].join(', ')
}

function heldRole({ folder, words }: ReadParts, { roles }: GroupQuery): string {
  const held = roles.flatMap(({ actor, from, to }) => {
    const names = namesOf(folder, words, actor)
    return names.length === 0 ? [] : [`(${among('actor', names)} and ${during(from, to)})`]
  })
  return held.length === 0 ? 'false' : `(${held.join(' or ')})`
}

function rolesOnRecord({ rolesKnown }: GroupQuery): string {
  return rolesKnown.length === 0
    ? 'false'
    : `(${rolesKnown.map(({ from, to }) => during(from, to)).join(' or ')})`
}

function during(from: string, to: string | null): string {
  const since = `moment >= ${Date.parse(from)}`
  return to === null ? since : `${since} and moment < ${Date.parse(to)}`
}

function groupOf(cells: readonly Cell[], words: Words, dayOf: (day: number) => string): EventGroup {
  const [
    placeKind = 0,
    place = 0,
    placeName = 0,
    owner = 0,
    ownerName = 0,
    actor = 0,
    actorName = 0,
    classed,
    rule,
    via,
    roleKnown,
    day,
    set,
    operations,
    acts,
    count,
    items,
    throttled,
    failed,
    addresses,
    first = 0,
    last = 0,
    ids,
    days,
  ] = cells
  const texts = (cell: Cell | undefined): string[] =>
    partsOf(cell)
      .flatMap(one => words.text(Number(one)) ?? [])
      .sort()
  const ofDay = Number(day) < 0 ? null : dayOf(Number(day))
  return {
    place: placeOf(placeKind, place, placeName, words),
    owner: namedOf(owner, ownerName, words),
    actor: namedOf(actor, actorName, words),
    class: classOfCode(Number(classed)),
    rule: words.text(Number(rule)) ?? '',
    via: words.text(Number(via)),
    roleKnown: roleKnown === true,
    set: Number(set),
    day: ofDay,
    days: ofDay === null ? daysOf(days, dayOf) : [{ day: ofDay, count: Number(count) }],
    operations: texts(operations),
    acts: partsOf(acts)
      .map(code => actOfCode(Number(code)))
      .sort(),
    count: Number(count),
    items: Number(items),
    throttled: Number(throttled),
    failed: Number(failed),
    addresses: texts(addresses),
    first: instantOf(first),
    last: instantOf(last),
    eventIds: partsOf(ids).map(id => idOf(id, words)),
  }
}

function partsOf(cell: Cell | undefined): readonly string[] {
  const all = String(cell ?? '')
  return all === '' ? [] : all.split(',')
}

/** The texts of days since 1970, for one answer: the same few hundred stand in thousands of groups. */
function dayTexts(): (day: number) => string {
  const texts = new Map<number, string>()
  return day => {
    const there = texts.get(day)
    if (there !== undefined) return there
    const text = instantOf(day * 86_400_000).slice(0, 10)
    texts.set(day, text)
    return text
  }
}

/** What DuckDB writes of a histogram: `{20758=3, 20761=1}`, in order. */
function daysOf(cell: Cell | undefined, dayOf: (day: number) => string): EventGroup['days'] {
  return String(cell ?? '')
    .slice(1, -1)
    .split(', ')
    .map(pair => {
      const [day, count] = pair.split('=')
      return { day: dayOf(Number(day)), count: Number(count) }
    })
}
