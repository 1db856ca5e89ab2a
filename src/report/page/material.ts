import type { Assessment } from '../../assess/assess.ts'
import type { Check } from '../../assess/define-check.ts'
import type { Posture } from '../../assess/posture/posture.ts'
import type { Programme } from '../../assess/programme.ts'
import { dayWords } from '../../assess/words.ts'
import type { Instant } from '../../base/time.ts'

/** What a report is made of. All four are of the same tenant and the same moment. */
export interface ReportMaterial {
  readonly assessment: Assessment
  /** Worked out from that assessment, with the same programme and checks. */
  readonly posture: Posture
  readonly programme: Programme
  /** The catalogue the assessment was judged with: it says why each check speaks to the rule. */
  readonly checks: readonly Check[]
  /** The id of the kept snapshot, which is the hash of what was read; null when it came from a file. */
  readonly snapshot: string | null
}

/** What the clinic is called: by its profile, else by Microsoft. */
export function nameOf({ posture }: Pick<ReportMaterial, 'posture'>): string {
  return posture.organisation?.name ?? posture.tenant.name ?? posture.tenant.id ?? 'Unnamed tenant'
}

/** "2 November 2026, 14:06 UTC" */
export function minute(moment: string): string {
  return `${dayWords(moment as Instant)}, ${moment.slice(11, 16)} UTC`
}

/** Points as people read them: at most two decimals, and no more than there are. */
export function pointsText(points: number): string {
  return String(Math.round(points * 100) / 100)
}
