import type { Day } from '../days.ts'

/** Where something that Microsoft says comes from, of which day it is, and whether anybody has checked that it still holds. */
export interface Sourced {
  readonly source: string
  readonly asOf: Day
  readonly verified: boolean
}

/** Microsoft's guidance to customers, as it was then; no newer text of its procedure was found (2026-11-22). */
export const GUIDANCE_2012: Sourced = {
  source:
    'Microsoft, HIPAA/HITECH Act Implementation Guidance for Office 365 and Dynamics CRM Online (2012), “HIPAA administrative contact”',
  asOf: '2012-09-01',
  verified: false,
}

/** What Ward concludes itself; Microsoft does not say it. */
export const WARD_2026: Sourced = {
  source: 'Ward’s own rule; Microsoft’s guidance does not say it',
  asOf: '2026-11-22',
  verified: false,
}
