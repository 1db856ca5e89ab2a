import { describe, expect, it } from 'vitest'
import type { FactId } from '../../facts/facts.schema.ts'
import { importScubaGear } from './import-export.ts'

type Fragment = Record<string, unknown>

function bytesOf(whole: Fragment): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(whole))
}

function factOf(id: FactId, whole: Fragment): unknown {
  const reading = importScubaGear(bytesOf(whole)).facts[id]
  return reading?.read ? reading.value : reading?.reason
}

const NO_RECORD = { query_method: 'traditional', query_name: '_dmarc.clinic.example' }

describe('a DNS lookup of ScubaGear', () => {
  it.each([
    {
      because: 'v1.0 has the records and the log',
      member: [
        {
          domain: 'clinic.example',
          rdata: ['v=DMARC1; p=none'],
          log: [{ ...NO_RECORD, query_result: 'Query returned 1 txt records' }],
        },
      ],
      fact: [{ domain: 'clinic.example', texts: ['v=DMARC1; p=none'], foundAt: '_dmarc.clinic.example' }],
    },
    {
      because: 'v1.8 writes a list of one as the thing itself, and one answer as a text',
      member: {
        domain: 'clinic.example',
        rdata: 'v=DMARC1; p=none',
        log: {
          ...NO_RECORD,
          query_answers: 'v=DMARC1; p=none',
          query_result: 'Query returned 1 txt records',
        },
      },
      fact: [{ domain: 'clinic.example', texts: ['v=DMARC1; p=none'], foundAt: '_dmarc.clinic.example' }],
    },
    {
      because: 'DNS said that there is none',
      member: [
        {
          domain: 'clinic.example',
          rdata: [],
          log: [{ ...NO_RECORD, query_result: 'Query returned NXDomain' }],
        },
      ],
      fact: [{ domain: 'clinic.example', texts: [], foundAt: null }],
    },
    {
      because: 'a second server that failed changes nothing',
      member: [
        {
          domain: 'clinic.example',
          rdata: [],
          log: [
            { ...NO_RECORD, query_result: 'Query returned NXDomain' },
            { ...NO_RECORD, query_result: 'Query resulted in exception, Timeout' },
          ],
        },
      ],
      fact: [{ domain: 'clinic.example', texts: [], foundAt: null }],
    },
    {
      because: 'without the log, none cannot be told from no answer',
      member: [{ domain: 'clinic.example', rdata: [] }],
      fact: [{ domain: 'clinic.example' }],
    },
    {
      because: 'the domain’s own name got no answer: what stands above says nothing about it',
      member: [
        {
          domain: 'Sub.clinic.example',
          rdata: ['v=DMARC1; p=reject'],
          log: [
            { query_name: '_dmarc.Sub.clinic.example', query_result: 'Query resulted in exception, Timeout' },
            { ...NO_RECORD, query_result: 'Query returned 1 txt records' },
          ],
        },
      ],
      fact: [{ domain: 'Sub.clinic.example' }],
    },
    {
      because: 'the domain’s own name has none: what stands above holds',
      member: [
        {
          domain: 'sub.clinic.example',
          rdata: ['v=DMARC1; p=reject'],
          log: [
            { query_name: '_dmarc.sub.clinic.example', query_result: 'Query returned NXDomain' },
            { ...NO_RECORD, query_result: 'Query returned 1 txt records' },
          ],
        },
      ],
      fact: [
        { domain: 'sub.clinic.example', texts: ['v=DMARC1; p=reject'], foundAt: '_dmarc.clinic.example' },
      ],
    },
    {
      because: 'no server answered: nothing was read',
      member: [
        {
          domain: 'clinic.example',
          rdata: [],
          log: [{ ...NO_RECORD, query_result: 'Query resulted in exception, Timeout' }],
        },
      ],
      fact: [{ domain: 'clinic.example' }],
    },
    {
      because: 'the records are missing',
      member: [{ domain: 'clinic.example', compliant: true, message: 'SPF record found.' }],
      fact: [{ domain: 'clinic.example' }],
    },
    {
      because: 'a text that is no text',
      member: [{ domain: 'clinic.example', rdata: [1] }],
      fact: [{ domain: 'clinic.example' }],
    },
    {
      because: 'a record longer than 255 characters comes in strings',
      member: [{ domain: 'clinic.example', rdata: [`v=spf1 ${'x'.repeat(248)}`, 'yz -all', 'other'] }],
      fact: [{ domain: 'clinic.example', texts: [`v=spf1 ${'x'.repeat(248)}yz -all`, 'other'] }],
    },
    { because: 'null is no lookup', member: [null], fact: 'missing' },
  ])('$because', ({ member, fact }) => {
    expect(factOf('dns.dmarc-records', { dmarc_records: member })).toEqual(fact)
  })

  it('is not read when the domains it is made for could not be read', () => {
    const failed = { exo_unsuccessful_commands: ['Get-AcceptedDomain'] }
    expect(factOf('dns.spf-records', { spf_records: [], ...failed })).toBe('missing')
  })
})

