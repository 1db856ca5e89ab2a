import { describe, expect, test } from 'vitest'
import { PEOPLE, SESSIONS, SITES } from '../audit-records/clinic.ts'
import { auditRecords } from '../audit-records/records.ts'
import { idsOf, keptRecords, keptTable } from './kept-records.ts'

const { admin, doctor, frontDesk, nurse, secondDoctor } = PEOPLE
const make = auditRecords(72)
const at = (time: string) => ({ at: `2026-10-06T${time}:00Z` })

const grantTo = (user: string, time: string, given: object = {}) =>
  make.cmdlet(
    'Add-MailboxPermission',
    doctor.upn,
    { Identity: doctor.upn, User: user, AccessRights: 'FullAccess' },
    { ...at(time), ...given },
  )
const takeFrom = (user: string, time: string, given: object = {}) =>
  make.cmdlet(
    'Remove-MailboxPermission',
    doctor.upn,
    { Identity: doctor.upn, User: user, AccessRights: 'FullAccess' },
    { ...at(time), ...given },
  )
const reads = (time: string, given: object = {}) =>
  make.mailItemsAccessed({ actor: admin, owner: doctor, session: SESSIONS.web, ...at(time), ...given })
const legacyDn = `/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=${'a'.repeat(32)}-rita.holm`
const role = (name: string) => ({ modified: [{ Name: 'Role.DisplayName', NewValue: name, OldValue: '' }] })
const GROUP = '8b1f4d26-0c7e-4a93-b5d8-2e6f9a0c1d47'
const group = {
  modified: [
    { Name: 'Group.ObjectID', NewValue: GROUP, OldValue: '' },
    { Name: 'Group.DisplayName', NewValue: 'Chart readers', OldValue: '' },
  ],
}

