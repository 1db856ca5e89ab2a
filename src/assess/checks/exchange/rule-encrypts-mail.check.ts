import type { TransportRule } from '../../../collect/facts/exchange/transport-rules.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { isInForce } from '../../data-loss-prevention/rules.ts'
import { defineCheck } from '../../define-check.ts'
import { acts, ruleEntity } from '../../exchange/transport-rules.ts'
import { quoted } from './quoted.ts'
import { judgeSetting, namesOf } from '../../judgement.ts'
import { both, either, known, type Truth } from '../../truth.ts'

export const ruleEncryptsMail = defineCheck({
  id: 'exchange.rule-encrypts-mail',
  since: '0.1',
  title: 'Mail is encrypted by a rule, and not only when somebody thinks of it',
  requirements: [
    {
      citation: '164.312(e)(2)(ii)',
      strength: 'supports',
      why: 'The specification asks to encrypt patient data wherever that is appropriate; a rule does it on the way out.',
    },
    {
      citation: '164.312(e)(1)',
      strength: 'supports',
      why: 'A message that a rule encrypts cannot be read on its way or in the wrong mailbox.',
    },
  ],
  severity: 'medium',
  licence: 'message-encryption',
  needs: ['exchange.transport-rules'],
  uses: ['purview.dlp-policies', 'purview.dlp-rules'],
  judge: facts => {
    const { 'exchange.transport-rules': mailRules, 'purview.dlp-rules': rules } = facts
    const answers = mailRules.map(rule => both(acts(rule), encrypts(rule)))
    const byMailRule = mailRules.filter((_, index) => answers[index] === true)
    const inMailRules = either(...answers)
    const inDlpRules = dlpEncrypts(rules, facts['purview.dlp-policies'])
    return judgeSetting({
      meets: either(inMailRules, inDlpRules),
      properties: { encryptedByMailFlowRule: inMailRules, encryptedByDataLossPrevention: inDlpRules },
      pass:
        byMailRule.length > 0
          ? `Mail is encrypted by ${namesOf(byMailRule.map(ruleEntity).map(quoted))}. Which mail that is stands in the rule.`
          : 'A rule of data loss prevention encrypts mail. Which mail that is stands in the rule.',
      fail: 'No rule encrypts mail: it is encrypted only when the sender chooses Encrypt.',
    })
  },
  rationale:
    'The records clerk sends forty copies a day. On a busy day one goes out without Encrypt, and the wrong Dr. Lee opens it.',
  fix: {
    steps: [
      'Exchange admin center > Mail flow > Rules > Add a rule > Apply Office 365 Message Encryption',
      'Apply this rule if: the message contains sensitive information of patients, or goes to one of your partners; a second rule for a word in the subject, such as [secure], catches the rest',
      'Do the following: Apply Office 365 Message Encryption and rights protection; template: Encrypt; Save and turn it on',
      'Tell staff the word, and put it into their instructions',
    ],
    docs: 'https://learn.microsoft.com/purview/define-mail-flow-rules-to-encrypt-email',
    impact:
      'Patients and practices without Microsoft 365 open the message in a browser with a code; some will call and ask how.',
    disturbs: 'patients',
    workflows: ['mail-with-patients', 'sharing-with-outside-practices', 'ehr-mail-relay'],
  },
  equivalents: {},
})

/** What stands in the class name of the action, such as `…Tasks.RightsProtectMessageAction`. */
const ENCRYPTING_ACTION = /RightsProtect|\bApplyOME|\bEncrypt/i

/** A rule that names encryption among its settings and not among its actions was not read well. */
function encrypts({ ApplyOME, ApplyRightsProtectionTemplate: template, Actions }: TransportRule): Truth {
  const said = either(ApplyOME, known(template, isNamed))
  if (said !== true) return said
  return Actions?.some(action => ENCRYPTING_ACTION.test(action)) === true ? true : undefined
}

function isNamed(template: string | null): boolean {
  return template !== null && template !== ''
}

function dlpEncrypts(
  rules: Facts['purview.dlp-rules'] | undefined,
  policies: Facts['purview.dlp-policies'] | undefined,
): Truth {
  if (rules === undefined || policies === undefined) return undefined
  return either(
    ...rules.map(rule => {
      const does = known(rule.EncryptRMSTemplate, isNamed)
      return does === false ? false : both(does, isInForce(rule, policies))
    }),
  )
}
