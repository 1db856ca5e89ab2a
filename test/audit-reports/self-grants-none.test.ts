import { describe, expect, test } from 'vitest'
import { PEOPLE, SESSIONS } from '../audit-records/clinic.ts'
import { auditRecords } from '../audit-records/records.ts'
import { keptRecords, keptTable } from './kept-records.ts'

const { admin, doctor, nurse } = PEOPLE
const make = auditRecords(80)
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
const role = (name: string) => ({ modified: [{ Name: 'Role.DisplayName', NewValue: name, OldValue: '' }] })
const TEAM = { TeamGuid: '19:6f1d0c8a@thread.tacv2', TeamName: 'Nurses' }
const GROUP = '8b1f4d26-0c7e-4a93-b5d8-2e6f9a0c1d47'
const group = {
  modified: [
    { Name: 'Group.ObjectID', NewValue: GROUP, OldValue: '' },
    { Name: 'Group.DisplayName', NewValue: 'Chart readers', OldValue: '' },
  ],
}

describe('ward report self-grants: near misses', () => {
  const NONE: readonly { readonly why: string; readonly records: readonly object[] }[] = [
    {
      why: 'a grant to somebody else',
      records: [grantTo(nurse.upn, '09:00'), reads('09:10', { actor: nurse })],
    },
    {
      why: 'somebody of nearly the same name',
      records: [grantTo('rita.holmes@elmgrove-clinic.example', '09:00')],
    },
    { why: 'the same alias in another domain', records: [grantTo('rita.holm@another.example', '09:00')] },
    {
      why: 'the own mailbox',
      records: [
        make.cmdlet(
          'Add-MailboxPermission',
          admin.upn,
          { Identity: admin.upn, User: admin.upn, AccessRights: 'FullAccess' },
          at('09:00'),
        ),
      ],
    },
    { why: 'one that failed', records: [grantTo(admin.upn, '09:00', { fields: { ResultStatus: 'False' } })] },
    {
      why: 'a denial for oneself',
      records: [
        make.cmdlet(
          'Add-MailboxPermission',
          doctor.upn,
          { Identity: doctor.upn, User: admin.upn, AccessRights: 'FullAccess', Deny: 'True' },
          at('09:00'),
        ),
      ],
    },
    { why: 'a right taken away', records: [takeFrom(admin.upn, '09:00')] },
    {
      why: 'a folder right of None',
      records: [
        make.folderPermissions('ModifyFolderPermissions', admin, 'None', {
          actor: admin,
          owner: doctor,
          ...at('09:00'),
        }),
      ],
    },
    {
      why: 'a role that was only asked for',
      records: [
        make.directoryAct(
          'Add member to role requested (PIM activation).',
          admin,
          role('Exchange Administrator'),
          { actor: admin, ...at('09:00') },
        ),
      ],
    },
    {
      why: 'a team that Teams has just made for the actor',
      records: [
        make.teamsAct('TeamCreated', TEAM, {
          ...at('09:00'),
          fields: { UserId: 'Application', UserKey: '', UserType: 5 },
        }),
        make.teamsAct(
          'MemberAdded',
          { ...TEAM, Members: [{ UPN: admin.upn, Role: 1 }] },
          { actor: admin, ...at('09:00') },
        ),
      ],
    },
    {
      why: 'a group that the actor has just made',
      records: [
        make.directoryAct('Add group.', { kind: 'Group', id: GROUP, name: 'Chart readers' }, {}, at('09:00')),
        make.directoryAct('Add owner to group.', admin, group, at('09:00')),
      ],
    },
  ]
  test('a team that is there already, joined by the own hand, is one', async () => {
    const joined = make.teamsAct(
      'MemberAdded',
      { ...TEAM, Members: [{ UPN: admin.upn, Role: 1 }] },
      { actor: admin, ...at('09:00') },
    )
    const { report } = await keptRecords([joined])
    expect((await report('self-grants')).rows).toMatchObject([
      { actor: { id: admin.upn }, place: { kind: 'team', name: 'Nurses' }, right: 'Owner' },
    ])
  })

  const reportOf = keptTable(NONE.map(({ records }) => records))
  test.each(NONE.map((one, at) => ({ ...one, at })))('near miss: $why', async ({ at }) => {
    expect((await reportOf(at, 'self-grants')).rows).toEqual([])
  })
})
