import type { ActorClass } from '../../base/audit/actor-class.ts'
import type { Identities } from '../../assess/audit/identities.ts'
import type { Thing } from './define-report.ts'
import type { ReportAsked } from './report-asked.ts'

/** Whether a row is asked for by --class, --place and --actor, under any name of the person or place. */
export function isAskedFor(
  asked: ReportAsked,
  who: Identities,
  row: { readonly class: ActorClass; readonly actor: Thing; readonly place?: Thing },
): boolean {
  if (asked.classes.length > 0 && !asked.classes.includes(row.class)) return false
  if (asked.actor !== undefined && !isNamed(row.actor, asked.actor, who)) return false
  return asked.place === undefined || (row.place !== undefined && isNamed(row.place, asked.place, who))
}

export function isNamed(thing: Thing, asked: string, who: Identities): boolean {
  const wanted = asked.trim().toLowerCase()
  if (thing.id !== '' && who.names(thing.id).some(name => name.toLowerCase() === wanted)) return true
  return thing.id.toLowerCase() === wanted || thing.name.toLowerCase() === wanted
}