describe('ward report self-grants', () => {
  test('a right that is taken, used and given back is one row with its use and its end', async () => {
    const before = reads('08:00')
    const grant = grantTo(admin.upn, '09:00')
    const use = [reads('09:10'), reads('09:20')]
    const byOther = reads('09:15', { actor: secondDoctor })
    const revoke = takeFrom(admin.upn, '10:00')
    const after = reads('10:30')
    const { report } = await keptRecords([before, grant, ...use, byOther, revoke, after])
    const { rows } = await report('self-grants')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      actor: { id: admin.upn },
      place: { kind: 'mailbox', id: doctor.upn },
      right: 'FullAccess',
      grantedAt: '2026-10-06T09:00:00.000Z',
      usedBy: idsOf(...use),
      revokedAt: '2026-10-06T10:00:00.000Z',
      borrowed: true,
      eventIds: idsOf(grant, revoke),
    })
  })

  const SAME: readonly { readonly why: string; readonly user: string }[] = [
    { why: 'the principal name in another case', user: admin.upn.toUpperCase() },
    { why: 'the alias', user: 'rita.holm' },
    { why: 'the display name', user: 'Rita Holm' },
    { why: 'the display name, last name first', user: 'Holm, Rita' },
    {
      why: 'the canonical name',
      user: 'NAMPR14A004.PROD.OUTLOOK.COM/Hosted Organizations/elmgrove/Rita Holm',
    },
    { why: 'the legacy name', user: legacyDn },
    { why: 'the object id', user: admin.objectId },
    { why: 'the SID, which the log teaches elsewhere', user: admin.sid },
    { why: 'the PUID', user: admin.puid },
  ]
  const reportOf = keptTable(
    SAME.map(({ user }) => [
      // The records by which the log says who is who.
      reads('08:00'),
      make.directoryAct('Update user.', admin, {}, { actor: admin, ...at('08:01') }),
      grantTo(user, '09:00'),
      reads('09:10'),
      takeFrom('Rita Holm', '09:30', { actor: nurse }),
    ]),
  )
  test.each(SAME.map((one, row) => ({ ...one, row })))(
    'the beneficiary is the actor under $why',
    async ({ row }) => {
      const { rows } = await reportOf(row, 'self-grants')
      expect(rows.map(({ actor }) => actor)).toEqual([expect.objectContaining({ id: admin.upn })])
      expect(rows[0]).toMatchObject({ uses: 1, revokedAt: expect.stringMatching(/T09:30:00\.000Z$/) })
    },
  )

  test('what was not taken back is open until the end of the report', async () => {
    const { report } = await keptRecords([grantTo(admin.upn, '09:00'), reads('09:10')])
    const { rows } = await report('self-grants', { from: '2026-10-06', to: '2026-10-08' })
    expect(rows[0]).toMatchObject({ borrowed: false, usedUntil: '2026-10-08T00:00:00.000Z', uses: 1 })
    expect(rows[0]).not.toHaveProperty('revokedAt')
    expect(String(rows[0]?.['sentence'])).toContain('not taken back')
  })

  test('a use and a revoke days later are no borrowed access', async () => {
    const late = takeFrom(admin.upn, '10:00', { at: '2026-10-07T09:30:00Z' })
    const { report } = await keptRecords([grantTo(admin.upn, '09:00'), reads('09:10'), late])
    expect((await report('self-grants')).rows[0]).toMatchObject({
      borrowed: false,
      revokedAt: '2026-10-07T09:30:00.000Z',
    })
  })

  test('taken and given back without use is no borrowed access', async () => {
    const { report } = await keptRecords([grantTo(admin.upn, '09:00'), takeFrom(admin.upn, '09:30')])
    expect((await report('self-grants')).rows[0]).toMatchObject({ borrowed: false, uses: 0 })
  })

  test('a site administrator by the own hand, and the files opened after it', async () => {
    const site = { site: SITES.doctor, actor: admin }
    const grant = make.sharing(
      'SiteCollectionAdminAdded',
      { target: { name: admin.upn, type: 'Member' } },
      { ...site, ...at('09:00') },
    )
    const use = make.fileOperation('FileDownloaded', { ...site, ...at('09:05') })
    const revoke = make.sharing(
      'SiteCollectionAdminRemoved',
      { target: { name: admin.upn, type: 'Member' } },
      { ...site, ...at('09:20') },
    )
    const { report } = await keptRecords([grant, use, revoke])
    expect((await report('self-grants')).rows).toMatchObject([
      {
        actor: { id: admin.upn },
        place: { kind: 'onedrive' },
        right: 'SiteCollectionAdmin',
        usedBy: idsOf(use),
        borrowed: true,
      },
    ])
  })

  test('a group of a site, joined by the own hand', async () => {
    const grant = make.sharing(
      'AddedToGroup',
      { target: { name: frontDesk.upn, type: 'Member' }, data: '<Group>Intake Members</Group>' },
      at('09:00'),
    )
    const { report } = await keptRecords([grant])
    expect((await report('self-grants')).rows).toMatchObject([
      { actor: { id: frontDesk.upn }, place: { kind: 'site' }, right: 'Intake Members' },
    ])
  })

  test('a role is its own place; what was reached of others while it was held is its use', async () => {
    const grant = make.directoryAct('Add member to role.', admin, role('Exchange Administrator'), {
      actor: admin,
      ...at('09:00'),
    })
    const own = reads('09:05', { actor: admin, owner: admin, session: SESSIONS.outlook })
    const others = reads('09:10')
    const { report } = await keptRecords([grant, own, others])
    expect((await report('self-grants')).rows).toMatchObject([
      {
        actor: { id: admin.upn },
        place: { kind: 'directory-role', name: 'Exchange Administrator' },
        usedBy: idsOf(others),
      },
    ])
  })

  test('through a group that the actor joined itself', async () => {
    const join = make.directoryAct('Add member to group.', admin, group, { actor: admin, ...at('08:00') })
    const grant = grantTo('Chart readers', '09:00')
    const use = reads('09:10')
    const leave = make.directoryAct(
      'Remove member from group.',
      admin,
      {
        modified: group.modified.map(({ Name, NewValue }) => ({ Name, NewValue: '', OldValue: NewValue })),
      },
      { actor: admin, ...at('09:40') },
    )
    const { report } = await keptRecords([join, grant, use, leave])
    const { rows } = await report('self-grants')
    expect(rows).toEqual([
      expect.objectContaining({
        place: expect.objectContaining({ id: doctor.upn }),
        through: expect.objectContaining({ id: GROUP, name: 'Chart readers' }),
        usedBy: idsOf(use),
        borrowed: true,
        eventIds: idsOf(join, grant, leave),
      }),
      expect.objectContaining({ place: expect.objectContaining({ id: GROUP }) }),
    ])
  })

  test('a group to which others gave a mailbox opens it', async () => {
    const grant = grantTo('Chart readers', '08:00', { actor: nurse })
    const join = make.directoryAct('Add member to group.', admin, group, { actor: admin, ...at('09:00') })
    const use = reads('09:10')
    const { report } = await keptRecords([grant, join, use])
    expect((await report('self-grants')).rows).toMatchObject([
      { place: { id: GROUP }, opens: [{ id: doctor.upn }], usedBy: idsOf(use) },
    ])
  })

  test('one grant that two logs tell is one row', async () => {
    const grant = make.directoryAct('Add member to role.', admin, role('Exchange Administrator'), {
      actor: admin,
      ...at('09:00'),
    })
    const again = make.directoryAct(
      'Add member to role completed (PIM activation).',
      admin,
      role('Exchange Administrator'),
      { actor: admin, at: '2026-10-06T09:00:03Z' },
    )
    const { report } = await keptRecords([grant, again])
    const { rows } = await report('self-grants')
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ eventIds: idsOf(grant, again) })
  })

  test('send on behalf, given to several, and emptied', async () => {
    const set = (value: string, time: string) =>
      make.cmdlet('Set-Mailbox', doctor.upn, { Identity: doctor.upn, GrantSendOnBehalfTo: value }, at(time))
    const use = make.sent('SendOnBehalf', { actor: admin, owner: doctor, ...at('09:10') })
    const { report } = await keptRecords([set(`${nurse.upn};${admin.upn}`, '09:00'), use, set('', '09:30')])
    expect((await report('self-grants')).rows).toMatchObject([
      {
        actor: { id: admin.upn },
        right: 'SendOnBehalf',
        revokedAt: '2026-10-06T09:30:00.000Z',
        usedBy: idsOf(use),
      },
    ])
  })

  test('a list that is set anew takes the right from who is not in it', async () => {
    const set = (value: string, time: string) =>
      make.cmdlet('Set-Mailbox', doctor.upn, { Identity: doctor.upn, GrantSendOnBehalfTo: value }, at(time))
    const { report } = await keptRecords([
      set(admin.upn, '09:00'),
      set(`@{Add="${frontDesk.upn}"}`, '09:10'),
      set(nurse.upn, '09:30'),
    ])
    expect((await report('self-grants')).rows).toMatchObject([
      { actor: { id: admin.upn }, revokedAt: '2026-10-06T09:30:00.000Z' },
    ])
  })

  test('a swap is told as such, after the rest', async () => {
    const one = grantTo(nurse.upn, '09:00')
    const inReturn = make.cmdlet(
      'Add-MailboxPermission',
      secondDoctor.upn,
      { Identity: secondDoctor.upn, User: admin.upn, AccessRights: 'FullAccess' },
      { actor: nurse, ...at('11:00') },
    )
    const { report } = await keptRecords([one, inReturn])
    const { rows } = await report('self-grants')
    expect(rows).toMatchObject([
      { actor: { id: nurse.upn }, swap: { grantedBy: { id: admin.upn }, inReturn: idsOf(inReturn) } },
      { actor: { id: admin.upn }, swap: { grantedBy: { id: nurse.upn }, inReturn: idsOf(one) } },
    ])
  })
})
