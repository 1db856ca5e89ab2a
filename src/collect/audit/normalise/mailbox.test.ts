import { describe, expect, it } from 'vitest'
import { eventOf, unified } from './unified.fixture.ts'

const ADA_SID = 'S-1-5-21-1-2-3-1001'
const EVE_SID = 'S-1-5-21-1-2-3-1002'
const GUID = '3b0e0e4c-2a9e-4e9b-9d2e-0a1b2c3d4e5f'

/** Eve at Ada's mailbox as a delegate; the fields of a row replace these. */
function mailbox(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return unified({
    RecordType: 50,
    Workload: 'Exchange',
    Operation: 'MailItemsAccessed',
    UserId: 'Eve@clinic.example',
    UserKey: '10032001020A3408',
    LogonType: 2,
    InternalLogonType: 0,
    MailboxGuid: GUID.toUpperCase(),
    MailboxOwnerUPN: 'Ada@clinic.example',
    MailboxOwnerSid: ADA_SID,
    LogonUserSid: EVE_SID,
    ExternalAccess: false,
    ...fields,
  })
}

const properties = (kind: string, throttled?: string) => [
  { Name: 'MailAccessType', Value: kind },
  ...(throttled === undefined ? [] : [{ Name: 'IsThrottled', Value: throttled }]),
]

describe('mailbox records', () => {
  it('reads single messages that were opened, with their folder and never their subject', () => {
    const event = eventOf(
      mailbox({
        OperationProperties: properties('Bind', 'False'),
        OperationCount: 3,
        ClientIPAddress: '[203.0.113.7]:443',
        Folders: [
          {
            Path: '\\Inbox',
            FolderItems: [
              { InternetMessageId: '<a@clinic.example>', Subject: 'Befund Meier', SizeInBytes: '1156492.00' },
              { ImmutableId: 'imm', Id: 'id' },
              { Subject: 'no id' },
            ],
          },
        ],
      }),
    )
    expect(event).toMatchObject({
      act: 'read',
      mailAccess: 'bind',
      throttled: false,
      itemCount: 3,
      address: '203.0.113.7',
      place: { kind: 'mailbox', id: 'ada@clinic.example', name: 'Ada@clinic.example' },
      owner: { id: 'ada@clinic.example' },
      actor: { id: 'eve@clinic.example', name: 'Eve@clinic.example' },
      evidence: { logonType: 2, logonUserSid: EVE_SID, mailboxOwnerSid: ADA_SID },
      items: [
        { kind: 'message', id: '<a@clinic.example>', folder: '\\Inbox', bytes: 1156492 },
        { kind: 'message', id: 'imm', folder: '\\Inbox', bytes: null },
      ],
    })
    expect(JSON.stringify(event)).not.toContain('Befund')
  })

  it('P21 keeps OperationCount beside the items, which may be fewer: aggregation over two minutes', () => {
    const event = eventOf(
      mailbox({
        OperationCount: '7',
        OperationProperties: properties('Bind'),
        Folders: [{ Path: '\\Inbox', FolderItems: [{ InternetMessageId: '<a@x>' }] }],
      }),
    )
    expect([event.itemCount, event.items.length, event.throttled]).toEqual([7, 1, null])
  })

  it('P21 says when Microsoft stopped listing single messages', () => {
    expect(eventOf(mailbox({ OperationProperties: properties('Bind', 'True') })).throttled).toBe(true)
  })

  it.each<readonly [Readonly<Record<string, unknown>>, string]>([
    [
      { RecordType: 2, Item: { Id: 'f1', ParentFolder: { Id: 'f1', Path: '\\Inbox' } } },
      'a record of one item',
    ],
    [{ RecordType: 50, Folders: [{ Id: 'f1', Path: '\\Inbox', FolderItems: [] }] }, 'an aggregated record'],
  ])('P21 a Sync is the whole folder (%#: $1)', fields => {
    const event = eventOf(mailbox({ OperationProperties: properties('Sync'), ...fields }))
    expect(event).toMatchObject({
      act: 'sync',
      mailAccess: 'sync',
      items: [{ kind: 'folder', id: 'f1', folder: '\\Inbox' }],
    })
  })

  it('reads attachments that were opened', () => {
    const event = eventOf(
      mailbox({
        Operation: 'AttachmentAccess',
        Messages: [{ Id: 'm1', Path: '\\Inbox', MessageItems: [{ Id: 'att1', SizeInBytes: 12 }] }],
      }),
    )
    expect(event).toMatchObject({
      act: 'read',
      items: [{ kind: 'attachment', id: 'att1', folder: '\\Inbox', bytes: 12 }],
    })
  })

  it('reads a group of items and the mailbox that they went to', () => {
    const event = eventOf(
      mailbox({
        RecordType: 3,
        Operation: 'MoveToDeletedItems',
        AffectedItems: [
          { Id: 'i1', InternetMessageId: '<a@x>', ParentFolder: { Path: '\\Inbox' } },
          { Id: 'i2', ParentFolder: { Path: '\\Inbox' } },
        ],
        Folder: { Id: 'f', Path: '\\Inbox' },
        CrossMailboxOperation: true,
        DestMailboxOwnerUPN: 'Archive@clinic.example',
      }),
    )
    expect(event).toMatchObject({
      act: 'delete',
      items: [{ id: '<a@x>' }, { id: 'i2' }],
      target: { kind: 'mailbox', id: 'archive@clinic.example' },
    })
  })

  it.each([
    ['SendAs', { SendAsUserSmtp: 'Ada@clinic.example' }],
    ['SendOnBehalf', { SendOnBehalfOfUserSmtp: 'Ada@clinic.example' }],
  ])('%s names whom it was sent as', (Operation, fields) => {
    const event = eventOf(
      mailbox({ RecordType: 2, Operation, Item: { InternetMessageId: '<a@x>' }, ...fields }),
    )
    expect(event).toMatchObject({ act: 'send-as', target: { kind: 'mailbox', id: 'ada@clinic.example' } })
  })

  it.each(['AddFolderPermissions', 'ModifyFolderPermissions', 'UpdateFolderPermissions'])(
    '%s names who was given which right',
    Operation => {
      const event = eventOf(
        mailbox({
          RecordType: 2,
          Operation,
          Item: {
            Id: 'f',
            ParentFolder: {
              Id: 'f',
              Path: '\\Calendar',
              MemberUpn: 'Eve@clinic.example',
              MemberRights: 'ReadAny',
              MemberSid: EVE_SID,
            },
          },
        }),
      )
      expect(event).toMatchObject({
        act: 'grant',
        target: { kind: 'user', id: 'eve@clinic.example' },
        right: 'ReadAny',
        items: [{ kind: 'folder', folder: '\\Calendar' }],
      })
    },
  )

  it('calls the mailbox by its id when the record does not name the owner', () => {
    const event = eventOf(mailbox({ MailboxOwnerUPN: '' }))
    expect(event).toMatchObject({ place: { kind: 'mailbox', id: GUID }, owner: { id: ADA_SID } })
  })
})

