import { describe, expect, test } from 'vitest'
import { PEOPLE, SESSIONS, SITES } from '../audit-records/clinic.ts'
import { auditRecords } from '../audit-records/records.ts'
import { idsOf, keptRecords, keptTable } from './kept-records.ts'

const { frontDesk, guest, nurse } = PEOPLE
const make = auditRecords(75)
const at = (time: string) => ({ at: `2026-10-06T${time}:00Z` })
const item = { kind: 'Folder' as const, folder: 'Shared Documents', name: 'Intake 2026' }
const anybody = {
  session: SESSIONS.abroad,
  fields: { UserId: 'anonymous', UserKey: 'anonymous', UserType: 10 },
}
const link = (operation: string, linkId: string, time: string, given: object = {}) =>
  make.sharing(operation, { item, linkId }, { ...at(time), ...given })

describe('ward report sharing', () => {
  test('a link for anybody, its use, and its end', async () => {
    const made = link('AnonymousLinkCreated', 'link-1', '09:00')
    const uses = [
      link('AnonymousLinkUsed', 'link-1', '10:00', anybody),
      link('AnonymousLinkUsed', 'link-1', '11:00', anybody),
    ]
    const removed = link('AnonymousLinkRemoved', 'link-1', '12:00')
    const { report } = await keptRecords([made, ...uses, removed])
    expect((await report('sharing')).rows).toMatchObject([
      {
        kind: 'anonymous-link',
        actor: { id: frontDesk.upn },
        place: { kind: 'site' },
        openedAt: '2026-10-06T09:00:00.000Z',
        closedAt: '2026-10-06T12:00:00.000Z',
        stillOpen: false,
        uses: 2,
        usedFrom: ['198.51.100.77'],
        eventIds: idsOf(made, ...uses, removed),
      },
    ])
  })

  test('a link closed after the period is closed; the use of another link closes nothing', async () => {
    const { report } = await keptRecords([
      link('AnonymousLinkCreated', 'link-1', '09:00'),
      link('AnonymousLinkCreated', 'link-2', '09:01'),
      make.sharing('AnonymousLinkRemoved', { item, linkId: 'link-1' }, { at: '2026-10-20T09:00:00Z' }),
    ])
    const { rows } = await report('sharing', { from: '2026-10-06', to: '2026-10-07' })
    expect(rows.map(row => row['stillOpen'])).toEqual([true, false])
  })

  test('the use of a link that was made before the records begin', async () => {
    const { report } = await keptRecords([link('AnonymousLinkUsed', 'link-9', '10:00', anybody)])
    expect((await report('sharing')).rows).toMatchObject([
      { kind: 'anonymous-link', openedAt: null, stillOpen: true, uses: 1 },
    ])
  })

  test('a use in the period belongs to a link that was made before it', async () => {
    const made = make.sharing(
      'AnonymousLinkCreated',
      { item, linkId: 'link-1' },
      { at: '2026-07-01T09:00:00Z' },
    )
    const { report } = await keptRecords([made, link('AnonymousLinkUsed', 'link-1', '10:00', anybody)])
    expect((await report('sharing', { from: '2026-10-06', to: '2026-10-07' })).rows).toMatchObject([
      { openedAt: '2026-07-01T09:00:00.000Z', uses: 1 },
    ])
  })

  const KINDS: readonly { readonly why: string; readonly record: object; readonly kind: string | null }[] = [
    {
      why: 'a link of the organisation',
      record: link('CompanyLinkCreated', 'a', '09:00'),
      kind: 'company-link',
    },
    { why: 'a link for named people', record: link('SecureLinkCreated', 'b', '09:00'), kind: 'secure-link' },
    {
      why: 'a link whose record says for whom',
      record: link('SharingLinkCreated', 'c', '09:00', { fields: { SharingLinkScope: 'Anyone' } }),
      kind: 'anonymous-link',
    },
    {
      why: 'a person of the house',
      record: make.sharing('SharingSet', { item, target: { name: nurse.upn, type: 'Member' } }, at('09:00')),
      kind: 'person',
    },
    {
      why: 'a guest by the record’s type',
      record: make.sharing(
        'SharingSet',
        { item, target: { name: 'reader@imaging.example', type: 'Guest' } },
        at('09:00'),
      ),
      kind: 'guest',
    },
    {
      why: 'a guest by the mark in the name',
      record: make.sharing('SharingSet', { item, target: { name: guest.upn, type: 'Member' } }, at('09:00')),
      kind: 'guest',
    },
    {
      why: 'a group',
      record: make.sharing(
        'SharingSet',
        { item, target: { name: 'Nurses', type: 'SecurityGroup' } },
        at('09:00'),
      ),
      kind: 'group',
    },
    {
      why: 'a guest account',
      record: make.directoryAct('Invite external user.', guest, {}, at('09:00')),
      kind: 'guest-account',
    },
    {
      why: 'near miss: the group behind a link',
      record: make.sharing(
        'SharingSet',
        { item, target: { name: 'SharingLinks.5f0c2c1e.AnonymousView.77d2e1b0', type: 'SecurityGroup' } },
        at('09:00'),
      ),
      kind: null,
    },
    {
      why: 'near miss: inheritance broken, which opens nothing by itself',
      record: make.sharing('SharingInheritanceBroken', { item }, at('09:00')),
      kind: null,
    },
    {
      why: 'near miss: a file that was opened',
      record: make.fileOperation('FileAccessed', at('09:00')),
      kind: null,
    },
  ]
  const reportOf = keptTable(KINDS.map(({ record }) => [record]))
  test.each(KINDS.map((one, at) => ({ ...one, at })))('$why', async ({ kind, at }) => {
    expect((await reportOf(at, 'sharing')).rows.map(row => row['kind'])).toEqual(kind === null ? [] : [kind])
  })

  test('what was shared with somebody is closed by the same name at the same file only', async () => {
    const fields = { ListItemUniqueId: '77d2e1b0-5c94-4f38-a6e7-1b0d9c4f2a56' }
    const other = { ListItemUniqueId: '0f9b6c38-4d71-4e2a-8b05-9c1d7e3a6f24' }
    const share = (operation: string, name: string, time: string, on: Readonly<Record<string, unknown>>) =>
      make.sharing(operation, { item, target: { name, type: 'Member' } }, { ...at(time), fields: on })
    const { report } = await keptRecords([
      share('SharingSet', nurse.upn, '09:00', fields),
      share('SharingSet', nurse.upn, '09:01', other),
      share('SharingRevoked', nurse.upn.toUpperCase(), '10:00', fields),
    ])
    const { rows } = await report('sharing', { place: SITES.intake.url.slice(0, -1).toLowerCase() })
    expect(rows.map(row => [row['openedAt'], row['stillOpen']])).toEqual([
      ['2026-10-06T09:01:00.000Z', true],
      ['2026-10-06T09:00:00.000Z', false],
    ])
  })
})