describe('the members of Exchange', () => {
  it.each<{ because: string; id: FactId; whole: Fragment; fact: unknown }>([
    {
      because: 'v1.0 gives three properties of the organisation',
      id: 'exchange.organization-config',
      whole: { org_config: [{ Name: 'clinic.example', DisplayName: 'Clinic', AuditDisabled: false }] },
      fact: { AuditDisabled: false },
    },
    {
      because: 'v1.8 gives more, and spells one its own way',
      id: 'exchange.organization-config',
      whole: {
        org_config: [
          { AuditDisabled: false, OAuth2ClientProfileEnabled: true, CustomerLockboxEnabled: true },
        ],
      },
      fact: { AuditDisabled: false, OAuth2ClientProfileEnabled: true, CustomerLockBoxEnabled: true },
    },
    {
      because: 'two spellings with two values are neither',
      id: 'exchange.organization-config',
      whole: { org_config: [{ CustomerLockboxEnabled: true, CustomerLockBoxEnabled: false }] },
      fact: 'missing',
    },
    {
      because: 'an organisation has one configuration',
      id: 'exchange.organization-config',
      whole: { org_config: [] },
      fact: 'missing',
    },
    {
      because: '[null] is how ScubaGear writes no connectors',
      id: 'exchange.outbound-connectors',
      whole: { outbound_connectors: [null] },
      fact: [],
    },
    {
      because: 'and no mail flow rules: both come out of the same helper',
      id: 'exchange.transport-rules',
      whole: { transport_rule: [null] },
      fact: [],
    },
    {
      because: 'null among rules is a rule that was not read',
      id: 'exchange.transport-rules',
      whole: { transport_rule: [null, { Name: 'Copy' }] },
      fact: 'missing',
    },
    {
      because: 'every organisation has a remote domain',
      id: 'exchange.remote-domains',
      whole: { remote_domains: [null] },
      fact: 'missing',
    },
    {
      because: 'older exports have no list of domains',
      id: 'exchange.accepted-domains',
      whole: { spf_records: [] },
      fact: 'missing',
    },
    {
      because: 'one recipient may stand as a text',
      id: 'exchange.transport-rules',
      whole: { transport_rule: { Name: 'Copy', BlindCopyTo: 'a@b.example' } },
      fact: [{ Name: 'Copy', BlindCopyTo: ['a@b.example'] }],
    },
    {
      because: 'a switch that is a text was not read',
      id: 'exchange.transport-config',
      whole: { transport_config: [{ SmtpClientAuthenticationDisabled: 'True' }] },
      fact: {},
    },
    {
      because: 'the connection filter is read under a newer product too',
      id: 'exchange.connection-filter-policies',
      whole: { conn_filter: [], securitysuite_unsuccessful_commands: ['Get-HostedConnectionFilterPolicy'] },
      fact: 'missing',
    },
  ])('$because', ({ id, whole, fact }) => {
    expect(factOf(id, whole)).toEqual(fact)
  })
})
