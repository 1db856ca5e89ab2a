import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { both, known } from '../../truth.ts'

export const contactsNamed = defineCheck({
  id: 'entra.contacts-named',
  since: '0.1',
  title: 'Microsoft knows whom to write to about patient data and about faults',
  requirements: [
    {
      citation: '164.308(a)(6)(ii)',
      strength: 'supports',
      why: 'Microsoft may write to the privacy contact, beside the administrators, when data was breached; an answer begins once somebody reads it.',
    },
    {
      citation: '164.308(b)(1)',
      strength: 'supports',
      why: 'The business associate has an address to report to.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['entra.organization'],
  judge: facts => {
    const { technicalNotificationMails, privacyContactEmail } = facts['entra.organization']
    const privacy = known(privacyContactEmail, mail => mail !== null && mail.trim() !== '')
    const technical = known(technicalNotificationMails, mails => mails.some(mail => mail.trim() !== ''))
    const missing = [
      ...(privacy === false ? ['a privacy contact'] : []),
      ...(technical === false ? ['a technical contact'] : []),
    ]
    return judgeSetting({
      meets: both(privacy, technical),
      properties: { privacyContactEmail, technicalNotificationMails },
      pass: 'A privacy contact and a technical contact are named. Whether somebody reads them was not looked at.',
      fail: `Microsoft is not told of ${missing.join(' and ')}.`,
    })
  },
  rationale:
    'The days for telling patients of a breach run from when the clinic could have known. Without a contact the notice goes to administrators alone, who may be an outside IT firm.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Overview > Properties',
      'Global privacy contact: the mailbox of your privacy officer; Technical contact: a mailbox that is read every day; Save',
      'Microsoft 365 admin center > Health > Message center > Preferences: have data privacy messages mailed to the same people',
    ],
    docs: 'https://learn.microsoft.com/entra/fundamentals/properties-area',
    impact:
      'Nobody in daily work notices. Use shared mailboxes, so that no notice goes to somebody who left.',
    disturbs: 'nobody',
    workflows: [],
  },
  equivalents: {},
})
