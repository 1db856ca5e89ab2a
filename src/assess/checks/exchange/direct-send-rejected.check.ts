import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'

export const directSendRejected = defineCheck({
  id: 'exchange.direct-send-rejected',
  since: '0.1',
  title: 'Mail in the name of your own domain is rejected when its sender has not signed in',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Mail that looks internal and was sent by anybody is how malicious software reaches staff.',
    },
    {
      citation: '164.312(e)(2)(i)',
      strength: 'supports',
      why: 'Mail in your name is accepted only from senders that are checked.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['exchange.organization-config'],
  judge: facts => {
    const { RejectDirectSend } = facts['exchange.organization-config']
    return judgeSetting({
      meets: RejectDirectSend,
      properties: { RejectDirectSend },
      pass: 'Mail in the name of your domains is rejected unless its sender signs in or comes by a connector.',
      fail: 'Anybody can hand Exchange mail in the name of your own staff, without signing in.',
    })
  },
  rationale:
    'Staff trust a message from a colleague or the front desk. With Direct Send open, anyone on the internet can write one and ask for a chart or a password.',
  fix: {
    steps: [
      'List the devices and services that send without signing in: scanners, fax gateways, the EHR, alarm systems',
      'Give each a connector (Exchange admin center > Mail flow > Connectors) or another way to send',
      'Run the command; it takes about 30 minutes to work',
    ],
    command: 'Set-OrganizationConfig -RejectDirectSend $true',
    docs: 'https://learn.microsoft.com/exchange/mail-flow-best-practices/how-to-set-up-a-multifunction-device-or-application-to-send-email-using-microsoft-365-or-office-365',
    impact:
      'Scanners, fax-to-mail and EHR systems that hand mail to your MX address without a connector stop delivering, and so does some mail that another organisation forwards back to you. Undo with $false.',
    disturbs: 'some-staff',
    workflows: ['scan-to-mail', 'fax-to-mail', 'ehr-mail-relay'],
  },
  equivalents: { cis: ['7.0.0/6.5.5'] },
})
