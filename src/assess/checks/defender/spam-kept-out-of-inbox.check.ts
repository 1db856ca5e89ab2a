import { judgeSpamFilter } from '../../defender/spam-filter.ts'
import { defineCheck } from '../../define-check.ts'
import { both, known, type Truth } from '../../truth.ts'

/** All others (`AddXHeader`, `ModifySubject`, `Redirect`, `NoAction`) put the mail into somebody's inbox. */
const KEPT_OUT = ['movetojmf', 'quarantine', 'delete']

export const spamKeptOutOfInbox = defineCheck({
  id: 'defender.spam-kept-out-of-inbox',
  since: '0.1',
  title: 'Mail recognised as spam or phishing stays out of the inbox',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(B)',
      strength: 'supports',
      why: 'Mail that the filter has recognised brings malicious software and false sign-in pages only if it is delivered all the same.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['defender.content-filter-policies'],
  uses: ['defender.content-filter-rules', 'defender.eop-preset-rules', 'exchange.accepted-domains'],
  judge: (facts, context) =>
    judgeSpamFilter(facts, context, {
      meets: policy =>
        both(
          keptOut(policy.SpamAction),
          keptOut(policy.HighConfidenceSpamAction),
          keptOut(policy.PhishSpamAction),
          keptOut(policy.HighConfidencePhishAction),
        ),
      pass: 'Every policy that counts for somebody keeps spam and phishing out of the inbox.',
      why: 'Some mail that was recognised as spam or phishing is delivered to an inbox.',
    }),
  rationale:
    'What the filter already knows to be phishing should not wait in front of the person who opens patients’ mail all day.',
  fix: {
    steps: [
      'Defender portal (security.microsoft.com) > Email & collaboration > Policies & rules > Threat policies > Anti-spam > the policy that is named > Edit actions',
      'Spam and High confidence spam: Move message to Junk Email folder or Quarantine message; Phishing and High confidence phishing: Quarantine message',
    ],
    command:
      'Set-HostedContentFilterPolicy -Identity Default -SpamAction MoveToJmf -HighConfidenceSpamAction Quarantine -PhishSpamAction Quarantine -HighConfidencePhishAction Quarantine',
    docs: 'https://learn.microsoft.com/defender-office-365/anti-spam-policies-configure',
    impact:
      'Honest mail that looks like spam, also from a fax service or a patient, is in Junk or quarantine: somebody has to look there each day.',
    disturbs: 'some-staff',
    workflows: ['mail-with-patients', 'fax-to-mail'],
  },
  equivalents: {
    scuba: ['MS.SECURITYSUITE.6.1v1', 'MS.EXO.14.2v1'],
    differs: [
      {
        scuba: 'MS.SECURITYSUITE.6.1v1',
        why: 'It looks at the first policy that is for everybody and does what is asked; Ward also at those above it that are for some people.',
      },
      {
        scuba: 'MS.EXO.14.2v1',
        why: 'It asked it of spam alone, and left the answer to a person; Ward reads the policies.',
      },
    ],
    related: [
      {
        scuba: 'MS.EXO.14.1v2',
        why: 'It asked for any spam filter, and left the answer to a person; Exchange Online has one that cannot be switched off, and Ward asks what it does.',
      },
    ],
  },
})

function keptOut(action: string | undefined): Truth {
  return known(action, name => KEPT_OUT.includes(name.toLowerCase()))
}
