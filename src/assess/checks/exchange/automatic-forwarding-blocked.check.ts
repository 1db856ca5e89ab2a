import { defineCheck } from '../../define-check.ts'
import { judgeEach, type Looked, namesOf, unread } from '../../judgement.ts'
import { not } from '../../truth.ts'

export const automaticForwardingBlocked = defineCheck({
  id: 'exchange.automatic-forwarding-blocked',
  since: '0.1',
  title: 'Mail is not forwarded automatically to other domains',
  requirements: [
    {
      citation: '164.312(e)(1)',
      strength: 'supports',
      why: 'A mailbox that forwards by itself sends patient data over networks nobody chose.',
    },
    {
      citation: '164.308(a)(1)(ii)(B)',
      strength: 'supports',
      why: 'Silent forwarding is the first thing an intruder sets up; blocking it lowers that risk.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['exchange.remote-domains'],
  judge: (facts, context) =>
    judgeEach(context, {
      entities: facts['exchange.remote-domains'].map(({ DomainName, AutoForwardEnabled }) => ({
        ...remoteDomain(DomainName),
        meets: not(AutoForwardEnabled),
        ...(AutoForwardEnabled === true
          ? { why: 'The remote domain allows automatic forwarding there.' }
          : {}),
        properties: { AutoForwardEnabled },
      })),
      pass: () => 'No remote domain allows automatic forwarding.',
      fail: bad =>
        `The remote domain settings allow automatic forwarding to ${namesOf(bad)}; only the outbound spam policy, which is not read here, may still stop it.`,
      none: unread('The list of remote domains is empty, though every organisation has one for all domains.'),
    }),
  rationale:
    'Whoever gets into a mailbox once can have every later message about patients copied to an address of their own. So can an employee who means well and forwards to a private account.',
  fix: {
    steps: [
      'Exchange admin center > Mail flow > Remote domains > Default > Edit reply types',
      'Clear Allow automatic forwarding, then Save',
      'Do the same for every other remote domain in the list',
    ],
    command: 'Set-RemoteDomain Default -AutoForwardEnabled $false',
    docs: 'https://learn.microsoft.com/defender-office-365/outbound-spam-policies-external-email-forwarding',
    impact:
      'Mailboxes that forward to a billing service, an on-call pager, a fax-to-mail gateway or an EHR relay outside stop doing so. Give such a partner a remote domain of its own, once an agreement with it is on file, and record it as accepted; the same for a hybrid domain of your own servers.',
    disturbs: 'some-staff',
    workflows: ['fax-to-mail', 'ehr-mail-relay', 'sharing-with-outside-practices'],
  },
  equivalents: { scuba: ['MS.EXO.1.1v1', 'MS.EXO.1.1v2'], cis: ['7.0.0/6.2.1'] },
})

/** The default stands for every domain in the world: it is no domain that a waiver could excuse. */
function remoteDomain(name: string | undefined): Pick<Looked, 'kind' | 'id' | 'name'> {
  if (name === undefined) return { kind: 'domain', id: '', name: 'a remote domain without a name' }
  return name.trim() === '*'
    ? { kind: 'setting', id: 'default-remote-domain', name: 'all domains (*)' }
    : { kind: 'domain', id: name, name }
}
