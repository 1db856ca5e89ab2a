import * as z from 'zod'
import { AppError } from '../base/app-error.ts'
import type { Citation } from '../base/hipaa/citation.ts'
import { answerableRequirements } from '../base/hipaa/requirements.ts'
import type { TenantScope } from '../base/ids.ts'
import { type Decision, type DecisionKind, DECISIONS } from '../assess/programme.ts'
import type { Deed } from '../store/deed.ts'
import type { Store } from '../store/store.ts'
import type { Kept } from './kept.ts'
import { citation, line, moment, readBody, words } from './record-body.ts'

const SCHEMA = 'ward.decision/1'

const decisionBody = z.strictObject({
  schema: z.literal(SCHEMA),
  citation,
  decision: z.enum(DECISIONS),
  why: words(),
  alternative: words().nullable(),
  evidence: z.array(line(1_000)).max(100),
  by: line(),
  capacity: line(),
  at: moment,
  reviewBy: moment,
  knownFailing: z.array(line(130)).max(1_000),
})

/** Ward's own measure of “periodically” in 164.316(b)(2)(iii), in a year that may be a leap year. */
const YEAR = 366 * 24 * 60 * 60 * 1000

/**
 * What may be decided about a requirement, 45 CFR 164.306(d): a required one is implemented, an addressable one may be
 * answered otherwise. Nothing for one that is answered by what stands under it.
 */
export function choicesFor(on: Citation): readonly DecisionKind[] {
  const asked = answerableRequirements().find(each => each.citation === on)
  if (asked === undefined) return []
  const addressable = asked.kind === 'specification' && asked.designation === 'addressable'
  return addressable ? DECISIONS : ['implemented']
}

/**
 * A decision as it may be kept: about a requirement that is answered for itself; a required one implemented and nothing
 * else; an alternative named; looked at again within a year. 45 CFR 164.306(d)(3), 164.316(b)(2)(iii).
 * @throws AppError bad-input
 */
export function checkedDecision(decision: Decision): Decision {
  const kept = readDecision({ schema: SCHEMA, ...decision })
  const choices = choicesFor(kept.citation)
  if (choices.length === 0) {
    throw bad(`45 CFR ${kept.citation} is not answered for itself: decide about the specifications under it.`)
  }
  if (!choices.includes(kept.decision)) {
    throw bad(
      `45 CFR ${kept.citation} is required: it is implemented or it is open; only an addressable specification can be answered otherwise.`,
    )
  }
  if (kept.decision === 'alternative' && kept.alternative === null) {
    throw bad('Say which equivalent measure is taken instead (164.306(d)(3)(ii)(B)(2)).')
  }
  // With `not-reasonable` no measure is taken instead: 164.306(d)(3)(ii)(B)(2) asks for one where there is a reasonable one.
  if (kept.decision !== 'alternative' && kept.alternative !== null) {
    throw bad('A measure that is taken instead belongs to the decision “alternative” only.')
  }
  if (kept.reviewBy <= kept.at || Date.parse(kept.reviewBy) - Date.parse(kept.at) > YEAR) {
    throw bad('A decision is looked at again after it is made and within a year: give another review date.')
  }
  return kept
}

/**
 * Keeps an officer's decision; the one before on the same requirement stays in the history.
 * @param expects the version the officer's decision follows, 0 for none
 * @throws AppError bad-input, conflict when another officer has decided meanwhile, lease-held
 */
export async function keepDecision(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
  { value, version: expects }: Kept<Decision>,
  deed: Deed,
): Promise<Decision> {
  const decision = checkedDecision(value)
  const body = { schema: SCHEMA, ...decision }
  await store.records.keep(scope, { kind: 'decision', id: decision.citation, body, expects }, deed)
  return decision
}

/** The last decision on each requirement, by citation. */
export async function decisionsOf(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
): Promise<readonly Decision[]> {
  const records = await store.records.current(scope, 'decision')
  return records.map(({ body }) => readDecision(body))
}

/** Every decision there was on one requirement, first first. */
export async function decisionHistory(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
  on: Citation,
): Promise<readonly Decision[]> {
  const decisions: Decision[] = []
  let after: string | undefined
  do {
    const page = await store.records.history(scope, 'decision', on, after === undefined ? {} : { after })
    decisions.push(...page.items.map(({ body }) => readDecision(body)))
    after = page.next ?? undefined
  } while (after !== undefined)
  return decisions
}

/** @throws AppError bad-input naming the field */
function readDecision(body: unknown): Decision {
  const { schema: _, ...decision } = readBody(decisionBody, body, 'decision')
  return decision
}

function bad(sentence: string): AppError {
  return new AppError('bad-input', sentence)
}
