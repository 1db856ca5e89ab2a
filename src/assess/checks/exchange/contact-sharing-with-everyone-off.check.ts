import { defineCheck } from '../../define-check.ts'
import { judgeSharing } from '../../exchange/sharing-policies.ts'

export const contactSharingWithEveryoneOff = defineCheck({
  id: 'exchange.contact-sharing-with-everyone-off',
  since: '0.1',
  title: 'Contact folders are not shared with everybody',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Contact folders may list patients; only people who were granted access should see them.',
    },
    {
      citation: '164.308(a)(4)(i)',
      strength: 'supports',
      why: 'Sharing with any domain gives access that nobody authorized.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['exchange.sharing-policies'],
  judge: (facts, context) =>
    judgeSharing(context, facts['exchange.sharing-policies'], {
      action: 'Contacts',
      called: 'contact folders',
    }),
  rationale:
    'Staff keep patients, relatives and other practices among their contacts, with phone numbers and notes. Shared with every domain, that list leaves the clinic.',
  fix: {
    steps: [
      'Exchange admin center > Organization > Sharing > Individual sharing',
      'Open each policy and the rule for all domains',
      'Clear Share your contacts folder, then Save',
    ],
    command: 'Set-SharingPolicy -Identity "Default Sharing Policy" -Domains @{Remove="*:ContactsSharing"}',
    docs: 'https://learn.microsoft.com/exchange/sharing/sharing-policies/modify-a-sharing-policy',
    impact: 'Contact folders shared with people elsewhere no longer open there. Few clinics use this.',
    disturbs: 'some-staff',
    workflows: ['sharing-with-outside-practices'],
  },
  equivalents: {
    scuba: ['MS.EXO.6.1v1'],
    differs: [
      {
        scuba: 'MS.EXO.6.1v1',
        why: 'It counts a policy that is off as well; one that is off shares nothing.',
      },
    ],
  },
})
