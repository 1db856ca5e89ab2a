import type { AuditEvent } from '../../../base/audit/event.ts'
import type { RecordForm } from '../raw-record.ts'
import { createNormaliser, normaliseRecord } from './normalise-record.ts'

/** Records made by us from Microsoft's published schema; the clinic and its people are invented. */
export const TENANT = '7b0e0e4c-2a9e-4e9b-9d2e-0a1b2c3d4e5f'
export const ADA_ID = '1b0e0e4c-2a9e-4e9b-9d2e-0a1b2c3d4e5f'
export const EVE_ID = '2b0e0e4c-2a9e-4e9b-9d2e-0a1b2c3d4e5f'

export function unified(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    Id: 'e1',
    CreationTime: '2026-03-08T02:30:00',
    OrganizationId: TENANT,
    UserType: 0,
    UserId: 'Ada@Clinic.example',
    Version: 1,
    ...fields,
  }
}

/** The event of a record, by both normalisers, which must agree. */
export function eventOf(
  record: Readonly<Record<string, unknown>>,
  form: RecordForm = 'unified',
  envelope: Readonly<Record<string, unknown>> | null = null,
): AuditEvent {
  const event = normaliseRecord({ record, form, envelope })
  if ('rejected' in event) throw new Error(event.rejected)
  const remembering = createNormaliser()
  remembering({ record, form, envelope })
  const again = remembering({ record, form, envelope })
  if (JSON.stringify(again) !== JSON.stringify(event)) throw new Error('the normalisers disagree')
  return event
}
