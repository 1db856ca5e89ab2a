import type { Citation } from '../../base/hipaa/citation.ts'
import { SEVERITIES, STRENGTHS } from '../../base/verdict.ts'
import type { Assessment, VerdictRow } from '../assess.ts'
import type { Check, Mapping } from '../define-check.ts'
import type { SpeakingCheck } from './posture.ts'

/** What the checks say about one requirement. */
export interface Speaking {
  readonly supports: readonly SpeakingCheck[]
  /** Heaviest first. */
  readonly contradicts: readonly SpeakingCheck[]
  readonly silent: readonly SpeakingCheck[]
}

/** @param known checks that the officers knew not to be met when they decided on another measure: they do not contradict. */
export type SpeakingTo = (citation: Citation, known: ReadonlySet<string>) => Speaking

/**
 * Which checks speak to which requirement, each with the strength and the reason of its mapping to that very requirement.
 * A check of the registry that the assessment did not ask is unknown; one that does not apply to the tenant is left out.
 * Only `required` and `supports` support or contradict; good practice is told and weighs nothing.
 */
export function speakingChecks(assessment: Assessment, checks: readonly Check[]): SpeakingTo {
  const byCitation = new Map<Citation, SpeakingCheck[]>()
  const rows = new Map(assessment.verdicts.map(row => [row.check, row]))
  const registered = new Set<string>(checks.map(check => check.id))
  const hear = (mapping: Mapping, row: Row) => {
    if (row.verdict === 'not-applicable') return
    const heard = byCitation.get(mapping.citation) ?? []
    byCitation.set(mapping.citation, [...heard, speaking(mapping, row)])
  }
  for (const check of checks) {
    const row = rows.get(check.id) ?? notAsked(check)
    for (const mapping of strongestEach(check.requirements)) hear(mapping, row)
  }
  // A row whose check is no longer in the registry still tells what it saw; why it speaks to the rule is not known any more.
  for (const row of assessment.verdicts.filter(({ check }) => !registered.has(check))) {
    for (const citation of row.requirements) {
      hear({ citation, strength: row.strength, why: row.rationale }, withoutMapping(row))
    }
  }
  return (citation, known) => sorted(byCitation.get(citation) ?? [], known)
}

type Row = Pick<VerdictRow, 'check' | 'title' | 'verdict' | 'severity' | 'reason' | 'accepted'>

function notAsked({ id, title, severity }: Check): Row {
  return {
    check: id,
    title,
    severity,
    verdict: 'unknown',
    reason: 'This assessment did not ask it.',
    accepted: false,
  }
}

/** A pass of a check that is gone supports nothing: nobody can say any more how strongly it spoke. */
function withoutMapping(row: VerdictRow): Row {
  return row.verdict === 'pass' ? { ...row, verdict: 'unknown', reason: 'Ward no longer asks this.' } : row
}

/** A check mapped twice to one requirement speaks once, with its stronger mapping. */
function strongestEach(mappings: readonly Mapping[]): readonly Mapping[] {
  const ordered = [...mappings].sort((a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength))
  return ordered.filter(
    (mapping, index) => ordered.findIndex(({ citation }) => citation === mapping.citation) === index,
  )
}

function speaking({ strength, why }: Mapping, row: Row): SpeakingCheck {
  const { check, title, verdict, severity, reason, accepted } = row
  return { check, title, verdict, severity, strength, why, reason, accepted }
}

function sorted(heard: readonly SpeakingCheck[], known: ReadonlySet<string>): Speaking {
  const supports: SpeakingCheck[] = []
  const contradicts: SpeakingCheck[] = []
  const silent: SpeakingCheck[] = []
  for (const each of heard) {
    if (!weighs(each)) {
      silent.push({ ...each, reason: `Good practice, so it weighs nothing here. ${each.reason}` })
    } else if (each.accepted) silent.push(each)
    else if (each.verdict === 'pass') supports.push(each)
    else if (each.verdict !== 'fail') silent.push(each)
    else if (known.has(each.check)) {
      silent.push({ ...each, reason: `Known when the record was signed. ${each.reason}` })
    } else contradicts.push(each)
  }
  contradicts.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
  return { supports, contradicts, silent }
}

/** Whether a check can support or contradict this requirement, and keep it open while it says neither. */
export function weighs({ strength }: Pick<SpeakingCheck, 'strength'>): boolean {
  return strength !== 'good-practice'
}
