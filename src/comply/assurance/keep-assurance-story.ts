import * as z from 'zod'
import type { Evaluated, Evaluation } from '../../base/assurance/evaluation.ts'
import type { ReportException, ReportFacts } from '../../base/assurance/report.ts'
import { isDay } from '../../base/days.ts'
import type { TenantScope } from '../../base/ids.ts'
import { type Instant, parseInstant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import { line, readBody } from '../record-body.ts'
import { addEvaluation } from './evaluation-records.ts'
import { keepPlace, type PlaceFacts } from './place-records.ts'
import { addReport, type Doer, readWhole } from './report-records.ts'

const day = z.string().refine(isDay)
const who = z.string().regex(/^[a-z]{1,30}$/)
const act = { by: who, on: day }
/** What is in them is checked where it is kept. */
const given = <T>() => z.custom<T>(value => typeof value === 'object' && value !== null)

const story = z.strictObject({
  schema: z.literal('ward.practice-assurance/1'),
  people: z.record(who, line()),
  reports: z.array(
    z.strictObject({
      facts: given<ReportFacts>(),
      ...act,
      read: z.strictObject({ ...act, exceptions: z.array(given<ReportException>()) }).nullable(),
    }),
  ),
  places: z.array(z.strictObject({ id: line(64).nullable(), facts: given<PlaceFacts>(), ...act })),
  evaluation: z.strictObject({
    facts: given<Omit<Evaluation, 'id' | 'evaluated' | 'made' | 'document' | 'signature' | 'withdrawn'>>(),
    ...act,
  }),
})
export type AssuranceStory = Omit<z.infer<typeof story>, 'schema'>

/** @throws AppError bad-input naming the field */
export function readAssuranceStory(text: string): AssuranceStory {
  const { schema: _, ...read } = readBody(story, JSON.parse(text), 'story of assurance')
  return read
}

const NOTHING_EVALUATED: Evaluated = { settings: null, programme: [], requirements: null }

/**
 * Keeps what the people of a made-up clinic wrote, as if they had done it there. The evaluation stays a draft: nobody can
 * sign in their name.
 * @param at when the story stands still; nothing of it is later
 * @param evaluated what the evaluation found
 * @throws AppError bad-input, conflict, lease-held
 */
export async function keepAssuranceStory(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
  { people, reports, places, evaluation }: AssuranceStory,
  at: Instant,
  evaluated: Evaluated = NOTHING_EVALUATED,
): Promise<void> {
  const doer = (id: string): Doer => ({ id: `practice-${id}`, name: people[id] ?? id })
  const moment = (on: string): Instant => {
    const midday = parseInstant(`${on}T15:00:00Z`)
    return midday < at ? midday : at
  }
  for (const { facts, by, on, read } of reports) {
    const added = await addReport(store, scope, facts, { at: moment(on), today: on }, doer(by))
    if (read === null) continue
    const said = { exceptions: read.exceptions, expects: added.version, at: moment(read.on) }
    await readWhole(store, scope, added.value.id, said, doer(read.by))
  }
  for (const { id, facts, by, on } of places) {
    await keepPlace(store, scope, id, { facts, expects: 0, at: moment(on), on }, doer(by))
  }
  const { facts, by, on } = evaluation
  await addEvaluation(store, scope, { ...facts, evaluated }, { at: moment(on), today: on }, doer(by))
}
