import type { ContentFilterPolicy } from '../../src/collect/facts/defender/content-filter-policies.schema.ts'
import type { Recipients } from '../../src/collect/facts/defender/recipients.schema.ts'
import type { SafeLinksPolicy } from '../../src/collect/facts/defender/safe-links-policies.schema.ts'
import type { Facts } from '../../src/collect/facts/facts.schema.ts'

/** A rule that is on for everybody, as Exchange writes it. */
export function recipients(Identity: string, changes: Partial<Recipients> = {}): Recipients {
  return {
    Identity,
    State: 'Enabled',
    SentTo: null,
    SentToMemberOf: null,
    RecipientDomainIs: null,
    ExceptIfSentTo: null,
    ExceptIfSentToMemberOf: null,
    ExceptIfRecipientDomainIs: null,
    Conditions: null,
    Exceptions: null,
    ...changes,
  }
}

export const STANDARD = 'Standard Preset Security Policy'
export const STRICT = 'Strict Preset Security Policy'

/** A rule only for these people. */
export function onlyFor(Identity: string, ...SentTo: string[]): Recipients {
  return recipients(Identity, { SentTo, Conditions: ['SentToPredicate'] })
}

export const BUILT_IN = 'Built-In Protection Policy'

/** A policy that looks into every link. */
export function linksPolicy(Identity: string, changes: Partial<SafeLinksPolicy> = {}): SafeLinksPolicy {
  return {
    Identity,
    EnableSafeLinksForEmail: true,
    EnableSafeLinksForTeams: true,
    EnableSafeLinksForOffice: true,
    EnableForInternalSenders: true,
    ScanUrls: true,
    DeliverMessageAfterScan: true,
    TrackClicks: true,
    ...changes,
  }
}

/** A policy that keeps spam out of every inbox and lets no domain past. */
export function spamPolicy(
  Identity: string,
  changes: Partial<ContentFilterPolicy> = {},
): ContentFilterPolicy {
  return {
    Identity,
    SpamAction: 'MoveToJmf',
    HighConfidenceSpamAction: 'Quarantine',
    PhishSpamAction: 'Quarantine',
    HighConfidencePhishAction: 'Quarantine',
    AllowedSenderDomains: [],
    ...changes,
  }
}

type DefenderFacts = Pick<Facts, Extract<keyof Facts, `defender.${string}`>>

export function defenderFacts(): DefenderFacts {
  const antiPhish = (Identity: string) => ({
    Identity,
    Enabled: true,
    EnableTargetedUserProtection: true,
    TargetedUsersToProtect: ['Dr Good;owner@good.example'],
    TargetedUserProtectionAction: 'Quarantine',
    EnableTargetedDomainsProtection: true,
    TargetedDomainsToProtect: ['lab.example'],
    TargetedDomainProtectionAction: 'Quarantine',
    EnableOrganizationDomainsProtection: true,
    EnableFirstContactSafetyTips: true,
    EnableSimilarUsersSafetyTips: true,
    EnableSimilarDomainsSafetyTips: true,
    EnableUnusualCharactersSafetyTips: true,
    EnableViaTag: true,
    EnableUnauthenticatedSender: true,
  })
  const malware = (Identity: string) => ({
    Identity,
    EnableFileFilter: true,
    FileTypes: ['exe', 'cmd', 'vbe'],
    ZapEnabled: true,
  })
  const accounts = {
    IncludedUsers: ['owner@good.example'],
    IncludedGroups: [],
    IncludedDomains: [],
    ExcludedUsers: [],
    ExcludedGroups: [],
    ExcludedDomains: [],
  }
  return {
    'defender.anti-phish-policies': [
      antiPhish(`${STRICT}1681329955447`),
      antiPhish(`${STANDARD}1659535429826`),
      { ...antiPhish('Office365 AntiPhish Default'), EnableTargetedUserProtection: false },
    ],
    'defender.anti-phish-rules': [],
    'defender.atp-policy-for-office': { EnableATPForSPOTeamsODB: true },
    'defender.atp-preset-rules': [recipients(STANDARD), onlyFor(STRICT, 'owner@good.example')],
    'defender.baseline-settings': {
      strictForMail: accounts,
      strictForLinks: accounts,
      people: ['dr good;owner@good.example'],
      partnerDomains: ['lab.example'],
    },
    'defender.built-in-protection-rules': [recipients('ATP Built-In Protection Rule')],
    'defender.content-filter-policies': [
      spamPolicy(`${STRICT}1`),
      spamPolicy(`${STANDARD}1`),
      spamPolicy('Default'),
    ],
    'defender.content-filter-rules': [],
    'defender.eop-preset-rules': [recipients(STANDARD), onlyFor(STRICT, 'owner@good.example')],
    'defender.malware-filter-policies': [malware(`${STRICT}1`), malware(`${STANDARD}1`), malware('Default')],
    'defender.malware-filter-rules': [],
    'defender.safe-attachment-policies': [`${STRICT}1`, `${STANDARD}1`, BUILT_IN].map(Identity => ({
      Identity,
      Enable: true,
      Action: 'Block',
    })),
    'defender.safe-attachment-rules': [],
    'defender.safe-links-policies': [
      linksPolicy(`${STRICT}1`),
      linksPolicy(`${STANDARD}1`),
      // As Microsoft delivers it.
      linksPolicy(BUILT_IN, { EnableForInternalSenders: false }),
    ],
    'defender.safe-links-rules': [],
  }
}
