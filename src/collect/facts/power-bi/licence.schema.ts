import { z } from 'zod'
import { flag } from '../field.schema.ts'

/** Whether a plan with Power BI is among the tenant's products. */
export const powerBiLicenceSchema = z.object({ found: flag() })

export type PowerBiLicence = z.infer<typeof powerBiLicenceSchema>
