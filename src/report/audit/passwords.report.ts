import type { ActorClass } from '../../base/audit/actor-class.ts'
import type { Instant } from '../../base/time.ts'
import { PASSWORD_ACTS, type PasswordKind, passwordEvent } from '../../assess/audit/password-events.ts'
import { joinTwins, type Twins, type TwinWay } from '../../assess/audit/twin-events.ts'
import type { EventRow } from '../../store/audit/event-store.ts'
import { CLASS_WORDS, nameOf } from './access-words.ts'
import { isAskedFor } from './asked-of.ts'
import { defineReport, type Thing } from './define-report.ts'
import type { ReportContext } from './report-context.ts'
import { detailsOf, type Who, whoIn } from './single-events.ts'
import { momentWords } from './moment-words.ts'
import { lines } from './report-csv.ts'

export interface PasswordRow {
  readonly actor: Thing
  readonly target: Thing
  readonly kind: PasswordKind
  readonly selfService: boolean
  readonly at: Instant
  readonly class: ActorClass
  readonly operation: string
  readonly failed: boolean
  readonly address: string | null
  /** How two records of two logs were known to be one act; absent where one record tells of it. */
  readonly joinedBy?: TwinWay
  readonly eventIds: readonly string[]
}

const DEEDS: { readonly [K in PasswordKind]: readonly [own: string, others: string] } = {
  reset: ['reset the own password', 'reset the password of'],
  change: ['changed the own password', 'changed the password of'],
  force: ['asked for a new own password', 'made a new password due at the next sign-in for'],
  mfa: ['changed the own second factors', 'changed the second factors of'],
}

export const PASSWORDS_REPORT = defineReport<PasswordRow>({
  id: 'passwords',
  title: 'Passwords and second factors',
  lead: 'Who reset or changed whose password, or whose second factors; what people did for themselves is told apart.',
  takes: ['class', 'actor'],
  needs: ['directory'],
  rows: passwordRows,
  columns: [
    { name: 'at', means: 'When (UTC).', of: row => row.at },
    { name: 'actor', means: 'Who did it; of self-service the person.', of: row => nameOf(row.actor) },
    { name: 'actor id', means: 'The actor’s id in Ward.', of: row => row.actor.id },
    { name: 'class', means: 'Who that is.', of: row => CLASS_WORDS[row.class] },
    { name: 'target', means: 'Whose password or second factors.', of: row => nameOf(row.target) },
    { name: 'target id', means: 'The target’s id in Ward.', of: row => row.target.id },
    { name: 'kind', means: 'reset, change, force or mfa.', of: row => row.kind },
    {
      name: 'self-service',
      means: 'yes when the person did it for the own account.',
      of: row => yes(row.selfService),
    },
    { name: 'failed', means: 'yes when it did not work.', of: row => yes(row.failed) },
    { name: 'operation', means: 'As Microsoft names it.', of: row => row.operation },
    { name: 'address', means: 'From where, where the record says so.', of: row => row.address ?? '' },
    { name: 'joined by', means: 'How two records were known to be one act.', of: row => row.joinedBy ?? '' },
    { name: 'events by id', means: 'Ids of the events, one a line.', of: row => lines(row.eventIds) },
  ],
  sentence,
  entry: row => ({
    group: {
      id: row.selfService ? 'self' : 'others',
      title: row.selfService ? 'By the person' : 'By somebody else',
    },
    brief: `${nameOf(row.target)}: ${row.kind} by ${nameOf(row.actor)}`,
    count: null,
    open: !row.selfService,
    mark: row.failed ? 'failed' : row.selfService ? 'self-service' : null,
    facts: [
      { name: 'When', value: row.at },
      { name: 'Who', value: `${nameOf(row.actor)}: ${CLASS_WORDS[row.class]}` },
      { name: 'Whose', value: nameOf(row.target) },
      { name: 'Operation', value: row.operation },
      { name: 'From', value: row.address ?? 'no address in the record' },
      ...(row.joinedBy === undefined
        ? []
        : [
            {
              name: 'Two records',
              value: `one act, known by ${row.joinedBy === 'time' ? 'the time, seconds apart' : 'the correlation id'}`,
            },
          ]),
    ],
    days: [],
    eventIds: row.eventIds,
  }),
})

const yes = (is: boolean) => (is ? 'yes' : 'no')

function sentence(row: PasswordRow): string {
  const [own, others] = DEEDS[row.kind]
  const tried = row.failed ? 'tried (it failed) and ' : ''
  const from = row.address === null ? '' : `, from ${row.address}`
  const what = row.selfService ? own : `${others} ${nameOf(row.target)}`
  const way = row.selfService ? ' (self-service)' : ` (${CLASS_WORDS[row.class]})`
  return `${nameOf(row.actor)}${way} ${tried}${what} ${momentWords(row.at)}${from}.`
}

async function passwordRows(context: ReportContext): Promise<readonly PasswordRow[]> {
  const { store, scope, from, to, asked } = context
  const events = await store.events.rows(scope, { from, to, acts: PASSWORD_ACTS })
  const who = await whoIn(context, events)
  const joined = await joinedActs(context, events, who)
  return joined
    .flatMap(acts => rowOf(acts, who) ?? [])
    .filter(row => isAskedFor(asked, who, row))
    .toSorted(
      (one, other) => Number(one.selfService) - Number(other.selfService) || (one.at < other.at ? -1 : 1),
    )
}

/** Correlation ids stand in the records only: they are read where both logs tell of these acts at all. */
async function joinedActs(
  context: ReportContext,
  events: readonly EventRow[],
  who: Who,
): Promise<readonly Twins<EventRow>[]> {
  const logs = new Set(events.map(({ log }) => log))
  const details = logs.size > 1 ? await detailsOf(context, events) : new Map<number, never>()
  const key = (event: EventRow) => {
    const act = passwordEvent(event, who)
    return `${act?.actor?.id ?? ''}\n${act?.target?.id ?? ''}\n${act?.kind ?? ''}`
  }
  return joinTwins(events, key, event => details.get(event.seq)?.correlation ?? null)
}

function rowOf({ events, by }: Twins<EventRow>, who: Who): PasswordRow | null {
  const [first] = events
  const act = passwordEvent(first, who)
  if (act === null) return null
  return {
    actor: who.thing(act.actor),
    target: who.thing(act.target),
    kind: act.kind,
    selfService: act.selfService,
    at: first.time,
    class: act.selfService ? 'owner' : who.classOf(first),
    operation: first.operation,
    failed: events.every(event => event.result === 'failed'),
    address: events.find(event => event.address !== null)?.address ?? null,
    ...(by === null ? {} : { joinedBy: by }),
    eventIds: events.map(({ id }) => id),
  }
}
