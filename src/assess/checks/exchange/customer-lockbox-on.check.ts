import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'

export const customerLockboxOn = defineCheck({
  id: 'exchange.customer-lockbox-on',
  since: '0.1',
  title: 'Microsoft’s support asks before it opens your data',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'Access by a support engineer is then granted by you, case by case, for a limited time.',
    },
    {
      citation: '164.308(b)(1)',
      strength: 'supports',
      why: 'It gives you a record of when a business associate reached your data.',
    },
  ],
  severity: 'medium',
  licence: 'customer-lockbox',
  needs: ['exchange.organization-config'],
  judge: facts => {
    const { CustomerLockBoxEnabled } = facts['exchange.organization-config']
    return judgeSetting({
      meets: CustomerLockBoxEnabled,
      properties: { CustomerLockBoxEnabled },
      pass: 'Microsoft’s support asks for approval before it opens your data.',
      fail: 'Microsoft’s support may open your data without asking you.',
    })
  },
  rationale:
    'In rare support cases an engineer of Microsoft needs to look into a mailbox or a site that holds patients’ records. With Customer Lockbox nobody does so without your yes, and every request stays on record.',
  fix: {
    steps: [
      'Microsoft 365 admin center > Settings > Org settings > Security & privacy > Customer Lockbox',
      'Tick Require approval for all data access requests, then Save',
      'Decide who approves: people with the role Customer Lockbox access approver',
    ],
    command: 'Set-OrganizationConfig -CustomerLockBoxEnabled $true',
    docs: 'https://learn.microsoft.com/purview/customer-lockbox-requests',
    impact:
      'A support case, one of your IT firm too, waits until one of your people answers within 12 hours; without an answer the request lapses. It belongs to Microsoft 365 E5 and some add-ons.',
    disturbs: 'administrators',
    workflows: ['outside-it-support'],
  },
  equivalents: { cis: ['7.0.0/1.3.6'] },
})
