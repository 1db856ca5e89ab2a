import type { Cloud, ImportedWaiver, Snapshot } from '../base/fact.ts'
import type { Json } from '../base/canonical-json.ts'
import type { Citation } from '../base/hipaa/citation.ts'
import type { Instant } from '../base/time.ts'
import {
  type Severity,
  STRENGTHS,
  type Strength,
  type UnreadReason,
  VERDICTS,
  type Verdict,
} from '../base/verdict.ts'
import type { FactId, Facts } from '../collect/facts/facts.schema.ts'
import type { Check, Entity, Fix, JudgeContext, Judgement } from './define-check.ts'
import type { Capability } from './licensing/capabilities.ts'
import { type Licence, licencesOf, withLicence } from './licensing/licences.ts'
import type { Programme, Waiver } from './programme.ts'
import { factsShown, type ShownFact, unreadFacts, valuesOf } from './read-facts.ts'
import { finder, noWaiver, waivedBy, type WaivedEntity, waiversByPolicy, waiversFor } from './waivers.ts'
import { compensatedBy } from './waivers/compensated.ts'
import { notesOnWaivers } from './waivers/notes.ts'
import { judgeRecorded, type Recorded } from './waivers/recorded.ts'

export interface VerdictRow {
  readonly check: string
  readonly title: string
  readonly strength: Strength
  readonly verdict: Verdict
  readonly reason: string
  readonly unread?: UnreadReason | undefined
  readonly severity: Severity
  readonly requirements: readonly Citation[]
  readonly equivalents: { readonly scuba: readonly string[]; readonly cis: readonly string[] }
  /** `held` is null when the tenant's licences were not read: that never blocks a verdict. */
  readonly licence: Licence | null
  readonly evidence: {
    readonly properties: { readonly [name: string]: Json }
    readonly entities: readonly Entity[]
    readonly facts: readonly { readonly id: FactId; readonly read: boolean; readonly from: string }[]
  }
  readonly waived: readonly WaivedEntity[]
  /** The check as a whole is accepted by a recorded waiver that holds; the verdict is what it is. */
  readonly accepted: boolean
  readonly rationale: string
  readonly fix: Fix
}

export interface Assessment {
  readonly schema: 'ward.assessment/1'
  readonly tenant: { readonly id: string | null; readonly name: string | null; readonly cloud: Cloud | null }
  readonly takenAt: Instant | null
  readonly source: { readonly tool: string; readonly version: string | null }
  readonly verdicts: readonly VerdictRow[]
  readonly summary: {
    readonly verdicts: { readonly [V in Verdict]: number }
    readonly unread: readonly { readonly fact: FactId; readonly reason: UnreadReason; readonly why: string }[]
    readonly notes: readonly string[]
  }
  readonly disclaimer: string
}

export const NOT_LEGAL_ADVICE =
  'Ward shows evidence, gaps and duties. This is not legal advice; confirm with counsel.'

/**
 * Judges a snapshot. Pure: the same snapshot, checks and programme give the same assessment on any day.
 * @param programme the waivers people have recorded, and now, for their ends. Without it only those count that came with
 * the snapshot.
 */
export function assess(
  checks: readonly Check[],
  snapshot: Snapshot<Facts>,
  programme?: Pick<Programme, 'waivers' | 'asOf'>,
): Assessment {
  const recorded = programme?.waivers ?? []
  const seen: Seen = {
    cloud: snapshot.cloud,
    values: valuesOf(snapshot),
    shown: factsShown(snapshot),
    waivers: waiversByPolicy(snapshot.waivers),
    licence: licencesOf(snapshot),
    withoutWaivers: { cloud: snapshot.cloud, waiver: noWaiver },
    asOf: programme?.asOf ?? null,
  }
  const verdicts =
    recorded.length === 0 ? checks.map(check => judge(check, seen)) : judgeAll(checks, seen, recorded)
  const counts = Object.fromEntries(VERDICTS.map(verdict => [verdict, 0])) as { [V in Verdict]: number }
  for (const row of verdicts) counts[row.verdict] += 1
  return {
    schema: 'ward.assessment/1',
    tenant: { ...snapshot.organisation, cloud: snapshot.cloud },
    takenAt: snapshot.takenAt,
    source: snapshot.source,
    verdicts,
    summary: {
      verdicts: counts,
      unread: unreadFacts(snapshot),
      notes: [...notesOn(checks, snapshot), ...notesOnWaivers(recorded, verdicts)],
    },
    disclaimer: NOT_LEGAL_ADVICE,
  }
}

