import { describe, expect, test } from 'vitest'
import { PEOPLE } from '../audit-records/clinic.ts'
import { auditRecords } from '../audit-records/records.ts'
import { idsOf, keptRecords, keptTable } from './kept-records.ts'

const { doctor, nurse } = PEOPLE
const make = auditRecords(77)
const mailbox = (parameters: Readonly<Record<string, string>>) =>
  make.cmdlet('Set-Mailbox', doctor.upn, { Identity: doctor.upn, ...parameters })
const log = (value: string) =>
  make.cmdlet('Set-AdminAuditLogConfig', 'Admin Audit Log Settings', {
    UnifiedAuditLogIngestionEnabled: value,
  })

const CASES: readonly { readonly why: string; readonly record: object; readonly row: object | null }[] = [
  {
    why: 'a mailbox is no longer audited',
    record: mailbox({ AuditEnabled: 'False' }),
    row: { kind: 'setting', weakens: true, place: { id: doctor.upn } },
  },
  {
    why: 'a mailbox is audited again',
    record: mailbox({ AuditEnabled: 'True' }),
    row: { kind: 'setting', weakens: false },
  },
  {
    why: 'what is audited was chosen: whether it is less is not said',
    record: mailbox({ AuditOwner: 'Update,HardDelete' }),
    row: { kind: 'setting', weakens: null },
  },
  {
    why: 'somebody is left out of the audit',
    record: make.cmdlet('Set-MailboxAuditBypassAssociation', nurse.upn, {
      Identity: nurse.upn,
      AuditBypassEnabled: 'True',
    }),
    row: { kind: 'bypass', weakens: true },
  },
  { why: 'the whole log is switched off', record: log('False'), row: { kind: 'setting', weakens: true } },
  { why: 'the whole log is switched on', record: log('True'), row: { kind: 'setting', weakens: false } },
  {
    why: 'the organisation’s mailbox audit is switched off by a true',
    record: make.cmdlet('Set-OrganizationConfig', 'clinic', { AuditDisabled: 'True' }),
    row: { weakens: true },
  },
  {
    why: 'a rule for how long records are kept is removed',
    record: make.cmdlet('Remove-UnifiedAuditLogRetentionPolicy', 'Ten years', { Identity: 'Ten years' }),
    row: { kind: 'retention', weakens: true },
  },
  {
    why: 'such a rule is changed: the record does not say from what',
    record: make.cmdlet('Set-UnifiedAuditLogRetentionPolicy', 'Ten years', {
      Identity: 'Ten years',
      RetentionDuration: 'ThreeMonths',
    }),
    row: { kind: 'retention', weakens: null },
  },
  {
    why: 'somebody read the log',
    record: make.cmdlet('Search-UnifiedAuditLog', 'clinic', { StartDate: '2026-10-01' }),
    row: { kind: 'search', weakens: false },
  },
  { why: 'near miss: another setting of a mailbox', record: mailbox({ MaxSendSize: '35MB' }), row: null },
  {
    why: 'near miss: a retention policy of content',
    record: make.cmdlet('Remove-RetentionCompliancePolicy', 'Charts', { Identity: 'Charts' }),
    row: null,
  },
]

describe('ward report audit-changes', () => {
  const reportOf = keptTable(CASES.map(({ record }) => [record]))
  test.each(CASES.map((one, at) => ({ ...one, at })))('$why', async ({ record, row, at }) => {
    const { rows } = await reportOf(at, 'audit-changes')
    expect(rows).toHaveLength(row === null ? 0 : 1)
    if (row !== null) expect(rows[0]).toMatchObject({ ...row, eventIds: idsOf(record) })
  })

  test('what weakens the audit comes first, who read it last', async () => {
    const { report } = await keptRecords([
      make.cmdlet('Search-UnifiedAuditLog', 'clinic', {}),
      log('True'),
      mailbox({ AuditEnabled: 'False' }),
    ])
    expect((await report('audit-changes')).rows.map(row => row['weakens'])).toEqual([true, false, false])
  })
})
