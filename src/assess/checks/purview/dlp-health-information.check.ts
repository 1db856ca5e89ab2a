import {
  actsOnTheFirst,
  DEA_NUMBER,
  DIAGNOSES,
  onlyInside,
  SOCIAL_SECURITY_NUMBER,
} from '../../data-loss-prevention/information-types.ts'
import { coversAll, judgeTypes } from '../../data-loss-prevention/rules.ts'
import { defineCheck } from '../../define-check.ts'
import { both, either, known, not } from '../../truth.ts'

export const dlpHealthInformation = defineCheck({
  id: 'purview.dlp-health-information',
  since: '0.1',
  title: 'Data loss prevention stops or encrypts mail with health information',
  requirements: [
    {
      citation: '164.312(e)(1)',
      strength: 'supports',
      why: 'Mail is how patient data most often leaves a clinic by mistake; the rule stops or encrypts it on the way.',
    },
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'It keeps patient data from people who have no right to it.',
    },
    {
      citation: '164.308(a)(1)(ii)(B)',
      strength: 'supports',
      why: 'It lowers a risk that every risk analysis of a clinic names: the wrong attachment to the wrong address.',
    },
  ],
  severity: 'high',
  licence: 'data-loss-prevention',
  needs: ['purview.dlp-policies', 'purview.dlp-rules'],
  judge: (facts, context) =>
    judgeTypes(facts, context, {
      types: [DIAGNOSES, DEA_NUMBER, SOCIAL_SECURITY_NUMBER],
      looks: actsOnTheFirst,
      where: policy => coversAll(policy, 'ExchangeLocation'),
      counts: rule =>
        both(
          not(onlyInside(rule)),
          either(
            // The scope for links that anyone can open stops no mail.
            both(
              rule.BlockAccess,
              known(rule.BlockAccessScope, scope => scope !== 'PerAnonymousUser'),
            ),
            known(rule.EncryptRMSTemplate, template => template !== null && template !== ''),
          ),
        ),
      pass: 'Enforced rules stop or encrypt mail with diagnoses, prescriber numbers and social security numbers.',
      fail: types => `No enforced rule stops or encrypts mail with ${types}.`,
      lacks:
        'No enforced rule names it, covers all mail that leaves, and blocks or encrypts. Rules that only notify, rules that begin at several finds, and types of your own making do not count.',
    }),
  rationale:
    'A lab list sent to the wrong Dr. Miller is a breach that has to be told to every patient on it. A rule that knows diagnoses and prescriber numbers catches most of them at Send.',
  fix: {
    steps: [
      'Purview portal (purview.microsoft.com) > Solutions > Data Loss Prevention > Policies > Create policy',
      'Categories: Medical and health > U.S. Health Insurance Act (HIPAA) Enhanced; location Exchange email: all',
      'In the rules, set the instance count of each type to 1 to Any (Microsoft’s rule for high volume begins at 10), add the action Restrict access or encrypt the content, and notify the sender with a policy tip',
      'Run the policy in simulation mode for two weeks, look through what it would have stopped, then turn it on',
    ],
    docs: 'https://learn.microsoft.com/purview/what-the-dlp-policy-templates-include',
    impact:
      'Referrals, records requests and what the EHR mails to patients contain diagnoses: choose encryption rather than blocking for mail to other providers, or clinicians will look for a way round. Patients open encrypted mail with a code or an account of their own: tell them. Undo by setting the policy back to simulation mode.',
    disturbs: 'patients',
    workflows: [
      'mail-with-patients',
      'sharing-with-outside-practices',
      'ehr-mail-relay',
      'appointment-reminders',
    ],
  },
  equivalents: {
    related: [
      {
        scuba: 'MS.SECURITYSUITE.3.1v1',
        why: 'It asks for card, taxpayer and social security numbers only, and not that anything is stopped.',
      },
    ],
  },
})
