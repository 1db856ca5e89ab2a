import { AppError } from '../../base/app-error.ts'
import { CONTENT_ACTS } from '../../base/audit/acts.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { EventGroup, EventStore } from '../../store/audit/event-store.ts'
import type { ReportAsked } from './report-asked.ts'

type Events = { readonly events: Pick<EventStore, 'namesOf' | 'groups'> }

export interface ResolvedAsked {
  readonly asked: ReportAsked
  /** What was named and stands in no stored event of any time: then an empty answer says nothing. */
  readonly unknown: readonly ('place' | 'actor')[]
}

/**
 * Finds what was named by another name than its id: a site by its last part or title, a person by the name as logged.
 * @throws AppError bad-usage when several places or people have that name
 */
export async function resolveAsked(
  store: Events,
  scope: TenantScope,
  asked: ReportAsked,
): Promise<ResolvedAsked> {
  const unknown: ('place' | 'actor')[] = []
  const found: { place?: string; actor?: string } = {}
  for (const which of ['place', 'actor'] as const) {
    const name = asked[which]
    if (name === undefined || (await store.events.namesOf(scope, name)).length > 0) continue
    const id = await byOtherName(store, scope, which, name)
    if (id === null) unknown.push(which)
    else found[which] = id
  }
  return { asked: { ...asked, ...found }, unknown }
}

async function byOtherName(
  { events }: Events,
  scope: TenantScope,
  which: 'place' | 'actor',
  name: string,
): Promise<string | null> {
  const groups = await events.groups(scope, { acts: CONTENT_ACTS, roles: [], rolesKnown: [], mostIds: 0 })
  const matching = groups.flatMap((group: EventGroup) => {
    const one = group[which]
    return one !== null && isNamed(one, name) ? [one.id] : []
  })
  const [id, ...others] = [...new Set(matching)]
  if (others.length > 0) {
    throw new AppError(
      'bad-usage',
      `${others.length + 1} ${which === 'place' ? 'places' : 'people'} have that name; name one by its id. ward report access --json lists them.`,
    )
  }
  return id ?? null
}

/** As logged, or the last part of a site's address. */
function isNamed({ id, name }: { readonly id: string; readonly name: string }, asked: string): boolean {
  const wanted = asked.toLowerCase().replace(/\/$/, '')
  return name.toLowerCase() === wanted || id.toLowerCase() === wanted || lastPart(id) === wanted
}

function lastPart(id: string): string | null {
  return /^https?:/i.test(id)
    ? id
        .toLowerCase()
        .replace(/\/$/, '')
        .slice(id.lastIndexOf('/') + 1)
    : null
}