/** The strongest of a check's mappings is the check's own strength. */
export function strengthOf(check: Check): Strength {
  return (
    STRENGTHS.find(strength => check.requirements.some(mapping => mapping.strength === strength)) ??
    'good-practice'
  )
}

/** A snapshot with what every check asks of it, made once. */
interface Seen {
  readonly cloud: Cloud | null
  /** The facts that were read. A check is handed all of them; its type lets it ask for those it names. */
  readonly values: Partial<Facts>
  readonly shown: (id: FactId) => ShownFact
  /** By the policy's id in lower case. */
  readonly waivers: ReadonlyMap<string, readonly ImportedWaiver[]>
  /** A feature, and whether the tenant holds it. */
  readonly licence: (capability: Capability) => Licence
  /** What most checks are handed, made once. */
  readonly withoutWaivers: JudgeContext
  /** Now, where somebody said so. */
  readonly asOf: Instant | null
}

/** What a row says of its check whatever the tenant: worked out once for each check. */
type Standing = Pick<VerdictRow, 'strength' | 'requirements' | 'equivalents'> & {
  readonly facts: readonly FactId[]
}
const standings = new WeakMap<Check, Standing>()

function standingOf(check: Check): Standing {
  let standing = standings.get(check)
  if (standing === undefined) {
    standing = {
      facts: [...check.needs, ...check.uses],
      strength: strengthOf(check),
      requirements: check.requirements.map(mapping => mapping.citation),
      equivalents: { scuba: check.equivalents.scuba ?? [], cis: check.equivalents.cis ?? [] },
    }
    standings.set(check, standing)
  }
  return standing
}

/** A waiver may hang on a compensating set, and that on the verdicts of other checks: each is judged once, when asked. */
function judgeAll(checks: readonly Check[], seen: Seen, recorded: readonly Waiver[]): readonly VerdictRow[] {
  const byId = new Map(checks.map(check => [check.id as string, check]))
  const waivers = Map.groupBy(recorded, waiver => waiver.check)
  // A check that is being judged answers undefined: were a set to lean on itself, it would not hold.
  const rows = new Map<string, VerdictRow | undefined>()
  const rowOf = (id: string): VerdictRow | undefined => {
    const check = byId.get(id)
    if (check === undefined || rows.has(id)) return rows.get(id)
    rows.set(id, undefined)
    const row = judge(check, seen, waivers.get(id), rowOf)
    rows.set(id, row)
    return row
  }
  return checks.map(check => rowOf(check.id) ?? judge(check, seen))
}

type RowOf = (check: string) => VerdictRow | undefined

/** Runs for every check of every assessment, so what only recorded waivers need is made apart. */
function judge(
  check: Check,
  seen: Seen,
  recorded: readonly Waiver[] = NO_WAIVERS,
  rowOf: RowOf = noRow,
): VerdictRow {
  const standing = standingOf(check)
  const imported = waiversFor(check, seen.waivers)
  const licence = check.licence === null ? null : seen.licence(check.licence)
  const {
    judgement: final,
    waived,
    accepted,
  } = recorded.length === 0 || seen.asOf === null
    ? noneRecorded(judgeLicensed(check, seen, licence, imported))
    : judgeWithRecorded({ check, seen, licence, imported, recorded, asOf: seen.asOf, rowOf })
  const excused = waivedBy(imported, final.entities ?? [], check, seen.asOf)
  return {
    check: check.id,
    title: check.title,
    strength: standing.strength,
    verdict: final.verdict,
    reason: final.reason,
    unread: final.unread,
    severity: check.severity,
    requirements: standing.requirements,
    equivalents: standing.equivalents,
    licence,
    evidence: {
      properties: final.properties ?? {},
      entities: final.entities ?? [],
      facts: evidenceOf(standing.facts, seen),
    },
    waived: waived.length === 0 ? excused : [...excused, ...waived],
    accepted,
    rationale: check.rationale,
    fix: check.fix,
  }
}

