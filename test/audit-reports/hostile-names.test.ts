import { describe, expect, test } from 'vitest'
import { reportCsv } from '../../src/report/audit/report-csv.ts'
import { reportHtml } from '../../src/report/audit/report-html.ts'
import { PEOPLE } from '../audit-records/clinic.ts'
import { auditRecords } from '../audit-records/records.ts'
import { keptRecords } from './kept-records.ts'

const make = auditRecords(79)
/** P24: what somebody may be called to get into a sheet or a page. */
const NAMES = [
  '=cmd|calc!A1',
  '<script>alert(1)</script>',
  '\u202egnp.exe',
  '+1\n@SUM(A1)',
  '__proto__',
  '-2+3"><img src=x onerror=y>',
]

const records = NAMES.flatMap((name, at) => {
  const given = {
    fields: { UserId: name, UserKey: name },
    at: new Date(Date.UTC(2026, 9, 6, 9, at)).toISOString(),
  }
  return [
    make.directoryAct('Reset user password.', PEOPLE.nurse, {}, given),
    make.cmdlet(
      'Add-MailboxPermission',
      PEOPLE.doctor.upn,
      { Identity: PEOPLE.doctor.upn, User: name, AccessRights: name },
      given,
    ),
    make.cmdlet(
      'Set-Mailbox',
      PEOPLE.doctor.upn,
      { Identity: PEOPLE.doctor.upn, ForwardingSmtpAddress: name },
      given,
    ),
    make.cmdlet('Remove-RetentionCompliancePolicy', name, { Identity: name }, given),
    make.cmdlet(
      'Set-MailboxAuditBypassAssociation',
      name,
      { Identity: name, AuditBypassEnabled: 'True' },
      given,
    ),
    make.sharing(
      'AnonymousLinkCreated',
      { item: { kind: 'Folder', folder: 'Shared Documents', name: 'Intake' } },
      given,
    ),
    make.sharing('SharingSet', { target: { name, type: 'Guest' } }, given),
    make.signIn({ ...given, error: { number: '50057', word: name } }),
    ...Array.from({ length: 50 }, () => make.fileOperation('FileDownloaded', given)),
  ]
})

describe('P24: names that want to be a formula or markup', () => {
  test('in every report, in every format', async () => {
    const { made } = await keptRecords(records)
    for (const id of [
      'passwords',
      'self-grants',
      'sharing',
      'downloads',
      'deletions',
      'changes',
      'audit-changes',
      'sign-ins',
    ]) {
      const report = await made(id)
      expect(report.rows.length, id).toBeGreaterThan(2)
      const page = reportHtml(report)
      expect(page, id).not.toMatch(/<script>alert|<img src=x|\u202e/)
      const cells = [...reportCsv(report).matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell)
      expect(
        cells.filter(cell => /^[=+@-]/.test(cell)),
        id,
      ).toEqual([])
    }
  })
})
