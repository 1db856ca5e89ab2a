import { describe, expect, test } from 'vitest'
import {
  addressOf,
  EVERYTHING,
  pageAt,
  renewedAddress,
  tenantIn,
  type View,
  viewOf,
  withTenant,
} from './address.ts'

const checks: View = {
  ...EVERYTHING,
  page: 'checks',
  verdicts: ['fail', 'unknown'],
  severities: ['critical'],
  services: ['entra', 'teams'],
  words: 'front desk & “MFA”',
  check: 'entra.mfa-all-users',
}
const requirements: View = {
  ...EVERYTHING,
  page: 'requirements',
  steps: ['access-control'],
  statuses: ['contradicted', 'open'],
  safeguards: ['technical'],
  requirement: '164.312(a)(2)(iii)',
  check: 'entra.unmanaged-sessions-end',
}
const access: View = {
  ...EVERYTHING,
  page: 'access',
  report: 'self-grants',
  from: '2026-10-26',
  to: '2026-11-02',
  explained: ['no'],
  classes: ['administrator', 'partner'],
  place: 'https://clinic.sharepoint.example/sites/billing & more',
  actor: 'dana@clinic.example',
  event: 'a1b2-c3',
}

function back(address: string): View {
  const { pathname, search, hash } = new URL(address, 'http://127.0.0.1')
  return viewOf(pathname, search, hash)
}

describe('an address', () => {
  test.each([
    ['/', EVERYTHING],
    ['/fixes', { ...EVERYTHING, page: 'fixes' as const }],
    ['/score', { ...EVERYTHING, page: 'score' as const }],
    ['/access', { ...EVERYTHING, page: 'access' as const }],
  ])('of everything is short: %s', (address, view) => {
    expect(addressOf(view)).toBe(address)
  })

  test.each([
    ['checks', checks],
    ['requirements', requirements],
    ['access report', access],
  ])('brings back the same view of the %s', (_, view) => {
    expect(back(addressOf(view))).toEqual(view)
  })

  test('can be read by a person', () => {
    expect(addressOf(checks)).toContain(
      '/checks?verdict=fail,unknown&severity=critical&service=entra,teams&q=',
    )
    expect(addressOf(requirements)).toContain('requirement=164.312(a)(2)(iii)')
  })

  test.each<[string, View, string]>([
    [
      '/checks?verdict=fail,nonsense',
      { ...EVERYTHING, page: 'checks', verdicts: ['fail'] },
      'a verdict of a later Ward is left out',
    ],
    ['/checks?severity=', { ...EVERYTHING, page: 'checks' }, 'nothing chosen'],
    ['/?check=../../x', EVERYTHING, 'not the id of a check'],
    ['/?requirement=164.999', EVERYTHING, 'not a paragraph of the rule'],
    ['/checks?service=%3Cscript%3E', { ...EVERYTHING, page: 'checks' }, 'not the name of a service'],
    ['/requirements?step=6', { ...EVERYTHING, page: 'requirements' }, 'there are five'],
    [
      '/access?report=../x&from=26.10.2026&class=nobody&explained=maybe&place=%00',
      { ...EVERYTHING, page: 'access' },
      'no report, no day, no class, no name',
    ],
    ['/?other=1', EVERYTHING, 'unknown parameters are left alone'],
    [
      `/checks?q=${'x'.repeat(300)}`,
      { ...EVERYTHING, page: 'checks', words: 'x'.repeat(200) },
      'a search has an end',
    ],
    [
      '/?check=entra.mfa-all-users',
      { ...EVERYTHING, page: 'checks', check: 'entra.mfa-all-users' },
      'an address of 0.1 opens the check, in the list it stands in now',
    ],
    [
      '/?requirement=164.312(d)&check=entra.mfa-all-users',
      { ...EVERYTHING, page: 'checks', requirement: '164.312(d)', check: 'entra.mfa-all-users' },
      'with a requirement below it too',
    ],
    [
      '/?requirement=164.312(d)',
      { ...EVERYTHING, page: 'requirements', requirement: '164.312(d)' },
      'and a requirement in its list',
    ],
    [
      '/?verdict=fail&check=entra.mfa-all-users',
      { ...EVERYTHING, page: 'checks', verdicts: ['fail'], check: 'entra.mfa-all-users' },
      'an address of 0.1 that chose among checks means their list',
    ],
  ])('%s: %s', (address, view) => {
    expect(back(address)).toEqual(view)
  })

  test.each([
    ['/none', null],
    ['/fixes/', null],
    ['/requirements', 'requirements'],
  ])('%s is the page %s', (path, page) => {
    expect(pageAt(path)).toBe(page)
  })
})

