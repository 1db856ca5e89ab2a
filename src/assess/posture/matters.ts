import type { Assessment } from '../assess.ts'
import type { Check } from '../define-check.ts'
import { dayWords, lastDayWords } from '../words.ts'
import { fixMatters } from './fix-matters.ts'
import { licenceMatters, readMatters } from './gap-matters.ts'
import type { Matter, RequirementStatus } from './posture.ts'
import { RECORDS_THAT_MATTER } from './record-matters.ts'

/**
 * The ten places, and which kind stands where while there are enough of each; a kind that runs out gives its places to the next in KINDS. So
 * the owner sees at once that settings and signatures are both wanted, and what the settings cannot be judged without.
 */
const PLACES: readonly Matter['kind'][] = [
  'fix',
  'record',
  'fix',
  'record',
  'fix',
  'read',
  'record',
  'fix',
  'licence',
  'fix',
]
const KINDS: readonly Matter['kind'][] = ['fix', 'record', 'read', 'licence']

/** The ten things that matter most, the first first. */
export function mattersFirst(
  assessment: Assessment,
  checks: readonly Check[],
  requirements: readonly RequirementStatus[],
): readonly Matter[] {
  const waiting: { readonly [K in Matter['kind']]: Matter[] } = {
    fix: [...fixMatters(assessment, requirements)],
    record: [...recordMatters(requirements)],
    read: [...readMatters(assessment, checks, requirements)],
    licence: [...licenceMatters(assessment, requirements)],
  }
  const chosen: Matter[] = []
  for (const place of PLACES) {
    const next =
      waiting[[place, ...KINDS].find(kind => waiting[kind as Matter['kind']].length > 0) ?? place].shift()
    if (next !== undefined) chosen.push(next)
  }
  return chosen
}

/**
 * First the records that say otherwise than the settings, then those due for another look, then those that are missing, in
 * the order of RECORDS_THAT_MATTER.
 */
function recordMatters(requirements: readonly RequirementStatus[]): readonly Matter[] {
  const of = (each: RequirementStatus, title: string, why: string): Matter => {
    const { step, citation } = each
    return { kind: 'record', title, why, step, check: null, citation }
  }
  const applicable = requirements.filter(({ status }) => status !== 'not-applicable')
  const contradicted = applicable
    .filter(({ status, record }) => status === 'contradicted' && record === 'in-force')
    .map(each => of(each, `Look again at what was signed: ${each.title}`, each.sentence))
  const due = applicable.flatMap(each => {
    const { decision, record } = each
    if (record !== 'review-due' || decision === null) return []
    const { by, at, reviewBy } = decision
    const why = `The record that ${by} signed on ${dayWords(at)} was to be looked at again by ${lastDayWords(reviewBy)} and no longer counts.`
    return of(each, `Look again at and sign: ${each.title}`, why)
  })
  const missing = RECORDS_THAT_MATTER.flatMap(({ citation, title, why }) =>
    applicable
      .filter(each => each.citation === citation && each.record === 'none')
      .map(each => of(each, title, why)),
  )
  return [...contradicted, ...due, ...missing]
}
