import { expect, test } from 'vitest'
import type { TxtLookups } from '../../collect/facts/dns/txt-lookups.schema.ts'
import type { AcceptedDomains } from '../../collect/facts/exchange/accepted-domains.schema.ts'
import { domainName, isCoexistenceDomain, mailDomains, ownDomains } from './domains.ts'

const spf = (...domains: readonly (string | undefined)[]): TxtLookups =>
  domains.map(domain => ({ ...(domain === undefined ? {} : { domain }), texts: [] }))

test.each<
  [
    because: string,
    sources: { readonly accepted: AcceptedDomains | undefined; readonly spf: TxtLookups | undefined },
    names: readonly string[],
    complete: boolean,
  ]
>([
  ['no list was read', { accepted: undefined, spf: undefined }, [], false],
  ['both lists are empty', { accepted: [], spf: [] }, [], false],
  [
    'both lists count, each domain once and in order',
    {
      accepted: [{ DomainName: 'b.example' }, { DomainName: 'A.example' }],
      spf: spf('a.example.', 'c.example'),
    },
    ['a.example', 'b.example', 'c.example'],
    true,
  ],
  ['lookups alone name every domain', { accepted: undefined, spf: spf('a.example') }, ['a.example'], true],
  [
    'one has no name: there may be others',
    { accepted: [{ DomainName: 'a.example' }], spf: spf(undefined) },
    ['a.example'],
    false,
  ],
])('the domains: %s', (_, sources, names, complete) => {
  expect(mailDomains(sources)).toEqual({ names, complete })
  expect(ownDomains(sources)).toEqual({ names, complete, withSubdomains: [] })
  // Read once, and given again.
  expect(mailDomains(sources)).toBe(mailDomains(sources))
})

test('subdomains are own ones only where Exchange surely takes mail for them', () => {
  const accepted: AcceptedDomains = [
    { DomainName: 'b.example', MatchSubDomains: true },
    { DomainName: 'a.example', MatchSubDomains: true },
    { DomainName: 'c.example', MatchSubDomains: false },
    { DomainName: 'd.example' },
  ]
  expect(ownDomains({ accepted, spf: [] }).withSubdomains).toEqual(['a.example', 'b.example'])
})

test.each([
  [' Clinic.Example. ', 'clinic.example', 'blanks, the root’s dot and capitals mean nothing'],
  ['clinic.example..', 'clinic.example.', 'only one dot is the root’s'],
])('“%s” is %s: %s', (name, expected) => {
  expect(domainName(name)).toBe(expected)
})

test.each([
  ['clinic.mail.onmicrosoft.com', true, 'the hybrid routing domain'],
  ['Clinic.Mail.OnMicrosoft.us.', true, 'of a US cloud, as it is written elsewhere'],
  ['clinic.mail.onmicrosoft.cn', true, 'of the Chinese one'],
  ['clinic.onmicrosoft.com', false, 'the first domain of a tenant can send mail'],
  ['mail.onmicrosoft.com', false, 'no tenant’s'],
  ['clinic.mail.onmicrosoft.com.example', false, 'somebody else’s'],
  ['clinic.mailxonmicrosoft.com', false, 'somebody else’s too'],
])('%s can have no record of its own: %s (%s)', (name, expected) => {
  expect(isCoexistenceDomain(name)).toBe(expected)
})
