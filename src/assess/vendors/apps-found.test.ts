import { describe, expect, test } from 'vitest'
import type { Place } from '../../base/vendors/found.ts'
import { NO_LISTS } from '../../base/vendors/lists.ts'
import { appsFound, NO_SOURCES } from './apps-found.ts'
import { domainOf } from './domains.ts'
import { givesItself, reachOf } from './reach.ts'

const permission = (name: string) => ({ name, service: '', type: null, adminConsented: null, people: 0 })

describe('what a permission reaches', () => {
  test.each<[string, readonly Place[], string]>([
    ['Mail.Read', ['mail'], 'read'],
    ['Mail.ReadWrite', ['mail'], 'change'],
    ['mail.readwrite.shared', ['mail'], 'change'],
    ['Mail.Send', ['mail'], 'send'],
    ['MailboxSettings.ReadWrite', [], ''],
    ['full_access_as_app', ['mail', 'calendar', 'contacts'], 'change'],
    ['EWS.AccessAsUser.All', ['mail', 'calendar', 'contacts'], 'change'],
    ['IMAP.AccessAsUser.All', ['mail'], 'change'],
    ['POP.AccessAsApp', ['mail'], 'change'],
    ['SMTP.SendAsApp', ['mail'], 'send'],
    ['Files.Read.All', ['files'], 'read'],
    ['Sites.FullControl.All', ['files'], 'change'],
    ['Sites.Selected', ['files'], 'change'],
    ['Chat.Read.All', ['teams'], 'read'],
    ['ChannelMessage.Read.All', ['teams'], 'read'],
    ['Calendars.ReadWrite', ['calendar'], 'change'],
    ['Directory.Read.All', ['directory'], 'read'],
    ['User.Read', [], ''],
    ['offline_access', [], ''],
  ])('%s', (name, places, can) => {
    const { reach, unknown } = reachOf([permission(name)])
    expect(reach.map(({ place }) => place)).toEqual(places)
    expect(new Set(reach.map(one => one.can))).toEqual(new Set(can === '' ? [] : [can]))
    expect(unknown).toEqual([])
  })

  test('one that the table does not know is said, never taken for harmless', () => {
    expect(reachOf([permission('Chart.Read.All')]).unknown).toEqual(['Chart.Read.All'])
    expect(reachOf([permission('xMail.Read')]).reach).toEqual([])
  })

  test('an administrator’s role opens what it opens', () => {
    expect(reachOf([], ['Global Administrator']).reach.map(({ place }) => place)).toContain('mail')
    expect(reachOf([], ['Helpdesk Administrator']).reach.map(({ place }) => place)).toEqual(['directory'])
    expect(givesItself([permission('RoleManagement.ReadWrite.Directory')])).toBe(true)
    expect(givesItself([permission('Mail.ReadWrite')])).toBe(false)
  })
})

const SP = '11111111-1111-1111-1111-111111111111'
const APP = '22222222-2222-2222-2222-222222222222'
const GRAPH = '33333333-3333-3333-3333-333333333333'
const listed = {
  objectId: SP,
  appId: APP,
  name: 'Scribe',
  publisher: 'Quill',
  verifiedPublisher: null,
  ownerTenant: '44444444-4444-4444-4444-444444444444',
  domains: [],
  enabled: true,
  created: '2026-09-01',
  type: 'Application',
  offers: {},
}
const consent = { client: SP, resource: GRAPH, forEverybody: false, permissions: ['Mail.Read', 'User.Read'] }

