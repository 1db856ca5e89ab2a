import { describe, expect, it } from 'vitest'
import type { FactId } from '../../facts/facts.schema.ts'
import { importScubaGear } from './import-export.ts'

const read = (fact: FactId, whole: object) => importScubaGear(Buffer.from(JSON.stringify(whole))).facts[fact]
const value = (fact: FactId, whole: object) => {
  const reading = read(fact, whole)
  return reading?.read ? reading.value : reading?.why
}

describe('data loss prevention rules', () => {
  it('reads the condition of a rule made with the builder from its JSON (1.4 and later)', () => {
    const AdvancedRule = '{\r\n  "Version": "1.0"\r\n}'
    expect(value('purview.dlp-rules', { dlp_compliance_rules: [{ Name: 'A', AdvancedRule }] })).toEqual([
      { Name: 'A', AdvancedRule: { version: '1.0' } },
    ])
  })

  it('undoes what ScubaGear 1.0 did to that JSON, also around a name that ends in “rn”', () => {
    const AdvancedRule =
      "{rn  'Version': '1.0',rn  'Groups': [rn    {rn      'Name': 'Modern',rn      'Mincount': 1rn    }rn  ]rn}"
    const [rule] = value('purview.dlp-rules', { dlp_compliance_rules: [{ AdvancedRule }] }) as [
      { AdvancedRule: unknown },
    ]
    expect(rule.AdvancedRule).toEqual({
      version: '1.0',
      groups: [{ name: 'Modern', mincount: 1 }],
    })
  })

  it('has not read a text that cannot be JSON', () => {
    const AdvancedRule = "{rn  'Name': 'It's torn'rn}"
    expect(value('purview.dlp-rules', { dlp_compliance_rules: [{ AdvancedRule }] })).toEqual([
      { AdvancedRule: undefined },
    ])
  })

  it('reads a single rule and a single type that PowerShell did not put into a list', () => {
    expect(
      value('purview.dlp-rules', {
        dlp_compliance_rules: {
          Name: 'A',
          ContentContainsSensitiveInformation: { name: 'Credit Card Number', mincount: '1' },
        },
      }),
    ).toEqual([
      { Name: 'A', ContentContainsSensitiveInformation: [{ name: 'Credit Card Number', mincount: '1' }] },
    ])
  })

  it('reads [null] as no types, and a text in their place not at all', () => {
    const types = (ContentContainsSensitiveInformation: unknown) =>
      value('purview.dlp-rules', { dlp_compliance_rules: [{ ContentContainsSensitiveInformation }] })
    expect(types([null])).toEqual([{ ContentContainsSensitiveInformation: null }])
    expect(types('@{name=Credit Card Number}')).toEqual([{}])
    expect(types(['@{name=Credit Card Number}'])).toEqual([{}])
  })

  it('reads a group of sensitivity labels alone as one without types, and a group with neither not at all', () => {
    const types = (group: object) =>
      value('purview.dlp-rules', {
        dlp_compliance_rules: [{ ContentContainsSensitiveInformation: [{ groups: [group] }] }],
      })
    const read = (group: object) => [{ ContentContainsSensitiveInformation: [{ groups: [group] }] }]
    expect(types({ name: 'Default', labels: [{ name: 'Patients', type: 'Sensitivity' }] })).toEqual(
      read({ sensitivetypes: [] }),
    )
    expect(types({ name: 'Default' })).toEqual(read({}))
    expect(types({ name: 'Default', labels: '@{name=Patients}' })).toEqual(read({}))
  })

  it('does not take a text for a list of people to notify', () => {
    for (const NotifyUser of ['@{torn=True}', ['@{torn=True}'], [5], null, true])
      expect(value('purview.dlp-rules', { dlp_compliance_rules: [{ NotifyUser }] })).toEqual([{}])
    expect(value('purview.dlp-rules', { dlp_compliance_rules: [{ NotifyUser: ['Owner'] }] })).toEqual([
      { NotifyUser: ['Owner'] },
    ])
  })

  it('does not read the rules when one of them is no object', () => {
    expect(value('purview.dlp-rules', { dlp_compliance_rules: [{ Name: 'A' }, '@{Name=B}'] })).toMatch(
      /a rule is not an object/,
    )
  })
})

