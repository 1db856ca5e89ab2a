import { checkTable, waiver } from '../../../../test/check-table.ts'
import { transportRule } from '../../../../test/good-tenant/exchange.ts'
import type { TransportRule } from '../../../collect/facts/exchange/transport-rules.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { transportRulesDoNotForwardOutside } from './transport-rules-do-not-forward-outside.check.ts'

const rule = (changes: Partial<TransportRule>) => (facts: Facts) => {
  facts['exchange.transport-rules'] = [transportRule('Copy', changes)]
}

checkTable(transportRulesDoNotForwardOutside, [
  { because: 'the only rule sends nothing', verdict: 'pass' },
  {
    because: 'there are no rules',
    verdict: 'pass',
    patch: facts => {
      facts['exchange.transport-rules'] = []
    },
  },
  {
    because: 'a hidden copy goes to a stranger',
    verdict: 'fail',
    patch: rule({ BlindCopyTo: ['archive@elsewhere.example'] }),
    bad: ['Copy'],
    says: /by “Copy”/,
  },
  {
    because: 'so does a redirection',
    verdict: 'fail',
    patch: rule({ RedirectMessageTo: ['smtp:a@elsewhere.example'] }),
  },
  {
    because: 'one outside beside one inside',
    verdict: 'fail',
    patch: rule({ CopyTo: ['a@clinic.example', 'b@elsewhere.example'] }),
  },
  {
    because: 'a report carries the message too',
    verdict: 'fail',
    patch: rule({ GenerateIncidentReport: ['a@elsewhere.example'] }),
  },
  {
    because: 'an address of the clinic is not outside',
    verdict: 'pass',
    patch: rule({ BlindCopyTo: ['Compliance@CLINIC.example'] }),
  },
  {
    because: 'a name that only ends alike is outside',
    verdict: 'fail',
    patch: rule({ BlindCopyTo: ['a@notclinic.example'] }),
  },
  {
    because: 'a subdomain that is not accepted is outside',
    verdict: 'fail',
    patch: rule({ CopyTo: ['a@x.clinic.example'] }),
  },
  {
    because: 'a domain accepted with its subdomains',
    verdict: 'pass',
    patch: facts => {
      rule({ CopyTo: ['a@x.clinic.example'] })(facts)
      for (const domain of facts['exchange.accepted-domains']) domain.MatchSubDomains = true
    },
  },
  {
    because: 'a rule that is off sends nothing',
    verdict: 'pass',
    patch: rule({ State: 'Disabled', CopyTo: ['a@b.example'] }),
  },
  {
    because: 'a rule that is only tested sends nothing',
    verdict: 'pass',
    patch: rule({ Mode: 'Audit', CopyTo: ['a@b.example'] }),
  },
  {
    because: 'a rule that is only tested still sends its incident reports',
    verdict: 'fail',
    patch: rule({ Mode: 'Audit', GenerateIncidentReport: ['a@b.example'] }),
  },
  {
    because: 'a rule that is off sends no incident report either',
    verdict: 'pass',
    patch: rule({ State: 'Disabled', Mode: 'Audit', GenerateIncidentReport: ['a@b.example'] }),
  },
  { because: 'its recipients were not read', verdict: 'unknown', patch: rule({ BlindCopyTo: undefined }) },
  {
    because: 'the rule says it copies, and to whom was not read',
    verdict: 'unknown',
    patch: rule({ Actions: ['Microsoft.Exchange.MessagingPolicies.Rules.Tasks.BlindCopyToAction'] }),
  },
  {
    because: 'whether it is on was not read',
    verdict: 'unknown',
    patch: rule({ State: undefined, CopyTo: ['a@b.example'] }),
  },
  { because: 'a display name may be anybody', verdict: 'unknown', patch: rule({ CopyTo: ['Front Desk'] }) },
  {
    because: 'the clinic’s domains were not read',
    verdict: 'unknown',
    patch: rule({ CopyTo: ['a@b.example'] }),
    unread: ['exchange.accepted-domains', 'dns.spf-records'],
  },
  {
    because: 'the SPF lookups name the domains where Exchange’s list is missing',
    verdict: 'fail',
    patch: rule({ CopyTo: ['a@b.example'] }),
    unread: ['exchange.accepted-domains'],
  },
  {
    because: 'a ScubaGear waiver of remote domains excuses no rule',
    verdict: 'fail',
    patch: rule({ CopyTo: ['a@b.example'] }),
    waivers: [waiver('MS.EXO.1.1v2', 'domain', 'b.example')],
  },
])
