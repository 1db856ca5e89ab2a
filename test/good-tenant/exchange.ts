import type { FactId, Facts } from '../../src/collect/facts/facts.schema.ts'
import type { TransportRule } from '../../src/collect/facts/exchange/transport-rules.schema.ts'

const OWN = 'clinic.example'
const INITIAL = 'madeupclinic.onmicrosoft.com'
/** Microsoft's hybrid routing domain: no DNS records of one's own can stand there. */
const ROUTING = 'madeupclinic.mail.onmicrosoft.com'

type ExchangeFacts = Pick<Facts, Extract<FactId, `exchange.${string}` | `dns.${string}`>>

export function exchangeFacts(): ExchangeFacts {
  return {
    'dns.dkim-records': [OWN, INITIAL].map(domain => ({
      domain,
      texts: ['v=DKIM1; k=rsa; p=bWFkZSB1cA=='],
      foundAt: `selector1._domainkey.${domain}`,
    })),
    'dns.dmarc-records': [OWN, INITIAL].map(domain => ({
      domain,
      texts: [`v=DMARC1; p=reject; rua=mailto:dmarc@${OWN}; ruf=mailto:dmarc@${OWN}`],
      foundAt: `_dmarc.${domain}`,
    })),
    'dns.spf-records': [OWN, INITIAL, ROUTING].map(domain => ({
      domain,
      texts: ['a-verification=12345', 'v=spf1 include:spf.protection.outlook.com -all'],
      foundAt: domain,
    })),
    'exchange.accepted-domains': [OWN, INITIAL, ROUTING].map(DomainName => ({
      DomainName,
      MatchSubDomains: false,
    })),
    'exchange.connection-filter-policies': [{ Name: 'Default', IPAllowList: [], EnableSafeList: false }],
    'exchange.dkim-signing-config': [OWN, INITIAL, ROUTING].map(Domain => ({ Domain, Enabled: true })),
    'exchange.inbound-connectors': [],
    'exchange.organization-config': {
      AuditDisabled: false,
      OAuth2ClientProfileEnabled: true,
      CustomerLockBoxEnabled: true,
      RejectDirectSend: true,
      ActivityBasedAuthenticationTimeoutEnabled: true,
      ActivityBasedAuthenticationTimeoutInterval: '03:00:00',
    },
    'exchange.organization-relationships': [],
    'exchange.outbound-connectors': [],
    'exchange.remote-domains': [{ DomainName: '*', AutoForwardEnabled: false }],
    'exchange.sharing-policies': [
      {
        Name: 'Default Sharing Policy',
        Enabled: true,
        Domains: ['hospital.example:CalendarSharingFreeBusySimple'],
      },
    ],
    'exchange.transport-config': { SmtpClientAuthenticationDisabled: true, AllowLegacyTLSClients: null },
    'exchange.transport-rules': [
      transportRule('Mark mail from outside', {
        Conditions: ['Microsoft.Exchange.MessagingPolicies.Rules.Tasks.FromScopePredicate'],
        FromScope: 'NotInOrganization',
        PrependSubject: '[Outside] ',
      }),
      transportRule('Encrypt on request', {
        Conditions: ['Microsoft.Exchange.MessagingPolicies.Rules.Tasks.SubjectContainsPredicate'],
        Actions: ['Microsoft.Exchange.MessagingPolicies.Rules.Tasks.RightsProtectMessageAction'],
        ApplyRightsProtectionTemplate: 'Encrypt',
      }),
    ],
  }
}

/** An enforced mail flow rule without conditions that does nothing; a table names what it does. */
export function transportRule(Name: string, changes: Partial<TransportRule> = {}): TransportRule {
  return {
    Name,
    State: 'Enabled',
    Mode: 'Enforce',
    Conditions: null,
    Exceptions: null,
    Actions: null,
    FromScope: null,
    ApplyOME: false,
    ApplyRightsProtectionTemplate: null,
    PrependSubject: null,
    ApplyHtmlDisclaimerText: null,
    ApplyHtmlDisclaimerLocation: null,
    RedirectMessageTo: null,
    BlindCopyTo: null,
    CopyTo: null,
    AddToRecipients: null,
    GenerateIncidentReport: null,
    SetSCL: null,
    ...changes,
  }
}

/** The TXT records that DNS gives for the clinic's own domain when it is asked for DMARC. */
export function dmarcRecord(...texts: string[]): (facts: Facts) => void {
  return facts => {
    for (const lookup of facts['dns.dmarc-records']) if (lookup.domain === OWN) lookup.texts = texts
  }
}
