import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'

export const modernAuthenticationOn = defineCheck({
  id: 'exchange.modern-authentication-on',
  since: '0.1',
  title: 'Mail programs sign in the modern way',
  requirements: [
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'Only modern authentication can ask a mail program’s user for more than a password.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['exchange.organization-config'],
  judge: facts => {
    const { OAuth2ClientProfileEnabled } = facts['exchange.organization-config']
    return judgeSetting({
      meets: OAuth2ClientProfileEnabled,
      properties: { OAuth2ClientProfileEnabled },
      pass: 'Modern authentication is on in Exchange.',
      fail: 'Modern authentication is off in Exchange: Outlook cannot ask for a second factor.',
    })
  },
  rationale:
    'A mailbox full of patients’ letters should not open to a password alone. With this off, Outlook on a computer cannot ask for more.',
  fix: {
    steps: [
      'Microsoft 365 admin center > Settings > Org settings > Services > Modern authentication',
      'Tick Turn on modern authentication for Outlook 2013 for Windows and later, then Save',
    ],
    command: 'Set-OrganizationConfig -OAuth2ClientProfileEnabled $true',
    docs: 'https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/enable-or-disable-modern-authentication-in-exchange-online',
    impact:
      'People sign in once more in Outlook. Outlook 2010 and older cannot do it and has to be replaced: look for them in the sign-in log under Client app first.',
    disturbs: 'all-staff',
  },
  equivalents: { cis: ['7.0.0/6.5.1'] },
})