const NO_WAIVERS: readonly Waiver[] = []
const noRow: RowOf = () => undefined

function evidenceOf(facts: readonly FactId[], seen: Seen): VerdictRow['evidence']['facts'] {
  return facts.map(id => seen.shown(id).evidence)
}

function judgeLicensed(
  check: Check,
  seen: Seen,
  licence: Licence | null,
  imported: readonly ImportedWaiver[],
): Judgement {
  const context =
    imported.length === 0 ? seen.withoutWaivers : { cloud: seen.cloud, waiver: finder(imported) }
  return withLicence(judgeFacts(check, seen, context), check, licence)
}

function judgeWithRecorded(asked: {
  readonly check: Check
  readonly seen: Seen
  readonly licence: Licence | null
  readonly imported: readonly ImportedWaiver[]
  readonly recorded: readonly Waiver[]
  readonly asOf: Instant
  readonly rowOf: RowOf
}): Recorded {
  const { check, seen, licence, imported, recorded, asOf, rowOf } = asked
  const find = imported.length === 0 ? noWaiver : finder(imported)
  return judgeRecorded({
    title: check.title,
    waivers: recorded,
    asOf,
    judge: excused => {
      const waiver: JudgeContext['waiver'] = (kind, id) => excused(kind, id) ?? find(kind, id)
      return judgeFacts(check, seen, { cloud: seen.cloud, waiver })
    },
    licensed: judgement => withLicence(judgement, check, licence),
    compensated: set => compensatedBy(set, check.id, rowOf),
  })
}

function noneRecorded(judgement: Judgement): Recorded {
  return { judgement, waived: [], accepted: false }
}

function judgeFacts(check: Check, seen: Seen, context: JudgeContext): Judgement {
  if (context.cloud !== null && check.absentIn?.includes(context.cloud)) {
    return {
      verdict: 'not-applicable',
      reason: `This feature does not exist in the ${CLOUD_NAMES[context.cloud]} cloud.`,
    }
  }
  for (const id of check.needs) {
    const { reading } = seen.shown(id)
    if (!reading.read) return { verdict: 'unknown', reason: reading.why, unread: reading.reason }
  }
  try {
    return check.judge(seen.values, context)
  } catch {
    // One check's fault must not cost the answers of all others, and never reads as a pass.
    const reason = `Ward could not judge this because of a fault of its own; please report it with the check’s id, ${check.id}.`
    return { verdict: 'unknown', reason, unread: 'unsupported' }
  }
}

const CLOUD_NAMES: { readonly [C in Cloud]: string } = {
  commercial: 'commercial',
  gcc: 'GCC',
  'gcc-high': 'GCC High',
  dod: 'DoD',
}

function notesOn(checks: readonly Check[], snapshot: Snapshot<Facts>): readonly string[] {
  const notes: string[] = []
  const plans = snapshot.facts['licensing.service-plans']
  if (!plans?.read && checks.some(check => check.licence !== null)) {
    notes.push(
      snapshot.facts['licensing.subscribed-products']?.read
        ? 'The service plans could not be read: what the plans include was taken from the products that were bought.'
        : 'The tenant’s licences could not be read: no verdict was changed for lack of a licence.',
    )
  }
  if (snapshot.takenAt === null) notes.push('The source does not say when it was taken.')
  if (snapshot.waivers.length > 0) {
    notes.push(
      'Waivers came with the source: they carry no approver and, where the source says none, no end. Record your own.',
    )
  }
  return notes
}
