import type { EntityKind } from '../../base/fact.ts'
import { SEVERITIES, STRENGTHS } from '../../base/verdict.ts'
import type { Assessment, VerdictRow } from '../assess.ts'
import { serviceOf } from '../words.ts'
import type { Matter, RequirementStatus } from './posture.ts'

/** Of one service and one requirement, so that ten rows are not ten ways of saying the same. */
const MOST_OF_A_TOPIC = 2

interface Failing {
  readonly row: VerdictRow
  /** The requirements it contradicts, in the order in which the check names them. */
  readonly contradicted: readonly RequirementStatus[]
  readonly strength: number
}

/**
 * The failing checks that contradict a requirement, heaviest first: by severity, by the strength of the mapping, by how
 * many requirements and how many people, domains or apps they touch. Within a severity each topic comes once before any
 * comes twice.
 */
export function fixMatters(
  assessment: Assessment,
  requirements: readonly RequirementStatus[],
): readonly Matter[] {
  const failing = assessment.verdicts.flatMap(row => contradictions(row, requirements)).sort(heavier)
  return spread(failing).map(matter)
}

function contradictions(row: VerdictRow, requirements: readonly RequirementStatus[]): readonly Failing[] {
  const contradicted = requirements.filter(
    ({ status, contradicts }) =>
      status !== 'not-applicable' && contradicts.some(({ check }) => check === row.check),
  )
  if (contradicted.length === 0) return []
  const place = ({ citation }: RequirementStatus) => row.requirements.indexOf(citation)
  const strengths = contradicted.flatMap(({ contradicts }) =>
    contradicts.filter(({ check }) => check === row.check).map(({ strength }) => STRENGTHS.indexOf(strength)),
  )
  return [
    {
      row,
      contradicted: [...contradicted].sort((a, b) => place(a) - place(b)),
      strength: Math.min(...strengths),
    },
  ]
}

function heavier(a: Failing, b: Failing): number {
  return (
    SEVERITIES.indexOf(a.row.severity) - SEVERITIES.indexOf(b.row.severity) ||
    a.strength - b.strength ||
    b.contradicted.length - a.contradicted.length ||
    touched(b.row) - touched(a.row) ||
    (a.row.check < b.row.check ? -1 : 1)
  )
}

/** What can be touched. A policy that does not fit is how it comes about, not whom it touches. */
const TOUCHED: ReadonlySet<EntityKind> = new Set<EntityKind>([
  'user',
  'group',
  'role',
  'guest-type',
  'application',
  'service-principal',
  'domain',
  'environment',
])

function touched({ evidence }: VerdictRow): number {
  return evidence.entities.filter(({ state, kind }) => state === 'bad' && TOUCHED.has(kind)).length
}

function topicOf({ row }: Failing): string {
  return `${serviceOf(row.check)} ${row.requirements[0]}`
}

/** The same rows in their order of severity, those of a topic that was heard already after those that were not. */
function spread(failing: readonly Failing[]): readonly Failing[] {
  const taken = new Map<string, number>()
  const rounds = SEVERITIES.flatMap(severity => {
    const waiting = failing.filter(({ row }) => row.severity === severity)
    return waiting
      .map(each => {
        const before = taken.get(topicOf(each)) ?? 0
        taken.set(topicOf(each), before + 1)
        return { each, before }
      })
      .filter(({ before }) => before < MOST_OF_A_TOPIC)
      .sort((a, b) => a.before - b.before)
  })
  return rounds.map(({ each }) => each)
}

function matter({ row, contradicted: [first] }: Failing): Matter {
  if (first === undefined) throw new RangeError('A failing check without a requirement is no matter.')
  const { step, citation } = first
  return {
    kind: 'fix',
    title: `See that ${asSubordinate(row.title)}`,
    why: `${row.reason} ${row.rationale}`,
    step,
    check: row.check,
    citation,
  }
}

/** Names with which a check’s title may begin; they keep their capital within a sentence. */
const NAMES = new Set([
  'Microsoft',
  'Teams',
  'Outlook',
  'Defender',
  'Entra',
  'Exchange',
  'Purview',
  'Windows',
])

/** "Nobody sends mail with a password alone" as it stands after "See that". */
export function asSubordinate(title: string): string {
  const [first = ''] = title.split(/[^\p{L}]/u)
  const isName = NAMES.has(first) || /\p{L}\p{Lu}/u.test(first)
  return isName ? title : `${title.charAt(0).toLowerCase()}${title.slice(1)}`
}
