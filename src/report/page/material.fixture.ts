import { clinicAssessment } from '../../../test/practice/clinic.ts'
import type { Assessment } from '../../assess/assess.ts'
import { CHECKS } from '../../assess/checks/index.ts'
import { noProgramme, posture } from '../../assess/posture/work-out-posture.ts'
import type { Programme } from '../../assess/programme.ts'
import type { Instant } from '../../base/time.ts'
import { hostileAssessment, hostileProgramme } from '../hostile-assessment.fixture.ts'
import type { ReportMaterial } from './material.ts'

export const NOW = '2026-11-22T08:00:00.000Z' as Instant

/** What a report of this assessment is made of; nobody has decided anything unless a programme says so. */
export function materialOf(
  assessment: Assessment,
  programme: Programme = noProgramme(NOW),
  snapshot: string | null = null,
): ReportMaterial {
  return {
    assessment,
    posture: posture(assessment, CHECKS, programme),
    programme,
    checks: CHECKS,
    snapshot,
  }
}

export function clinicMaterial(programme?: Programme): ReportMaterial {
  return materialOf(clinicAssessment(), programme)
}

/** Every text that does not come from Ward’s own code tries to reach the reader. */
export function hostileMaterial(): ReportMaterial {
  return materialOf(hostileAssessment(clinicAssessment()), hostileProgramme(NOW))
}