describe('what is searched for', () => {
  const searched: View = { ...EVERYTHING, page: 'search', words: 'Ødegård & “son” #2 + 164.312(d)' }

  test('stands where no server is sent it, and comes back', () => {
    const address = addressOf(searched, 'harbor')
    const { pathname, search } = new URL(address, 'http://127.0.0.1')
    expect(pathname + search).toBe('/search?tenant=harbor')
    expect(back(address)).toEqual(searched)
  })

  test.each<[address: string, words: string, why: string]>([
    ['/search#q=waiver', 'waiver', 'behind the number sign'],
    ['/search?q=waiver', 'waiver', 'an address of before'],
    ['/search?q=old#q=new', 'new', 'what is typed now goes before what was'],
    ['/search?q=old#q=', '', 'also when it is taken away'],
    ['/search#main', '', 'another part of the page'],
    ['/search#q=%E0%A4%A', '\uFFFD%A', 'no text: shown, not thrown'],
    [`/search#q=${'x'.repeat(300)}`, 'x'.repeat(200), 'a search has an end'],
    ['/checks#q=waiver', '', 'only on the page that searches all'],
  ])('%s is "%s": %s', (address, words) => {
    expect(back(address).words).toBe(words)
  })

  test.each<[path: string, search: string, hash: string, renewed: string | null, why: string]>([
    ['/search', '?q=automatic+logoff', '', '/search#q=automatic+logoff', 'leaves the query'],
    ['/search', '?tenant=harbor&q=mfa', '', '/search?tenant=harbor#q=mfa', 'in its tenant'],
    ['/search', '?q=', '', '/search', 'an empty one too'],
    ['/search', '?tenant=harbor', '#q=mfa', null, 'is as it should be'],
    ['/checks', '?q=mfa', '', null, 'the list of checks keeps its own'],
    ['/', '?verdict=fail', '', '/checks?verdict=fail', 'the list has moved'],
    ['/none', '?q=mfa', '', null, 'no page of Ward'],
  ])('%s%s%s is written anew as %s: %s', (path, search, hash, renewed) => {
    expect(renewedAddress(path, search, hash)).toBe(renewed)
  })
})

describe('the tenant in an address', () => {
  test.each<[string, string | null, string]>([
    ['', null, 'the person’s first'],
    ['?tenant=harbor-street', 'harbor-street', 'as it is named'],
    [
      '?step=training&tenant=st.mary_2',
      'st.mary_2',
      'every sign that a name may have, beside what is chosen',
    ],
    ['?tenant=', null, 'empty'],
    ['?tenant=../x', null, 'no name of a tenant'],
    ['?tenant=-x', null, 'a name begins with a letter or digit'],
    [`?tenant=${'a'.repeat(65)}`, null, 'a name has at most 64'],
  ])('%s is %s: %s', (search, tenant) => {
    expect(tenantIn(search)).toBe(tenant)
  })

  test('stays while a person goes from view to view, and is no part of one', () => {
    const address = addressOf(checks, 'harbor')
    expect(address).toMatch(/^\/checks\?tenant=harbor&verdict=/)
    expect(back(address)).toEqual(checks)
    expect(tenantIn(new URL(address, 'http://127.0.0.1').search)).toBe('harbor')
  })
})

describe('an address that a task or the server names', () => {
  test.each<[address: string, tenant: string | null, expected: string, why: string]>([
    ['/access?report=sharing', 'elm', '/access?report=sharing&tenant=elm', 'stays in the tenant'],
    ['/access', null, '/access', 'names none where none is named'],
    ['/checks?tenant=oak', 'elm', '/checks?tenant=oak', 'keeps the tenant it names itself'],
    ['/help?topic=words#word-waiver', 'elm', '/help?topic=words&tenant=elm#word-waiver', 'keeps its part'],
    [
      '/requirements?requirement=164.312(a)(2)(iii)',
      null,
      '/requirements?requirement=164.312(a)(2)(iii)',
      'keeps a citation readable',
    ],
    ['https://elsewhere.example/checks', null, '/checks', 'leads to no other site'],
    ['//elsewhere.example/checks', null, '/checks', 'nor by two slashes'],
    ['/.//elsewhere.example', null, '/elsewhere.example', 'nor by two slashes behind a point'],
  ])('%s in %s is %s: %s', (address, tenant, expected, _why) => {
    expect(withTenant(address, tenant)).toBe(expected)
  })
})

test('the topic of help is a word or nothing', () => {
  expect(viewOf('/help', '?topic=score').topic).toBe('score')
  expect(viewOf('/help', '?topic=../../secrets').topic).toBeNull()
})
