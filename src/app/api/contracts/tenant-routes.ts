import * as z from 'zod'
import { shownAssessment } from './assessment.ts'
import { shownEvent, shownOriginal, shownReport, shownReports } from './audit-page.ts'
import { contract } from './route.ts'
import { shownPosture } from './shown-posture.ts'

const params = z.object({ tenant: z.string().max(64) })
const named = params.extend({ id: z.string().min(1).max(1_000) })
/** A value given twice comes as a list: that is refused as any other thing that is no text. */
const text = z.string().max(1_000).optional()

export const readAssessment = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/assessment',
  does: 'The tenant’s settings, judged with what people have decided.',
  permission: 'assessment:read',
  params,
  answer: shownAssessment,
})

export const readPosture = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/posture',
  does: 'Where the 65 requirements of the security rule stand.',
  permission: 'assessment:read',
  params,
  answer: shownPosture,
})

export const listReports = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/reports',
  does: 'The audit reports there are, and of which time the log is.',
  permission: 'reports:read',
  params,
  answer: shownReports,
})

export const readReport = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/reports/:id',
  does: 'Makes one audit report; names that can identify a patient are withheld.',
  permission: 'reports:read',
  params: named,
  query: z.object({ from: text, to: text, place: text, actor: text, class: text }),
  answer: shownReport,
})

export const readEvent = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/events/:id',
  does: 'One event of the audit log in words.',
  permission: 'reports:read',
  params: named,
  answer: shownEvent,
})

export const readOriginal = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/events/:id/original',
  does: 'One event’s records exactly as they were received. They can name patients: the reason is kept.',
  permission: 'identity:read',
  params: named,
  body: z.object({ reason: z.string().trim().min(5).max(500) }),
  answer: shownOriginal,
})
