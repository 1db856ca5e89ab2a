import type { ActorClass } from '../../base/audit/actor-class.ts'
import { instantFromMilliseconds } from '../../base/time.ts'
import {
  SIGN_IN_LIMITS,
  type SignIn,
  type SignInNote,
  signInsOfNote,
} from '../../assess/audit/sign-ins-of-note.ts'
import type { EventRow } from '../../store/audit/event-store.ts'
import { isAskedFor } from './asked-of.ts'
import { defineReport } from './define-report.ts'
import type { ReportContext } from './report-context.ts'
import type { SignInRow } from './sign-ins-row.ts'
import { SIGN_IN_COLUMNS, signInEntry, signInSentence } from './sign-ins-words.ts'
import { detailsOf, type Who, whoIn } from './single-events.ts'

export const SIGN_INS_REPORT = defineReport<SignInRow>({
  id: 'sign-ins',
  title: 'Sign-ins of note',
  lead: 'Runs of failed sign-ins and what came after, addresses new for the person, old protocols, partners, guests, disabled accounts.',
  takes: ['class', 'actor'],
  needs: ['directory'],
  rows: signInRows,
  columns: SIGN_IN_COLUMNS,
  sentence: signInSentence,
  entry: signInEntry,
})

const ACTS = ['sign-in', 'sign-in-failed'] as const
const MOST_IDS = 1_000
const MOST_ADDRESSES = 20

async function signInRows(context: ReportContext): Promise<readonly SignInRow[]> {
  const { store, scope, from, to, asked } = context
  const since = instantFromMilliseconds(
    Math.max(0, Date.parse(from) - SIGN_IN_LIMITS.baselineDays.value * 86_400_000),
  )
  const events = await store.events.rows(scope, { from: since, to, acts: ACTS })
  const who = await whoIn(context, events)
  const details = await detailsOf(
    context,
    events.filter(({ time }) => time >= from),
  )
  const byId = new Map(events.map(event => [event.id, event]))
  const signIns = events.map((event): SignIn => {
    const said = details.get(event.seq)
    return {
      id: event.id,
      time: event.time,
      person: event.actor === null ? '' : who.one(event.actor.id),
      failed: event.act === 'sign-in-failed',
      errorCode: said?.errorCode ?? null,
      address: event.address,
      client: said?.client ?? null,
      app: event.app?.name ?? null,
      country: said?.country ?? null,
      from: fromOf(event.logged.class),
    }
  })
  const own = signIns.filter(({ person, from: kind }) => person !== '' && kind !== 'application')
  return signInsOfNote(onlyOnce(own), from)
    .map(note => rowOf(note, byId, who))
    .filter(row => isAskedFor(asked, who, row))
}

function fromOf(actorClass: ActorClass): SignIn['from'] {
  switch (actorClass) {
    case 'partner':
      return 'partner'
    case 'guest':
      return 'guest'
    case 'application':
    case 'service':
    case 'microsoft':
      return 'application'
    default:
      return 'own'
  }
}

/** The unified log and Entra's own tell of one sign-in each: the same person, second, address and outcome are one. */
function onlyOnce(signIns: readonly SignIn[]): readonly SignIn[] {
  const found = new Map<string, SignIn>()
  for (const one of signIns) {
    const key = [one.person, one.time.slice(0, 19), one.address, one.failed].join('\n')
    const known = found.get(key)
    if (known === undefined) found.set(key, one)
    else
      found.set(key, {
        ...known,
        client: known.client ?? one.client,
        country: known.country ?? one.country,
        errorCode: known.errorCode ?? one.errorCode,
      })
  }
  return [...found.values()]
}

function rowOf(note: SignInNote, byId: ReadonlyMap<string, EventRow>, who: Who): SignInRow {
  const { kind, person, first, last, signIns, success, people } = note
  const event = byId.get(signIns[0]?.id ?? '')
  const all = success === null ? signIns : [...signIns, success]
  return {
    kind,
    actor: person === null ? { id: '', name: '' } : who.thing(event?.actor ?? { id: person, name: person }),
    class: event?.logged.class ?? 'unknown',
    count: signIns.length,
    people,
    first,
    last,
    ...(success === null ? {} : { thenAt: success.time, thenEventId: success.id }),
    addresses: distinct(signIns.map(({ address }) => address)),
    clients: distinct(signIns.map(({ client, app }) => (kind === 'legacy-client' ? (client ?? app) : app))),
    countries: distinct(signIns.map(({ country }) => country)),
    errorCodes: distinct(signIns.map(({ errorCode }) => errorCode)),
    eventIds: all.slice(0, MOST_IDS).map(({ id }) => id),
  }
}

function distinct(values: readonly (string | null)[]): readonly string[] {
  return [...new Set(values.flatMap(value => value ?? []))].slice(0, MOST_ADDRESSES)
}
