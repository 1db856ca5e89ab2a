import type { Snapshot } from '../../base/fact.ts'
import type { Facts } from '../../collect/facts/facts.schema.ts'
import { type Assessment, NOT_LEGAL_ADVICE } from '../assess.ts'
import type { Posture } from '../posture/posture.ts'
import { checkChanges } from './check-changes.ts'
import { CHANGE_KINDS, type Comparison, type Side } from './comparison.ts'
import { factChanges } from './fact-changes.ts'
import { requirementChanges } from './requirement-changes.ts'

/** One side: a snapshot, judged by the same checks and programme as the other, and where that leaves the requirements. */
export interface Judged {
  readonly snapshot: Snapshot<Facts>
  readonly assessment: Assessment
  readonly posture: Posture
}

/** What changed between two exports of one tenant, and what it does to which requirement. Pure. */
export function compare(before: Judged, after: Judged): Comparison {
  const checks = checkChanges(before.assessment.verdicts, after.assessment.verdicts)
  const counts = Object.fromEntries(
    CHANGE_KINDS.map(kind => [kind, checks.filter(one => one.change === kind).length]),
  ) as Comparison['counts']
  const { id, name } = after.assessment.tenant
  return {
    schema: 'ward.comparison/1',
    tenant: { id, name },
    before: side(before),
    after: side(after),
    checks,
    requirements: requirementChanges(before.posture, after.posture, checks),
    facts: factChanges(before.snapshot, after.snapshot, after.assessment.verdicts),
    counts,
    notes: notes(before.assessment, after.assessment),
    disclaimer: NOT_LEGAL_ADVICE,
  }
}

function side({ assessment: { takenAt, source }, posture: { score } }: Judged): Side {
  return { takenAt, source, points: score.points, of: score.of }
}

function notes(before: Assessment, after: Assessment): readonly string[] {
  const said: string[] = []
  if (areOthers(before.tenant, after.tenant)) {
    said.push('The two exports name different tenants: what is told here is how the two differ.')
  }
  if (before.takenAt === null || after.takenAt === null) {
    said.push('One of the exports does not say when it was taken.')
  } else if (before.takenAt > after.takenAt) {
    said.push('The first export is the later one: what is told here happened the other way round.')
  } else if (before.takenAt === after.takenAt) {
    said.push('Both exports were taken at the same moment.')
  }
  if (before.source.version !== after.source.version) {
    const [was, is] = [before.source.version ?? 'unknown', after.source.version ?? 'unknown']
    said.push(
      `The exports come from two versions of the tool (${was} and ${is}), which do not read the same settings: what one of them could not read says nothing about the tenant.`,
    )
  }
  return said
}

type Named = Assessment['tenant']

/** By id where both have one, which is the surer; else by name. */
function areOthers(one: Named, other: Named): boolean {
  const differ = (a: string | null, b: string | null) =>
    a === null || b === null ? undefined : a.toLowerCase() !== b.toLowerCase()
  return differ(one.id, other.id) ?? differ(one.name, other.name) ?? false
}