describe('what mailbox records teach about names', () => {
  const row = (fields: Readonly<Record<string, unknown>>) =>
    eventOf(mailbox(fields)).aliases.map(a => `${a.id} ${a.kind} ${a.other}`)
  const owner = [`ada@clinic.example mailbox-guid ${GUID}`, `ada@clinic.example sid ${ADA_SID}`]
  const puid = 'eve@clinic.example puid 10032001020A3408'

  it('a delegate by another SID', () => {
    expect(row({})).toEqual([puid, ...owner, `eve@clinic.example sid ${EVE_SID}`])
  })

  it('the owner by the same SID', () => {
    const own = row({ LogonType: 0, UserId: 'ada@clinic.example', LogonUserSid: ADA_SID })
    expect(own).toEqual(['ada@clinic.example puid 10032001020A3408', ...owner])
  })

  it('a legacy name that logs on as the owner with the owner’s SID', () => {
    const UserId = '/o=ExchangeLabs/ou=x/cn=Recipients/cn=0123-Ada'
    expect(row({ LogonType: 0, UserId, LogonUserSid: ADA_SID })).toContain(
      'ada@clinic.example legacy-dn /o=exchangelabs/ou=x/cn=recipients/cn=0123-ada',
    )
    expect(row({ LogonType: 2, UserId })).toEqual(owner)
  })

  it.each<readonly [Readonly<Record<string, unknown>>, string]>([
    [{ LogonType: 0 }, 'the owner’s logon with another SID is a contradiction'],
    [{ LogonUserSid: ADA_SID }, 'a delegate with the owner’s SID is a contradiction'],
    [{ LogonType: 1 }, 'an administrator’s logon may be a service’s'],
    [{ LogonUserSid: 'S-1-5-18' }, 'the machine’s own SID is nobody’s'],
    [{ UserType: 5 }, 'an application acts under the key of the user'],
  ])('%j teaches no SID of the actor: %s', fields => {
    expect(row(fields).filter(alias => alias.startsWith('eve@clinic.example sid'))).toEqual([])
  })

  it('an application’s key is no name of the user', () => {
    expect(row({ UserType: 5, UserKey: '10032001020A3408' })).toEqual(owner)
  })
})
