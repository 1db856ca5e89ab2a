import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'

export const auditLogOn = defineCheck({
  id: 'purview.audit-log-on',
  since: '0.1',
  title: 'The unified audit log is recording',
  requirements: [
    {
      citation: '164.312(b)',
      strength: 'required',
      why: 'The rule asks for a mechanism that records what happens in systems with patient data; in Microsoft 365 this log is it.',
    },
    {
      citation: '164.308(a)(1)(ii)(D)',
      strength: 'supports',
      why: 'Reviewing who reached what needs a log to review.',
    },
  ],
  severity: 'critical',
  licence: null,
  needs: ['purview.admin-audit-log-config'],
  judge: facts => {
    const { UnifiedAuditLogIngestionEnabled } = facts['purview.admin-audit-log-config']
    return judgeSetting({
      meets: UnifiedAuditLogIngestionEnabled,
      properties: { UnifiedAuditLogIngestionEnabled },
      pass: 'The unified audit log is switched on.',
      fail: 'The unified audit log is switched off: nothing that happens now can be looked up later.',
    })
  },
  rationale:
    'After an incident this log is the only way to say whose records were opened. Without it every patient whose data might have been seen has to be told.',
  fix: {
    steps: [
      'Purview portal (purview.microsoft.com) > Solutions > Audit',
      'Start recording user and admin activity',
      'Look again after a day: the first records take up to 24 hours',
    ],
    command: 'Set-AdminAuditLogConfig -UnifiedAuditLogIngestionEnabled $true',
    docs: 'https://learn.microsoft.com/purview/audit-log-enable-disable',
    impact: 'Disturbs nobody. What happened while the log was off stays unrecorded.',
    disturbs: 'nobody',
  },
  equivalents: {
    scuba: ['MS.DEFENDER.6.1v1', 'MS.SECURITYSUITE.5.1v1', 'MS.EXO.17.1v1'],
    cis: ['7.0.0/3.1.1'],
  },
})
