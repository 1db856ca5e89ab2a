import { type Assessment, assess } from '../assess/assess.ts'
import { CHECKS } from '../assess/checks/index.ts'
import type { Posture } from '../assess/posture/posture.ts'
import { posture } from '../assess/posture/work-out-posture.ts'
import { importScubaGear } from '../collect/import/scubagear/import-export.ts'
import { readProgrammeFile } from '../comply/programme-file.ts'
import { readClinicProgramme } from '../connect/practice/clinic/read-clinic-programme.ts'
import { readClinicExport } from '../connect/practice/clinic/read-clinic.ts'
import { systemClock } from '../host/clock.ts'

export interface PracticeClinic {
  readonly assessment: Assessment
  readonly posture: Posture
}

/**
 * The made-up clinic judged with what its people have decided, as of the moment its settings were read. Its calendar
 * stands still: a practice that went by the machine's clock would have nothing but ended waivers after a year.
 */
export function practiceClinic(): PracticeClinic {
  const snapshot = importScubaGear(readClinicExport())
  const programme = readProgrammeFile(readClinicProgramme(), snapshot.takenAt ?? systemClock())
  const assessment = assess(CHECKS, snapshot, programme)
  return { assessment, posture: posture(assessment, CHECKS, programme) }
}
