import type { Exception, Source } from './property-names.lookup.ts'

/** Rules of mail protection: the cmdlets write these beside what Microsoft365DSC sets. */
const ruleOutput = (...paths: string[]): Exception => ({
  paths,
  seen: 'protection_policy_rules',
  why: 'what the cmdlet writes of a rule; DSC sets Enabled and each condition by itself',
})
/** Defender for Office 365; see property-names.sources.ts. */
export const DEFENDER_SOURCES: { readonly [fact: string]: Source } = {
  'defender.anti-phish-policies': { types: { '': 'dsc:MSFT_EXOAntiPhishPolicy' } },
  'defender.anti-phish-rules': {
    types: { '': 'dsc:MSFT_EXOAntiPhishRule' },
    exceptions: [ruleOutput('State', 'Conditions', 'Exceptions')],
  },
  'defender.atp-policy-for-office': { types: { '': 'dsc:MSFT_EXOAtpPolicyForO365' } },
  'defender.atp-preset-rules': {
    types: { '': 'dsc:MSFT_EXOAtpProtectionPolicyRule' },
    exceptions: [ruleOutput('State', 'Conditions', 'Exceptions')],
  },
  'defender.baseline-settings': {
    exceptions: [
      {
        paths: ['strictForMail', 'strictForLinks', 'people', 'partnerDomains'],
        own: true,
        why: 'settings that the clinic gave to ScubaGear, in Ward’s names',
      },
    ],
  },
  'defender.built-in-protection-rules': {
    types: { '': 'dsc:MSFT_EXOATPBuiltInProtectionRule' },
    exceptions: [
      ruleOutput('State', 'Conditions', 'Exceptions', 'SentTo', 'SentToMemberOf', 'RecipientDomainIs'),
    ],
  },
  'defender.content-filter-policies': { types: { '': 'dsc:MSFT_EXOHostedContentFilterPolicy' } },
  'defender.content-filter-rules': {
    types: { '': 'dsc:MSFT_EXOHostedContentFilterRule' },
    exceptions: [ruleOutput('State', 'Conditions', 'Exceptions')],
  },
  'defender.eop-preset-rules': {
    types: { '': 'dsc:MSFT_EXOEOPProtectionPolicyRule' },
    exceptions: [ruleOutput('Conditions', 'Exceptions')],
  },
  'defender.malware-filter-policies': { types: { '': 'dsc:MSFT_EXOMalwareFilterPolicy' } },
  'defender.malware-filter-rules': {
    types: { '': 'dsc:MSFT_EXOMalwareFilterRule' },
    exceptions: [ruleOutput('State', 'Conditions', 'Exceptions')],
  },
  'defender.safe-attachment-policies': { types: { '': 'dsc:MSFT_EXOSafeAttachmentPolicy' } },
  'defender.safe-attachment-rules': {
    types: { '': 'dsc:MSFT_EXOSafeAttachmentRule' },
    exceptions: [ruleOutput('State', 'Conditions', 'Exceptions')],
  },
  'defender.safe-links-policies': { types: { '': 'dsc:MSFT_EXOSafeLinksPolicy' } },
  'defender.safe-links-rules': {
    types: { '': 'dsc:MSFT_EXOSafeLinksRule' },
    exceptions: [ruleOutput('State', 'Conditions', 'Exceptions')],
  },
}
