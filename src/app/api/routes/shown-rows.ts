import { ACTOR_CLASSES, type ActorClass } from '../../../base/audit/actor-class.ts'
import type { EventAnswer } from '../../../report/audit/access-event.ts'
import { type MadeReport, REPORT_NOTE, type Thing } from '../../../report/audit/define-report.ts'
import type { ShownEntry, ShownEvent, ShownReport } from '../contracts/audit-page.ts'
import { isWithheld, namesToWithhold, WITHHELD, withhold } from './withheld-names.ts'

const MOST_IDS = 200

/** A report as the page shows it: its entries with what the filters ask, and without names that are withheld. */
export function shownReportOf(made: MadeReport): Omit<NonNullable<ShownReport['report']>, 'sha256'> {
  const { report, tenant, from, to, period, madeAt, completeness } = made
  const keys = new Map<string, string>()
  const keyOf = (id: string): string => {
    const key = keys.get(id) ?? `g${keys.size}`
    keys.set(id, key)
    return key
  }
  return {
    id: report.id,
    title: report.title,
    lead: report.lead,
    tenant,
    from,
    to,
    period,
    madeAt,
    entries: made.entries.map((entry, index) =>
      shownEntry(entry, made.rows[index] ?? {}, keyOf(entry.group.id)),
    ),
    completeness: {
      ...completeness,
      watermarks: completeness.watermarks.map(mark => ({ ...mark })),
      imports: completeness.imports.map(one => ({ ...one })),
      items: completeness.items.map(item => {
        const { places, ...rest } = item
        return places === undefined ? rest : { ...rest, places: places.map(place => ({ ...place })) }
      }),
    },
    note: REPORT_NOTE,
  }
}

function shownEntry(entry: MadeReport['entries'][number], row: object, key: string): ShownEntry {
  const names = namesToWithhold(row)
  const plain = (text: string) => withhold(text, names)
  const fields = new Map<string, unknown>(Object.entries(row))
  return {
    group: { key, title: plain(entry.group.title) },
    brief: plain(entry.brief),
    sentence: plain(entry.sentence),
    count: entry.count,
    open: entry.open,
    mark: entry.mark,
    facts: entry.facts.map(({ name, value }) => ({ name, value: plain(value) })),
    days: entry.days.map(one => ({ ...one })),
    eventIds: entry.eventIds.slice(0, MOST_IDS),
    events: entry.eventIds.length,
    place: thingIn(fields.get('place')),
    actor: thingIn(fields.get('actor')),
    class: classIn(fields.get('class')),
  }
}

/** Reports of single events have no place, or more than one. */
function thingIn(value: unknown): Thing | null {
  if (typeof value !== 'object' || value === null) return null
  const { kind, id, name } = value as Partial<Thing>
  if (typeof id !== 'string' || typeof name !== 'string' || id === '') return null
  if (kind === undefined) return { id, name }
  return isWithheld({ kind, id }) ? null : { kind, id, name }
}

function classIn(value: unknown): ActorClass | null {
  return typeof value === 'string' && Object.hasOwn(ACTOR_CLASSES, value) ? (value as ActorClass) : null
}

/** An event as the page shows it, in every version. */
export function shownEventRows(answer: EventAnswer): ShownEvent['rows'] {
  return answer.rows.map(({ original: _, ...row }) => {
    const names = namesToWithhold(row)
    const plain = (one: Thing | null): Thing | null =>
      one !== null && isWithheld(one) ? { ...one, id: '', name: WITHHELD } : one
    return {
      ...row,
      place: plain(row.place),
      target: plain(row.target),
      sentence: withhold(row.sentence, names),
      withheld: names.length > 0,
    }
  })
}
