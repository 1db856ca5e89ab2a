import {
  CHANGE_ACTS,
  CHANGE_KINDS,
  type ChangeKind,
  changeKind,
  changeState,
  FORWARD_SETTINGS,
  goesOutside,
} from '../../assess/audit/configuration-changes.ts'
import type { RecordDetails } from '../../assess/audit/record-details.ts'
import { shownSettings } from '../../assess/audit/shown-setting.ts'
import { joinTwins } from '../../assess/audit/twin-events.ts'
import type { EventRow } from '../../store/audit/event-store.ts'
import { isAskedFor } from './asked-of.ts'
import type { ChangeRow } from './changes-row.ts'
import { CHANGE_COLUMNS, changeEntry, changeSentence } from './changes-words.ts'
import { defineReport } from './define-report.ts'
import type { ReportContext } from './report-context.ts'
import { detailsOf, type Who, whoIn } from './single-events.ts'

export const CHANGES_REPORT = defineReport<ChangeRow>({
  id: 'changes',
  title: 'Changes of roles, rights and settings',
  lead: 'Who changed which role, consent, credential, sign-in rule, forwarding, mail rule, sharing setting or policy, and to what.',
  takes: ['class', 'all', 'place', 'actor'],
  needs: ['directory'],
  rows: changeRows,
  columns: CHANGE_COLUMNS,
  sentence: changeSentence,
  entry: changeEntry,
})

async function changeRows(context: ReportContext): Promise<readonly ChangeRow[]> {
  const { store, scope, from, to, asked } = context
  const events = await store.events.rows(scope, { from, to, acts: CHANGE_ACTS })
  const ofNote = events.filter(event => isOfNote(event, asked.all || asked.classes.includes('service')))
  const [who, details] = [await whoIn(context, ofNote), await detailsOf(context, ofNote)]
  const key = (event: EventRow) =>
    [
      changeKind(event) ?? '',
      who.one(event.actor?.id ?? ''),
      who.one(event.target?.id ?? ''),
      event.right,
      changeState(event),
    ].join('\n')
  return joinTwins(ofNote, key, event => details.get(event.seq)?.correlation ?? null)
    .flatMap(({ events: acts }) => rowOf(acts, details, who) ?? [])
    .filter(row => isAskedFor(asked, who, row))
    .toSorted(
      (one, other) =>
        CHANGE_KINDS.indexOf(one.kind) - CHANGE_KINDS.indexOf(other.kind) ||
        Number(other.outside === true) - Number(one.outside === true) ||
        (one.at < other.at ? -1 : 1),
    )
}

/** Microsoft's own systems change settings all day; memberships of SharePoint's groups are in the report on sharing. */
function isOfNote(event: EventRow, services: boolean): boolean {
  const kind = changeKind(event)
  if (kind === null || (event.logged.class === 'service' && !services)) return false
  return (
    kind !== 'group' ||
    event.place?.kind === 'group' ||
    event.place?.kind === 'directory' ||
    event.place === null
  )
}

function rowOf(
  events: readonly [EventRow, ...EventRow[]],
  details: ReadonlyMap<number, RecordDetails>,
  who: Who,
): ChangeRow | null {
  const [event] = events
  const kind = changeKind(event)
  if (kind === null) return null
  const settings =
    events.map(({ seq }) => details.get(seq)?.settings ?? []).find(list => list.length > 0) ?? []
  return {
    kind,
    actor: who.thing(event.actor),
    class: who.classOf(event),
    act: event.act,
    operation: event.operation,
    place: who.thing(event.place),
    target: who.thing(isRuleName(event, kind) ? null : event.target),
    right: event.right ?? '',
    state: changeState(event),
    ...outsideOf(event, kind, settings),
    settings: shownSettings(settings),
    at: event.time,
    result: event.result,
    address: events.find(({ address }) => address !== null)?.address ?? null,
    eventIds: events.map(({ id }) => id),
  }
}

/** A rule's own name is what somebody wrote, and can name a patient; whom it forwards to is not its name. */
function isRuleName({ target }: EventRow, kind: ChangeKind): boolean {
  return kind === 'inbox-rule' && target !== null && target.kind !== 'user'
}

function outsideOf(
  { place, owner, target, right }: EventRow,
  kind: ChangeKind,
  settings: RecordDetails['settings'],
): { readonly outside?: boolean | null } {
  if (kind !== 'forwarding' && kind !== 'inbox-rule') return {}
  const goals = settings.flatMap(({ name, to }) =>
    to !== null && FORWARD_SETTINGS.has(name.toLowerCase()) ? [to] : [],
  )
  const named = target?.kind === 'user' && right !== 'off' ? [target.id] : []
  return { outside: goesOutside(owner?.id ?? place?.id ?? null, [...goals, ...named]) }
}
