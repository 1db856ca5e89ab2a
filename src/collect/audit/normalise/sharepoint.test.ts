import { describe, expect, it } from 'vitest'
import { eventOf, unified } from './unified.fixture.ts'

const SITE = 'https://clinic.sharepoint.com/sites/Ward'
const MY = 'https://clinic-my.sharepoint.com/personal/ada_clinic_example'
const UNIQUE = '3b0e0e4c-2a9e-4e9b-9d2e-0a1b2c3d4e5f'

function record(Operation: string, fields: Readonly<Record<string, unknown>> = {}) {
  return eventOf(
    unified({
      RecordType: 14,
      Workload: 'SharePoint',
      Operation,
      UserKey: 'i:0h.f|membership|10032001020a3408@live.com',
      ItemType: 'File',
      SiteUrl: `${SITE}/`,
      ObjectId: `${SITE}/Shared Documents/Befund Meier.docx`,
      SourceRelativeUrl: 'Shared Documents/Befund Meier.docx',
      SourceFileName: 'Befund Meier.docx',
      ListItemUniqueId: UNIQUE.toUpperCase(),
      ...fields,
    }),
  )
}

describe('files', () => {
  it('reads the site, the file by its unique id, the folder without the file’s name', () => {
    const event = record('FileDownloaded', { RecordType: 6 })
    expect(event).toMatchObject({
      act: 'download',
      place: { kind: 'site', id: SITE.toLowerCase(), name: SITE },
      owner: null,
      items: [{ kind: 'file', id: UNIQUE, folder: 'Shared Documents' }],
      aliases: [{ kind: 'puid', id: 'ada@clinic.example', other: '10032001020A3408' }],
    })
    expect(JSON.stringify(event)).not.toContain('Befund')
  })

  it('a personal site is a OneDrive with its owner', () => {
    expect(record('FileAccessed', { SiteUrl: MY, UserId: 'eve@clinic.example' })).toMatchObject({
      place: { kind: 'onedrive', id: MY },
      owner: { id: 'ada@clinic.example' },
      actor: { id: 'eve@clinic.example' },
    })
  })

  it('takes the site out of the address of the file where it stands nowhere else, and its id at last', () => {
    expect(record('FileAccessed', { SiteUrl: undefined }).place?.id).toBe(SITE.toLowerCase())
    expect(record('FileAccessed', { SiteUrl: '', ObjectId: 'x', Site: UNIQUE }).place).toMatchObject({
      kind: 'site',
      id: UNIQUE,
    })
  })

  it.each([
    ['FolderDeleted', 'Folder', 'delete', 'folder'],
    ['FileSyncDownloadedFull', 1, 'sync', 'file'],
    ['FileCopied', '1', 'copy', 'file'],
    ['PageViewed', 'Page', 'read', 'file'],
  ])('%s of item type %s', (operation, ItemType, act, kind) => {
    expect(record(operation, { ItemType })).toMatchObject({ act, items: [{ kind }] })
  })
})

describe('sharing', () => {
  it.each([
    [
      'SiteCollectionAdminAdded',
      { TargetUserOrGroupName: 'i:0#.f|membership|Ada@clinic.example', TargetUserOrGroupType: 'Member' },
      'grant',
      'user',
      'ada@clinic.example',
      'SiteCollectionAdmin',
    ],
    [
      'SiteCollectionAdminAdded',
      { ModifiedProperties: [{ Name: 'SiteAdmin', NewValue: 'Ada@clinic.example', OldValue: '' }] },
      'grant',
      'user',
      'ada@clinic.example',
      'SiteCollectionAdmin',
    ],
    [
      'AddedToGroup',
      {
        TargetUserOrGroupName: 'ada@clinic.example',
        TargetUserOrGroupType: 'Member',
        EventData: '<Group>Ward Owners</Group>',
      },
      'group-add',
      'user',
      'ada@clinic.example',
      'Ward Owners',
    ],
    [
      'SharingSet',
      {
        TargetUserOrGroupName: 'eve@mail.example',
        TargetUserOrGroupType: 'Guest',
        EventData: '<Permissions granted>Contribute</Permissions granted>',
      },
      'share',
      'user',
      'eve@mail.example',
      'Contribute',
    ],
    [
      'SharingSet',
      { TargetUserOrGroupName: 'Everyone', TargetUserOrGroupType: 'SecurityGroup' },
      'share',
      'group',
      'everyone',
      null,
    ],
    [
      'SharingSet',
      { TargetUserOrGroupName: 'SharingLinks.x.AnonymousEdit.y', TargetUserOrGroupType: 'SharePointGroup' },
      'share',
      'link',
      'sharinglinks.x.anonymousedit.y',
      null,
    ],
    [
      'AnonymousLinkCreated',
      { UniqueSharingId: UNIQUE, EventData: '<Type>Edit</Type>' },
      'link-create',
      'link',
      UNIQUE,
      'Edit',
    ],
    ['AnonymousLinkUsed', { UniqueSharingId: UNIQUE, EventData: '<Type>' }, 'link-use', 'link', UNIQUE, null],
  ])('%s %j', (operation, fields, act, kind, id, right) => {
    const event = record(operation, fields)
    expect([event.act, event.target?.kind, event.target?.id, event.right]).toEqual([act, kind, id, right])
  })
})
