import { type Assessment, assess } from '../../src/assess/assess.ts'
import { CHECKS } from '../../src/assess/checks/index.ts'
import { importScubaGear } from '../../src/collect/import/scubagear/import-export.ts'
import { readClinicExport } from '../../src/connect/practice/clinic/read-clinic.ts'

/** The practice clinic’s assessment, without what its people decided. */
export function clinicAssessment(): Assessment {
  return assess(CHECKS, importScubaGear(readClinicExport()))
}
