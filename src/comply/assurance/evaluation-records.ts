import * as z from 'zod'
import { AppError } from '../../base/app-error.ts'
import {
  EVALUATION_MACHINE,
  EVALUATION_REASONS,
  type Evaluation,
  type EvaluationState,
  evaluationState,
  latestNext,
} from '../../base/assurance/evaluation.ts'
import type { Json } from '../../base/canonical-json.ts'
import { type Day, isDay } from '../../base/days.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Signature } from '../../base/signing/signature.ts'
import { signatureStateAt } from '../../base/signing/signature.ts'
import { nextState } from '../../base/state-machine.ts'
import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { line, moment, readBody, words } from '../record-body.ts'
import { signaturesOf } from '../signing/signature-records.ts'
import { takeBackRequest } from '../signing/take-back.ts'
import { nextId, retried } from './numbered.ts'
import type { Doer } from './report-records.ts'

type Records = Pick<Store, 'records'>

const KIND = 'evaluation'
const SCHEMA = 'ward.evaluation/1'

const day = z.string().refine(isDay)
const count = z.int().min(0)

const body = z.strictObject({
  schema: z.literal(SCHEMA),
  id: line(64),
  reason: z.enum(EVALUATION_REASONS),
  change: z.string().trim().max(2_000),
  period: z.strictObject({ from: day, to: day }),
  evaluated: z.strictObject({
    settings: z
      .strictObject({
        snapshot: line(128).nullable(),
        takenAt: moment,
        met: count,
        notMet: count,
        unknown: count,
        other: count,
      })
      .nullable(),
    programme: z
      .array(
        z.strictObject({ title: line(), state: z.enum(['done', 'soon', 'open']), sentence: words(1_000) }),
      )
      .max(200),
    requirements: z.strictObject({ met: count, open: count }).nullable(),
  }),
  conclusions: words(8_000),
  plan: words(8_000),
  next: day,
  made: z.strictObject({ by: line(64), name: line(), at: moment }),
  document: z
    .strictObject({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      bytes: z.int().min(1),
      pages: z.int().min(1),
    })
    .nullable(),
  signature: line(64).nullable(),
  withdrawn: z.boolean(),
})

/** An evaluation with where it stands, by the signature that was asked for. */
export interface KnownEvaluation extends Kept<Evaluation> {
  readonly state: EvaluationState
  readonly signature: Signature | null
}

/** Last made first. */
export async function evaluationsOf(
  store: Records,
  scope: TenantScope,
  now: Instant,
): Promise<readonly KnownEvaluation[]> {
  const [records, signatures] = await Promise.all([
    store.records.current(scope, KIND),
    signaturesOf(store, scope, { purpose: 'evaluation' }),
  ])
  return records
    .map(({ body: kept, version }) => {
      const value = readEvaluation(kept)
      const signature = signatures.find(each => isOver(value, each.value))?.value ?? null
      const signed = signature === null ? null : signatureStateAt(signature, now)
      return { value, version, signature, state: evaluationState(value, signed) }
    })
    .sort((one, other) => Date.parse(other.value.made.at) - Date.parse(one.value.made.at))
}

/** Whether it is the signature that was asked for: of this evaluation, and over the bytes of its PDF. */
function isOver({ id, document, signature }: Evaluation, asked: Signature): boolean {
  return (
    asked.id === signature &&
    asked.purpose === 'evaluation' &&
    asked.about === id &&
    asked.document.sha256 === document?.sha256
  )
}

/** @throws AppError not-found */
export async function evaluationById(
  store: Records,
  scope: TenantScope,
  id: string,
  now: Instant,
): Promise<KnownEvaluation> {
  const found = (await evaluationsOf(store, scope, now)).find(({ value }) => value.id === id)
  if (found === undefined) throw new AppError('not-found', 'There is no such evaluation.')
  return found
}

export type EvaluationFacts = Omit<Evaluation, 'id' | 'made' | 'document' | 'signature' | 'withdrawn'>

/** Writes it down as a draft. @throws AppError bad-input */
export async function addEvaluation(
  store: Records,
  scope: TenantScope,
  facts: EvaluationFacts,
  { at, today }: { readonly at: Instant; readonly today: Day },
  doer: Doer,
): Promise<Kept<Evaluation>> {
  check(facts, today)
  return retried(async () => {
    const id = nextId(
      'ev',
      (await store.records.current(scope, KIND)).map(record => record.id),
    )
    const made = { by: doer.id, name: doer.name, at }
    const fresh = { id, ...facts, made, document: null, signature: null, withdrawn: false }
    return keepEvaluation(store, scope, fresh, 0, doer)
  })
}

/** Its PDF and the signature that is asked for over it. @throws AppError conflict when it is no draft any more */
export async function keepAsked(
  store: Records,
  scope: TenantScope,
  { value, version, state }: KnownEvaluation,
  asked: Pick<Evaluation, 'document' | 'signature'>,
  doer: Doer,
): Promise<Kept<Evaluation>> {
  refuseUnless(state, 'ask')
  return keepEvaluation(store, scope, { ...value, ...asked }, version, doer)
}

/** Takes back what nobody has signed, and what was asked of the signer. @throws AppError conflict */
export async function withdrawEvaluation(
  store: Records,
  scope: TenantScope,
  { value, version, state }: KnownEvaluation,
  at: Instant,
  doer: Doer,
): Promise<Kept<Evaluation>> {
  refuseUnless(state, 'withdraw')
  const why = 'The evaluation was taken back.'
  await takeBackRequest({ store, scope }, value.signature, { why, at }, { by: doer.id })
  return keepEvaluation(store, scope, { ...value, withdrawn: true }, version, doer)
}

/** What may be done from there, or a conflict. */
export function refuseUnless(state: EvaluationState, act: 'ask' | 'withdraw'): void {
  if (nextState(EVALUATION_MACHINE, state, act) !== null) return
  throw new AppError(
    'conflict',
    state === 'completed'
      ? 'This evaluation is signed: it stays as it is. Make a new one for what has changed.'
      : 'This evaluation was sent to be signed or taken back meanwhile. Look at it again.',
  )
}

function check({ reason, change, period, next }: EvaluationFacts, today: Day): void {
  const wrong =
    period.from > period.to
      ? 'The period ends before it begins.'
      : period.to > today
        ? 'What has not been cannot be evaluated: the period ends today at the latest.'
        : next <= today
          ? 'Give a later day for the next evaluation.'
          : next > latestNext(today)
            ? 'The next evaluation is due within a year: give an earlier day.'
            : reason !== 'periodic' && change.length < 5
              ? 'Say what has changed.'
              : null
  if (wrong !== null) throw new AppError('bad-input', wrong)
}

async function keepEvaluation(
  store: Records,
  scope: TenantScope,
  evaluation: Evaluation,
  expects: number,
  { id: by }: Doer,
): Promise<Kept<Evaluation>> {
  const value = readEvaluation({ schema: SCHEMA, ...evaluation })
  const kept = JSON.parse(JSON.stringify({ schema: SCHEMA, ...value })) as Json
  const { version } = await store.records.keep(
    scope,
    { kind: KIND, id: value.id, body: kept, expects },
    { by },
  )
  return { value, version }
}

function readEvaluation(given: unknown): Evaluation {
  const { schema: _, ...evaluation } = readBody(body, given, 'evaluation')
  return evaluation
}
