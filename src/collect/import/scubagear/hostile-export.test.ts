import { describe, expect, it } from 'vitest'
import type { FactId } from '../../facts/facts.schema.ts'
import { importScubaGear } from './import-export.ts'

const imported = (value: unknown) =>
  importScubaGear(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)))
const whyUnread = (value: unknown, fact: FactId) => {
  const reading = imported(value).facts[fact]
  return reading?.read ? 'it was read' : reading?.why
}

const OFF = { isEnabled: false }
const consent = (value: string) => [{ Values: [{ Name: 'EnableAdminConsentRequests', Value: value }] }]

describe('what may say anything is not read', () => {
  it.each<{ because: string; input: unknown; fact: FactId; why: RegExp }>([
    {
      because: 'a setting stands twice in the results file',
      input: '{"Raw":{"SPO_tenant":[{"SharingCapability":2,"SharingCapability":0}]}}',
      fact: 'sharepoint.tenant',
      why: /names one thing twice/,
    },
    {
      because: 'the settings stand twice in the results file',
      input: '{"Raw":{"SPO_tenant":[{}]},"Raw":{"SPO_tenant":[{}]}}',
      fact: 'sharepoint.tenant',
      why: /names one thing twice/,
    },
    {
      because: 'the list of commands that failed stands twice',
      input:
        '{"SPO_tenant":[{}],"SharePoint_unsuccessful_commands":["Get-SPOTenant"],"SharePoint_unsuccessful_commands":[]}',
      fact: 'sharepoint.tenant',
      why: /could not run/,
    },
    {
      because: 'the list of commands that failed is null',
      input: { SPO_tenant: [{}], SharePoint_unsuccessful_commands: null },
      fact: 'sharepoint.tenant',
      why: /could not run/,
    },
    {
      because: 'a list of one command stands as the command itself',
      input: { SPO_tenant: [{}], SharePoint_unsuccessful_commands: 'Get-SPOTenant' },
      fact: 'sharepoint.tenant',
      why: /could not run Get-SPOTenant/,
    },
    {
      because: 'a second place of the same setting stands twice',
      input: `{"directory_settings":${JSON.stringify(consent('true'))},"admin_consent_policies":{"IsEnabled":false,"IsEnabled":true}}`,
      fact: 'entra.admin-consent-request-policy',
      why: /cannot be read/,
    },
    {
      because: 'a name of a million letters',
      input: { conditional_access_policies: [{ DisplayName: 'n'.repeat(1_000_000) }] },
      fact: 'entra.conditional-access-policies',
      why: /too long/,
    },
    {
      because: 'a DNS text of a million letters',
      input: { spf_records: [{ domain: 'a.example', rdata: ['v=spf1 '.repeat(200_000)], log: [] }] },
      fact: 'dns.spf-records',
      why: /too long/,
    },
    {
      because: 'a condition that is nested without end',
      input: `{"dlp_compliance_rules":[{"AdvancedRule":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}]}`,
      fact: 'purview.dlp-rules',
      why: /nested too deeply/,
    },
  ])('$because', ({ input, fact, why }) => {
    expect(whyUnread(input, fact)).toMatch(why)
  })
})

it('reads what stands once in a results file although other parts of it stand twice', () => {
  expect(whyUnread('{"Raw":{"SPO_tenant":[{}]},"MetaData":{"a":1,"a":2}}', 'sharepoint.tenant')).toBe(
    'it was read',
  )
  expect(
    imported({ directory_settings: consent('false') }).facts['entra.admin-consent-request-policy'],
  ).toMatchObject({ value: OFF })
})

it('takes no exclusions from a configuration that stands twice', () => {
  const config = '"scuba_config":{"Aad":{"MS.AAD.3.2v2":{"CapExclusions":{"Users":["u1"]}}}}'
  expect(imported(`{${config}}`).waivers).toHaveLength(1)
  expect(imported(`{"scuba_config":{},${config}}`).waivers).toEqual([])
})

it('keeps the reason of an omission to a paragraph', () => {
  const OmitPolicy = { 'MS.TEAMS.2.1v2': { Rationale: 'r'.repeat(1_000_000) } }
  expect(imported({ scuba_config: { OmitPolicy } }).waivers[0]?.reason).toHaveLength(10_000)
})

it.each(['constructor', '__proto__', 'toString'])('knows no cloud named %s', name => {
  expect(imported({ scuba_config: { M365Environment: name } }).cloud).toBeNull()
})

describe('what is broken is told from what is cut off', () => {
  const whole = JSON.stringify({
    SPO_tenant: [{ text: 'a\u00e9\n"\\', number: -1.5e-7, yes: true, nothing: null, list: [1, {}] }],
  }).replace('é', '\\u00e9')

  it('whole', () => expect(whyUnread(whole, 'sharepoint.tenant')).toBe('it was read'))

  it('is cut off wherever it is cut', () => {
    for (let end = 1; end < whole.length; end += 1)
      expect(() => imported(whole.slice(0, end)), whole.slice(0, end)).toThrow(/truncated copy/)
  })

  it.each([
    { because: 'something follows', text: `${whole}x`, says: /breaks off at line 1\./ },
    {
      because: 'two exports one after the other',
      text: `${whole}\n${whole}`,
      says: /breaks off at line 2\./,
    },
    { because: 'NaN', text: whole.replace('true', 'NaN'), says: /not whole JSON: it breaks off\./ },
    { because: 'single quotes', text: "{'SPO_tenant':1}", says: /breaks off at line 1\./ },
    { because: 'a comma too many', text: '{"SPO_tenant":1,}', says: /breaks off at line 1\./ },
  ])('$because', ({ text, says }) => {
    expect(() => imported(text)).toThrow(says)
  })

  it('says nothing of what stands in the file', () => {
    for (const text of ['{"SPO_tenant": Zebulon}', 'Zebulon', '{"Zebulon":1}', '[{"Zebulon":'])
      expect(() => imported(text)).toThrow(/^(?!.*Zebulon)/s)
  })
})

it('knows the results file without the settings', () => {
  expect(() => imported({ MetaData: {}, Summary: {}, Results: { AAD: [] } })).toThrow(/test results/)
})
