import { describe, expect, it } from 'vitest'
import { assess, type VerdictRow } from '../../../assess/assess.ts'
import { CHECKS } from '../../../assess/checks/index.ts'
import { importScubaGear } from './import-export.ts'

type Fragment = Record<string, unknown>

/** An organisation that meets none of the checks, in the shape of ScubaGear 1.8. */
const BAD: Fragment = {
  accepted_domains: [{ DomainName: 'clinic.example', MatchSubDomains: false }],
  conn_filter: [{ Name: 'Default', IPAllowList: ['192.0.2.7'], EnableSafeList: true }],
  inbound_connectors: [
    { Name: 'Lab', Enabled: true, ConnectorType: 'Partner', SenderDomains: [], RequireTls: false },
  ],
  outbound_connectors: [
    { Name: 'Fax', Enabled: true, ConnectorType: 'Partner', RecipientDomains: [], TlsSettings: null },
  ],
  org_relationships: ['Hospital', 'Lab'].map(Name => ({
    Name,
    Enabled: true,
    DomainNames: ['hospital.example'],
    FreeBusyAccessEnabled: true,
    FreeBusyAccessLevel: 'LimitedDetails',
  })),
  dlp_compliance_policies: [],
  dlp_compliance_rules: [],
  dkim_config: [{ Domain: 'clinic.example', Enabled: false }],
  dkim_records: [{ domain: 'clinic.example', rdata: [], log: [] }],
  dmarc_records: [
    {
      domain: 'clinic.example',
      rdata: ['v=DMARC1; p=none'],
      log: [
        {
          query_method: 'traditional',
          query_name: '_dmarc.clinic.example',
          query_result: 'Query returned 1 txt records',
        },
      ],
    },
  ],
  org_config: [
    {
      AuditDisabled: true,
      OAuth2ClientProfileEnabled: false,
      CustomerLockboxEnabled: false,
      RejectDirectSend: false,
      ActivityBasedAuthenticationTimeoutEnabled: true,
      ActivityBasedAuthenticationTimeoutInterval: '06:00:00',
    },
  ],
  remote_domains: [{ DomainName: '*', AutoForwardEnabled: true }],
  sharing_policy: [
    { Name: 'Default', Enabled: true, Domains: ['*:CalendarSharingFreeBusySimple, ContactsSharing'] },
  ],
  spf_records: [{ domain: 'clinic.example', compliant: true, rdata: ['v=spf1 mx', 'v=spf1 -all'] }],
  transport_config: [{ SmtpClientAuthenticationDisabled: false, AllowLegacyTLSClients: true }],
  // Two: [null] is how ScubaGear writes none.
  transport_rule: ['Copy', 'Copy too'].map(Name => ({
    Name,
    State: 'Enabled',
    Mode: 'Enforce',
    Conditions: ['Tasks.FromScopePredicate', 'Tasks.SubjectContainsPredicate'],
    Actions: ['Tasks.BlindCopyToAction', 'Tasks.SetSclAction', 'Tasks.PrependSubjectAction'],
    FromScope: 'NotInOrganization',
    PrependSubject: '[Lab]',
    ApplyOME: false,
    ApplyRightsProtectionTemplate: null,
    ApplyHtmlDisclaimerText: null,
    ApplyHtmlDisclaimerLocation: null,
    RedirectMessageTo: null,
    BlindCopyTo: ['a@elsewhere.example'],
    CopyTo: null,
    AddToRecipients: null,
    GenerateIncidentReport: null,
    SetSCL: -1,
  })),
}

/** And one that has no mail records at all. */
const BARE: Fragment = {
  accepted_domains: BAD.accepted_domains,
  dkim_config: [],
  dkim_records: [{ domain: 'clinic.example', rdata: [] }],
  dmarc_records: [
    {
      domain: 'clinic.example',
      rdata: [],
      log: [
        {
          query_method: 'traditional',
          query_name: '_dmarc.clinic.example',
          query_result: 'Query returned NXDomain',
        },
      ],
    },
  ],
  spf_records: [{ domain: 'clinic.example', compliant: true, rdata: [] }],
  transport_rule: [],
}

function judge(whole: Fragment): Map<string, VerdictRow['verdict']> {
  const { verdicts } = assess(CHECKS, importScubaGear(new TextEncoder().encode(JSON.stringify(whole))))
  const own = verdicts.filter(row => row.check.startsWith('exchange.'))
  return new Map(own.map(row => [row.check, row.verdict]))
}

function failing(whole: Fragment): string[] {
  return [...judge(whole)].filter(([, verdict]) => verdict === 'fail').map(([check]) => check)
}

describe.each([
  { name: 'an organisation with bad settings', whole: BAD },
  { name: 'an organisation without mail records', whole: BARE },
])('$name, in an export with a part torn out or of another type', ({ whole }) => {
  const fails = failing(whole)

  it.each([...variantsOf(whole)])('meets no more checks than in the whole one: $change', ({ changed }) => {
    const verdicts = judge(changed)
    expect(fails.filter(check => ['pass', 'not-applicable'].includes(verdicts.get(check) ?? ''))).toEqual([])
  })
})

it('has seen every check fail but the one for a person', () => {
  const seen = new Set([...failing(BAD), ...failing(BARE)])
  expect([...judge(BAD).keys()].filter(check => !seen.has(check))).toEqual([
    'exchange.third-party-connectors',
  ])
})

function* variantsOf(whole: Fragment): Generator<{ change: string; changed: Fragment }> {
  for (const path of pathsOf(whole)) {
    const name = path.join('.')
    yield { change: `without ${name}`, changed: edited(whole, path, undefined) }
    for (const other of ['', 'x', 0, 7, [], {}, null]) {
      const old = path.reduce<unknown>((value, key) => (value as Fragment)[key], whole)
      if (kindOf(old) === kindOf(other)) continue
      // Null is how Exchange says that nobody ever allowed it.
      if (path.at(-1) === 'AllowLegacyTLSClients' && other === null) continue
      yield { change: `${name} as ${JSON.stringify(other)}`, changed: edited(whole, path, other) }
    }
  }
}

function* pathsOf(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, member] of Object.entries(value)) {
    yield [...path, key]
    yield* pathsOf(member, [...path, key])
  }
}

/** Undefined takes the member out; in a list it leaves null, which is a change of type too. */
function edited(whole: Fragment, path: readonly string[], value: unknown): Fragment {
  const copy = structuredClone(whole)
  const last = path.at(-1) ?? ''
  const holder = path.slice(0, -1).reduce<Fragment>((at, key) => at[key] as Fragment, copy)
  holder[last] = value
  return copy
}

function kindOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value
}
