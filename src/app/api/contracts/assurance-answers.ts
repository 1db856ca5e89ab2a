import * as z from 'zod'
import { addAssuranceReport, readAssurance } from './assurance.ts'

const { reports, places, evaluations } = readAssurance.answer.shape
const evaluation = evaluations.element.omit({ decided: true })

/** What `ward assurance list` answers with `--json`. */
export const assuranceListAnswer = readAssurance.answer
  .pick({ today: true, reports: true, places: true, suggestions: true })
  .extend({
    schema: z.literal('ward.assurance-list/1'),
    evaluations: z.array(evaluation),
    disclaimer: z.string(),
  })

/** What `ward assurance show` answers with `--json`: one of the three, the others null. */
export const assuranceShownAnswer = z.object({
  schema: z.literal('ward.assurance-shown/1'),
  report: reports.element.nullable(),
  place: places.element.nullable(),
  evaluation: evaluation.nullable(),
  disclaimer: z.string(),
})

/** What `ward assurance add` answers with `--json`. */
export const assuranceReportAnswer = addAssuranceReport.answer

export const ASSURANCE_ANSWERS = [assuranceListAnswer, assuranceShownAnswer, assuranceReportAnswer] as const
