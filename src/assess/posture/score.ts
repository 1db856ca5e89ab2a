import { kindKnown, type Organisation } from '../../base/hipaa/organisation.ts'
import { requirement } from '../../base/hipaa/requirements.ts'
import { STEPS } from '../../base/hipaa/steps.ts'
import { counted } from '../judgement.ts'
import type {
  Posture,
  RequirementStatus,
  RequirementStatusWord,
  SpeakingCheck,
  StepStatus,
} from './posture.ts'
import { REQUIREMENT_STATUSES } from './posture.ts'
import { checksInWords } from './requirement-sentences.ts'
import { type Speaking, weighs } from './speaking-checks.ts'

type Counts = { readonly [S in RequirementStatusWord]: number }

export function countStatuses(requirements: readonly RequirementStatus[]): Counts {
  const counts = Object.fromEntries(REQUIREMENT_STATUSES.map(status => [status, 0])) as {
    [S in RequirementStatusWord]: number
  }
  for (const { status } of requirements) counts[status] += 1
  return counts
}

/**
 * What one requirement earns. Met by a record: 1. Else half a point at most, for evidence alone: half of the share of its
 * checks that are met, in hundredths, cut off. A check that weighs and was not read, is beyond the plan, waits for a person or
 * is accepted counts in the whole and not in the share: unknown is never good. Supported is the full half.
 */
export function pointsFor(
  status: RequirementStatusWord,
  { supports, contradicts, silent }: Speaking,
): number {
  if (status === 'not-applicable') return 0
  if (status === 'met') return 1
  if (status === 'supported') return 0.5
  const all = supports.length + contradicts.length + silent.filter(weighs).length
  return all === 0 ? 0 : Math.floor((50 * supports.length) / all) / 100
}

/** The sum, worked out in whole hundredths so that it is exact. */
export function pointsOf(requirements: readonly Pick<RequirementStatus, 'points'>[]): number {
  return requirements.reduce((sum, { points }) => sum + Math.round(points * 100), 0) / 100
}

/** The whole arithmetic in a sentence, and what was left out of it and why. */
export function scoreSentence(
  { points, of, counts }: Pick<Posture['score'], 'points' | 'of' | 'counts'>,
  organisation: Organisation | null,
): string {
  const bySettings = pointsOf([{ points }, { points: -counts.met }])
  const rest = [
    `${counts.supported} supported by settings`,
    `${counts.contradicted} contradicted`,
    `${counts.open} open`,
  ].join(', ')
  const left = counts['not-applicable']
  const whole = of + left
  const leftOut = kindKnown(organisation)
    ? left === 0
      ? `All ${whole} apply to ${organisation.name}.`
      : `${left} of the ${whole} ${left === 1 ? 'does' : 'do'} not apply to ${organisation.name}.`
    : `Nobody has said yet what kind of organisation this is, so all ${whole} count.`
  const signed = `${counts.met} met by signed records (1 point each)`
  const settings = `${bySettings} for settings that are met (half a point at most for each requirement: ${rest})`
  return `${points} of ${counted(of, 'point', 'points')}: ${signed}, ${settings}. ${leftOut}`
}

/** The five steps, each requirement under its home step. */
export function stepStatuses(requirements: readonly RequirementStatus[]): readonly StepStatus[] {
  return STEPS.map(({ id, number, title }) => {
    const here = requirements.filter(({ step }) => step === id)
    const applicable = here.filter(({ status }) => status !== 'not-applicable')
    return {
      id,
      number,
      title,
      points: pointsOf(here),
      of: applicable.length,
      sentence: stepSentence(applicable),
      counts: countStatuses(here),
      requirements: here.map(({ citation }) => citation),
    }
  })
}

function stepSentence(applicable: readonly RequirementStatus[]): string {
  if (applicable.length === 0) return 'Nothing in this step applies to you.'
  return `${recordsInWords(applicable)} ${settingsInWords(applicable)}`
}

function recordsInWords(applicable: readonly RequirementStatus[]): string {
  const asked = applicable.filter(isAnswerable)
  const signed = asked.filter(({ record }) => record === 'in-force').length
  const due = asked.filter(({ record }) => record === 'review-due').length
  const review = due === 0 ? '' : ` ${counted(due, 'record is', 'records are')} due for another look.`
  const wanted = `${asked.length} ${asked.length === 1 ? 'requirement asks' : 'requirements ask'} for a signed record`
  if (signed === 0 && due === 0) return `Nothing signed yet: ${wanted}.`
  if (signed === 0) return `No record of ${asked.length} is in force.${review}`
  return signed === asked.length
    ? `Every record is signed (${signed}).`
    : `${signed} of ${asked.length} records signed.${review}`
}

function isAnswerable({ citation, kind }: RequirementStatus): boolean {
  if (kind === 'specification') return true
  const found = requirement(citation)
  return found.kind === 'standard' && found.mandatoryInItself
}

/** Each check once, however many requirements of the step it speaks to. */
function settingsInWords(applicable: readonly RequirementStatus[]): string {
  const checks = new Map<string, SpeakingCheck>()
  for (const { supports, contradicts, silent } of applicable) {
    for (const each of [...supports, ...contradicts, ...silent.filter(weighs)]) checks.set(each.check, each)
  }
  if (checks.size === 0) return 'No check speaks to this step; it takes people’s work.'
  const seen = [...checks.values()]
  const count = (verdict: SpeakingCheck['verdict']) =>
    seen.filter(each => each.verdict === verdict && !each.accepted).length
  return checksInWords(seen.length, {
    met: count('pass'),
    unmet: count('fail'),
    known: 0,
    accepted: seen.filter(each => each.accepted).length,
    unread: count('unknown'),
    unlicensed: count('not-licensed'),
    manual: count('manual'),
  })
}