describe('data loss prevention policies', () => {
  it('reads names of places, also where they stand as objects, and no policies at all', () => {
    expect(
      value('purview.dlp-policies', {
        dlp_compliance_policies: [
          {
            Name: 'A',
            ExchangeLocation: ['All'],
            TeamsLocation: [],
            SharePointLocation: [{ Name: 'Billing' }],
            TeamsLocationException: ['Front desk'],
          },
        ],
      }),
    ).toEqual([
      {
        Name: 'A',
        ExchangeLocation: ['All'],
        TeamsLocation: [],
        SharePointLocation: ['Billing'],
        TeamsLocationException: ['Front desk'],
      },
    ])
    expect(value('purview.dlp-policies', { dlp_compliance_policies: [] })).toEqual([])
    expect(value('purview.dlp-policies', { dlp_compliance_policies: [null] })).toEqual([])
  })

  it('does not read a place that is a text or missing', () => {
    expect(
      value('purview.dlp-policies', {
        dlp_compliance_policies: [
          {
            Name: 'A',
            ExchangeLocation: 'All',
            TeamsLocation: null,
            TeamsLocationException: null,
            PolicyRBACScopes: null,
          },
        ],
      }),
    ).toEqual([{ Name: 'A' }])
  })

  it('takes a policy of ScubaGear’s own tests, without all that narrows, as one that leaves nobody out', () => {
    const [policy] = value('purview.dlp-policies', { dlp_compliance_policies: [{ Name: 'A' }] }) as [object]
    expect(policy).toMatchObject({ ExchangeSenderMemberOf: [], TeamsLocationException: [] })
  })

  it('is not read when the command failed, whichever product ran it', () => {
    for (const product of ['defender', 'securitysuite'])
      expect(
        value('purview.dlp-policies', {
          dlp_compliance_policies: [],
          [`${product}_unsuccessful_commands`]: ['Get-DlpCompliancePolicy'],
        }),
      ).toMatch(/could not run Get-DlpCompliancePolicy/)
  })
})

describe('probes of licensed features', () => {
  const probes = (whole: object) => value('licensing.capability-probes', whole)

  it('tells what ScubaGear found', () => {
    expect(probes({ defender_license: true, defender_dlp_license: false })).toEqual({
      defenderForOffice365: true,
      dataLossPrevention: false,
    })
    expect(probes({ defender_license: true })).toEqual({ defenderForOffice365: true })
  })

  it('does not take a connection that failed for a missing licence', () => {
    const whole = {
      defender_license: true,
      defender_dlp_license: false,
      securitysuite_unsuccessful_commands: ['Get-DlpCompliancePolicy'],
    }
    expect(probes(whole)).toEqual({ defenderForOffice365: true })
    // With the licence missing, ScubaGear lists the commands both ways.
    const both = { ...whole, securitysuite_successful_commands: ['Get-DlpCompliancePolicy'] }
    expect(probes(both)).toEqual({ defenderForOffice365: true, dataLossPrevention: false })
  })
})

describe('audit log and alerts', () => {
  it('reads the only item of the configuration, also without its list', () => {
    const config = { Identity: 'Settings', UnifiedAuditLogIngestionEnabled: true, LogLevel: 'None' }
    const expected = { Identity: 'Settings', UnifiedAuditLogIngestionEnabled: true }
    expect(value('purview.admin-audit-log-config', { admin_audit_log_config: [config] })).toEqual(expected)
    expect(value('purview.admin-audit-log-config', { admin_audit_log_config: config })).toEqual(expected)
    expect(value('purview.admin-audit-log-config', { admin_audit_log_config: [] })).toMatch(/0 items/)
  })

  it('does not read alerts among which stands null', () => {
    expect(value('purview.alert-policies', { protection_alerts: [{ Name: 'A', Disabled: false }] })).toEqual([
      { Name: 'A', Disabled: false },
    ])
    expect(value('purview.alert-policies', { protection_alerts: [null] })).toMatch(/null/)
  })
})

describe('how long the audit log is kept', () => {
  const all = { RecordTypes: [], Operations: [], UserIds: [] }
  it.each<[object, object, string]>([
    [
      { Name: 'A' },
      { Name: 'A', Enabled: true, ...all },
      'ScubaGear’s own tests say nothing of what it is for',
    ],
    [
      { Name: 'A', Priority: 1 },
      { Name: 'A', Enabled: true, Priority: 1 },
      'a real policy without its lists was torn',
    ],
    [
      { Name: 'A', Priority: 1, RecordTypes: null, Operations: [], UserIds: ['a'] },
      { Name: 'A', Enabled: true, Priority: 1, ...all, UserIds: ['a'] },
      'null is Exchange’s empty list',
    ],
    [{ Name: 'A', Enabled: 'torn' }, { Name: 'A', ...all }, 'no text is a switch'],
  ])('reads %o as %o: %s', (policy, read) => {
    expect(
      value('purview.audit-log-retention-policies', { unified_audit_log_retention_policies: [policy] }),
    ).toEqual([read])
  })

  it.each<[unknown, object, string]>([
    [70, { count: 70 }, 'as counted'],
    [-1, {}, 'ScubaGear’s sign for a count that failed'],
    ['70', {}, 'a text is no count'],
  ])('reads %o people without Audit (Premium) as %o: %s', (total_users_without_advanced_audit, read) => {
    expect(value('purview.people-without-audit-premium', { total_users_without_advanced_audit })).toEqual(
      read,
    )
  })
})
