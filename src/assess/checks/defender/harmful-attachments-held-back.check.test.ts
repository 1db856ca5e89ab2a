import { checkTable } from '../../../../test/check-table.ts'
import { BUILT_IN, onlyFor, recipients } from '../../../../test/good-tenant/defender.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { harmfulAttachmentsHeldBack } from './harmful-attachments-held-back.check.ts'

/** No preset; a policy of the tenant's own for one person, above built-in protection. */
const own =
  (Action: string | undefined, Enable: boolean | undefined = true, builtIn = 'Block') =>
  (facts: Facts) => {
    facts['defender.atp-preset-rules'] = []
    facts['defender.safe-attachment-policies'] = [
      { Identity: 'Ours', Enable, Action },
      { Identity: BUILT_IN, Enable: true, Action: builtIn },
    ]
    facts['defender.safe-attachment-rules'] = [
      { ...onlyFor('Ours', 'a@good.example'), SafeAttachmentPolicy: 'Ours', Priority: 0 },
    ]
  }

checkTable(harmfulAttachmentsHeldBack, [
  { because: 'the preset for everybody does', verdict: 'pass' },
  {
    because: 'so do a policy of the tenant’s own and built-in protection',
    verdict: 'pass',
    patch: own('Block'),
  },
  {
    because: 'the text comes at once, the attachment after the look',
    verdict: 'pass',
    patch: own('DynamicDelivery'),
  },
  {
    because: 'what is harmful is delivered and only written down',
    verdict: 'fail',
    patch: own('Allow'),
    bad: ['Ours'],
    says: /harmful ones are delivered/,
  },
  {
    because: 'the action is right, but the policy is off: the portal leaves the action standing',
    verdict: 'fail',
    patch: own('Block', false),
    bad: ['Ours'],
  },
  {
    because: 'built-in protection counts for all others',
    verdict: 'fail',
    patch: own('Block', true, 'Allow'),
    bad: ['Built-in protection'],
  },
  {
    because: 'a whole domain is left out of built-in protection',
    verdict: 'fail',
    patch: facts => {
      own('Block')(facts)
      facts['defender.built-in-protection-rules'] = [
        recipients('Rule', {
          ExceptIfRecipientDomainIs: ['good.example'],
          Exceptions: ['RecipientDomainIsPredicate'],
        }),
      ]
    },
    bad: ['People whom no policy is for'],
  },
  {
    because: 'there is no built-in protection at all',
    verdict: 'fail',
    patch: facts => {
      own('Block')(facts)
      facts['defender.built-in-protection-rules'] = []
    },
    bad: ['People whom no policy is for'],
  },
  { because: 'what happens was not read', verdict: 'unknown', patch: own(undefined) },
  {
    because: 'whom built-in protection leaves out was not read',
    verdict: 'unknown',
    patch: own('Block'),
    unread: ['defender.built-in-protection-rules'],
  },
  {
    because: 'the plan is missing: the switches do nothing',
    verdict: 'not-licensed',
    patch: facts => {
      facts['licensing.capability-probes'] = { defenderForOffice365: false, dataLossPrevention: true }
    },
  },
])