describe('lists', () => {
  test('consents find their app, in whatever order the lists came', () => {
    const { apps } = appsFound({
      ...NO_SOURCES,
      lists: { ...NO_LISTS, 'enterprise-apps': [listed], consents: [consent, consent] },
    })
    expect(apps).toHaveLength(1)
    expect(apps[0]).toMatchObject({
      key: `app:${APP}`,
      owner: 'other',
      created: '2026-09-01',
      permissions: [{ name: 'Mail.Read', type: 'delegated', adminConsented: false, people: 2 }, {}],
    })
  })

  test('a consent alone is shown by its object id', () => {
    const { apps } = appsFound({ ...NO_SOURCES, lists: { ...NO_LISTS, consents: [consent] } })
    expect(apps).toMatchObject([
      { kind: 'consent', key: `object:${SP}`, reach: [{ place: 'mail', type: 'delegated' }] },
    ])
  })

  test('an application permission is told by the service that offers it, else by Ward’s table, else by its id', () => {
    const named = {
      ...listed,
      objectId: GRAPH,
      appId: GRAPH,
      name: 'Own API',
      offers: { [SP]: 'Chart.Read' },
    }
    const given = [
      ['810c84a8-4a9e-49e6-bf7d-12d183f40d01', 'Mail.Read'],
      [SP, 'Chart.Read'],
      [APP, `permission ${APP}`],
    ] as const
    const assignments = given.map(([role]) => ({
      client: SP,
      clientName: 'Scribe',
      resource: GRAPH,
      resourceName: null,
      role,
      created: null,
    }))
    const { apps } = appsFound({
      ...NO_SOURCES,
      lists: { ...NO_LISTS, 'enterprise-apps': [listed, named], assignments },
    })
    const scribe = apps.find(({ name }) => name === 'Scribe')
    expect(scribe?.permissions.map(({ name }) => name)).toEqual(given.map(([, name]) => name))
    expect(scribe?.permissions.every(({ type }) => type === 'application')).toBe(true)
  })

  test.each([
    ['by its owner’s tenant', 'f8cdef31-a31e-4b4a-93e4-5f571e91255a', 'microsoft'],
    ['not by its name', '44444444-4444-4444-4444-444444444444', 'other'],
  ])('Microsoft’s own is told %s', (_, ownerTenant, owner) => {
    const one = { ...listed, name: 'Microsoft Teams', publisher: 'Microsoft Services', ownerTenant }
    const { apps } = appsFound({ ...NO_SOURCES, lists: { ...NO_LISTS, 'enterprise-apps': [one] } })
    expect(apps[0]?.owner).toBe(owner)
  })

  test('ten thousand apps with hostile names are each there once, with names that can be shown', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      ...listed,
      objectId: null,
      appId: `00000000-0000-0000-0000-${String(index).padStart(12, '0')}`,
      name: `=cmd|' /C calc'!A0\u202e\u0007${'x'.repeat(index === 5 ? 10_240 : 1)}`,
    }))
    const { apps } = appsFound({ ...NO_SOURCES, lists: { ...NO_LISTS, 'enterprise-apps': many } })
    expect(apps).toHaveLength(10_000)
    expect(apps.every(({ name }) => name.length <= 200 && !/[\p{Cc}\p{Cf}]/u.test(name))).toBe(true)
  })
})

describe('settings', () => {
  const rule = {
    Name: 'Copy to billing',
    State: 'Enabled' as const,
    Mode: 'Enforce' as const,
    BlindCopyTo: ['smtp:box@tidewater.example', 'someone@clinic.example'],
  }
  const facts = {
    'exchange.accepted-domains': [{ DomainName: 'clinic.example' }],
    'exchange.transport-rules': [rule],
    'exchange.remote-domains': [
      { DomainName: '*', AutoForwardEnabled: true },
      { DomainName: 'partner.example', AutoForwardEnabled: true },
    ],
    'power-platform.data-policies': [
      {
        defaultConnectorsClassification: 'General' as const,
        connectorGroups: [
          {
            classification: 'General' as const,
            connectors: [
              { id: '/apis/shared_dropbox', name: 'Dropbox' },
              { id: '/apis/shared_office365', name: 'Outlook' },
              { id: '/apis/shared_flowapproval', name: 'Approvals' },
              { id: '/apis/shared_excelonlinebusiness', name: 'Excel Online (Business)' },
              // Both are of other companies, whatever their names begin with.
              { id: '/apis/shared_flowforma', name: 'FlowForma' },
              { id: '/apis/shared_projectplace', name: 'Projectplace' },
            ],
          },
          { classification: 'Blocked' as const, connectors: [{ id: '/apis/shared_box', name: 'Box' }] },
        ],
      },
    ],
  }
  test('mail that goes outside is one finding for each domain, and the address itself is not told', () => {
    const { apps, openings, unread } = appsFound({ ...NO_SOURCES, facts })
    expect(apps.map(({ kind, domains }) => [kind, ...domains])).toEqual([
      ['power-connector'],
      ['power-connector'],
      ['auto-forward-domain', 'partner.example'],
      ['power-connector'],
      ['forwarding', 'tidewater.example'],
    ])
    expect(JSON.stringify(apps)).not.toContain('box@')
    expect(openings.map(({ id }) => id)).toEqual(['power-default', 'forward-anywhere'])
    expect(unread).toContain('entra.powerful-apps')
  })

  test('what was not read is not "nothing there"', () => {
    expect(appsFound(NO_SOURCES).unread).toHaveLength(12)
  })

  test.each([
    ['*.Bayline-IT.example.', 'bayline-it.example'],
    ['box@mail.example', 'mail.example'],
    ['not a host', null],
    ['', null],
    ['example', null],
  ])('the domain of %o', (text, domain) => expect(domainOf(text)).toBe(domain))
})
