import type { Citation } from '../../base/hipaa/citation.ts'
import { stepsOf } from '../../base/hipaa/steps.ts'
import type { UnreadReason } from '../../base/verdict.ts'
import type { Assessment, VerdictRow } from '../assess.ts'
import type { Check } from '../define-check.ts'
import { counted } from '../judgement.ts'
import { serviceOf, serviceWord } from '../words.ts'
import type { Matter, RequirementStatus } from './posture.ts'

const READ_WORDS: { readonly [R in UnreadReason]: (service: string) => string } = {
  denied: service => `Let Ward read what it was refused in ${service}`,
  throttled: service => `Read ${service} once more: Microsoft held the reading back`,
  missing: service => `Read the rest of ${service}`,
  unsupported: service => `Look yourself at what Ward could not make out in ${service}`,
}

/** What could not be read, one matter for each service and reason, the one that most checks wait for first. */
export function readMatters(
  assessment: Assessment,
  checks: readonly Check[],
  requirements: readonly RequirementStatus[],
): readonly Matter[] {
  const needs = new Map<string, ReadonlySet<string>>(checks.map(check => [check.id, new Set(check.needs)]))
  const group = (row: VerdictRow) => {
    const fact = row.evidence.facts.find(({ id, read }) => !read && needs.get(row.check)?.has(id))
    return `${serviceOf(fact?.id ?? row.check)} ${row.unread ?? 'missing'}`
  }
  return waiting(assessment, requirements, 'unknown', group).map(({ key, rows, first, citation }) => {
    const [service = '', reason = 'missing'] = key.split(' ')
    return {
      kind: 'read',
      title: READ_WORDS[reason as UnreadReason](serviceWord(service)),
      why: `${counted(rows.length, 'check waits', 'checks wait')} for it and ${rows.length === 1 ? 'says' : 'say'} neither yes nor no. ${first.reason}`,
      step: stepsOf(citation)[0],
      check: first.check,
      citation,
    }
  })
}

/**
 * The features the plans lack, the one that most checks ask for first. A service that no plan holds at all, so that
 * nothing of it is used, is no gap to buy.
 */
export function licenceMatters(
  assessment: Assessment,
  requirements: readonly RequirementStatus[],
): readonly Matter[] {
  const group = (row: VerdictRow) => row.licence?.title
  return waiting(assessment, requirements, 'not-licensed', group).map(({ key, rows, first, citation }) => ({
    kind: 'licence',
    title: `Get ${key}, or record what you do instead`,
    why: `Your plans do not include it, and ${counted(rows.length, 'check asks', 'checks ask')} for it. A missing licence excuses nothing: what it should answer stays open until another measure is on record.`,
    step: stepsOf(citation)[0],
    check: first.check,
    citation,
  }))
}

interface Waiting {
  readonly key: string
  readonly rows: readonly VerdictRow[]
  readonly first: VerdictRow
  /** The first requirement that the first of them leaves open. */
  readonly citation: Citation
}

/** The rows with this verdict that keep a requirement from being supported, in groups, the largest first. */
function waiting(
  { verdicts }: Assessment,
  requirements: readonly RequirementStatus[],
  verdict: 'unknown' | 'not-licensed',
  groupOf: (row: VerdictRow) => string | undefined,
): readonly Waiting[] {
  const left = (row: VerdictRow) =>
    row.requirements.find(citation =>
      requirements.some(
        each =>
          each.citation === citation &&
          each.status !== 'not-applicable' &&
          each.status !== 'met' &&
          each.silent.some(({ check, accepted }) => check === row.check && !accepted),
      ),
    )
  const groups = new Map<string, { rows: VerdictRow[]; citation: Citation }>()
  for (const row of verdicts) {
    const key = groupOf(row)
    const citation = row.verdict === verdict ? left(row) : undefined
    if (citation === undefined || key === undefined) continue
    const group = groups.get(key) ?? { rows: [], citation }
    group.rows.push(row)
    groups.set(key, group)
  }
  return [...groups]
    .flatMap(([key, { rows, citation }]) => rows.slice(0, 1).map(first => ({ key, rows, first, citation })))
    .sort((a, b) => b.rows.length - a.rows.length || (a.key < b.key ? -1 : 1))
}
