import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'

export const smtpAuthOff = defineCheck({
  id: 'exchange.smtp-auth-off',
  since: '0.1',
  title: 'Nobody sends mail with a password alone (SMTP AUTH)',
  requirements: [
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'SMTP AUTH with a name and a password never asks for a second factor.',
    },
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Stolen passwords are used through it to send malicious mail in the clinic’s name.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['exchange.transport-config'],
  judge: facts => {
    const { SmtpClientAuthenticationDisabled } = facts['exchange.transport-config']
    return judgeSetting({
      meets: SmtpClientAuthenticationDisabled,
      properties: { SmtpClientAuthenticationDisabled },
      pass: 'SMTP AUTH is off for the organisation; single mailboxes may still have it on.',
      fail: 'Any mailbox may send with a password alone (SMTP AUTH).',
    })
  },
  rationale:
    'With one leaked password a stranger writes to your patients from a genuine mailbox of yours, and no second factor stops it.',
  fix: {
    steps: [
      'Exchange admin center > Settings > Mail flow',
      'Tick Turn off SMTP AUTH protocol for your organization, then Save',
      'For a scanner that has no other way: Microsoft 365 admin center > Users > Active users > its mailbox > Mail > Manage email apps > Authenticated SMTP; write down who owns it',
    ],
    command: 'Set-TransportConfig -SmtpClientAuthenticationDisabled $true',
    docs: 'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission',
    impact:
      'Scanners, fax-to-mail gateways, reminder and EHR relays and monitoring that send with a mailbox password stop. Find them in the report SMTP AUTH clients (Exchange admin center > Reports > Mail flow) first, and turn it on for those mailboxes only. Undo with $false.',
    disturbs: 'some-staff',
    workflows: ['scan-to-mail', 'fax-to-mail', 'ehr-mail-relay', 'appointment-reminders'],
  },
  equivalents: { scuba: ['MS.EXO.5.1v1'], cis: ['7.0.0/6.5.4'] },
})
