import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { not } from '../../truth.ts'

export const mailboxAuditingOn = defineCheck({
  id: 'exchange.mailbox-auditing-on',
  since: '0.1',
  title: 'What is done in mailboxes is recorded',
  requirements: [
    {
      citation: '164.312(b)',
      strength: 'required',
      why: 'The rule asks for mechanisms that record activity where patient data is; with this off, no mailbox has one.',
    },
    {
      citation: '164.308(a)(1)(ii)(D)',
      strength: 'supports',
      why: 'Access can be reviewed only if it was recorded.',
    },
  ],
  severity: 'critical',
  licence: null,
  needs: ['exchange.organization-config'],
  judge: facts => {
    const { AuditDisabled } = facts['exchange.organization-config']
    return judgeSetting({
      meets: not(AuditDisabled),
      properties: { AuditDisabled },
      pass: 'Mailbox auditing is on for the organisation.',
      fail: 'Mailbox auditing is off for the whole organisation.',
    })
  },
  rationale:
    'When somebody looked into a mailbox they had no business in, this record says who, when and which messages. Without it every patient in that mailbox has to be told.',
  fix: {
    steps: [
      'Connect to Exchange Online PowerShell as an Exchange administrator (the portal has no switch for it)',
      'Run the command, then Get-OrganizationConfig | Format-List AuditDisabled: it must say False',
    ],
    command: 'Set-OrganizationConfig -AuditDisabled $false',
    docs: 'https://learn.microsoft.com/purview/audit-mailboxes',
    impact:
      'Nothing stops and nobody notices. It records from now on only: what happened before stays unknown.',
    disturbs: 'nobody',
  },
  equivalents: { scuba: ['MS.EXO.13.1v1'], cis: ['7.0.0/6.1.1'] },
})
