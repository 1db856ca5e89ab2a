import { describe, expect, it } from 'vitest'
import { ADA_ID, eventOf, TENANT, unified } from './unified.fixture.ts'

const CASE = '3b0e0e4c-2a9e-4e9b-9d2e-0a1b2c3d4e5f'

describe('Teams', () => {
  const teams = (Operation: string, fields: Readonly<Record<string, unknown>>) =>
    eventOf(unified({ RecordType: 25, Workload: 'MicrosoftTeams', Operation, UserKey: ADA_ID, ...fields }))

  it('a member that is the actor is seen among several', () => {
    const event = teams('MemberAdded', {
      TeamGuid: '19:X@thread.tacv2',
      TeamName: 'Ward',
      Members: [
        { UPN: 'eve@clinic.example', Role: 0 },
        { UPN: 'ADA@clinic.example', Role: '1' },
      ],
    })
    expect(event).toMatchObject({
      act: 'membership',
      place: { kind: 'team', id: '19:x@thread.tacv2', name: 'Ward' },
      target: { kind: 'user', id: 'ada@clinic.example' },
      right: 'Owner',
      itemCount: 2,
      aliases: [{ kind: 'object-id', id: 'ada@clinic.example', other: ADA_ID }],
    })
  })

  it.each([
    [{ ChannelGuid: 'c1', ChannelName: 'General', TeamGuid: 't1' }, 'channel', 'c1', 'General'],
    [{ ChatThreadId: 'ch1' }, 'chat', 'ch1', 'ch1'],
    [{ Messages: [{ Id: 'm1', ChatThreadId: 'ch1', SizeInBytes: 3 }] }, 'chat', 'ch1', 'ch1'],
  ])('%j is at the %s', (fields, kind, id, name) => {
    expect(teams('MessageSent', fields).place).toEqual({ kind, id, name })
  })

  it('messages are items', () => {
    const event = teams('MessageSent', { Messages: [{ Id: 'm1', SizeInBytes: '3' }, { Id: 'm2' }] })
    expect(event.items).toEqual([
      { kind: 'chat-message', id: 'm1', folder: null, bytes: 3 },
      { kind: 'chat-message', id: 'm2', folder: null, bytes: null },
    ])
  })
})

describe('eDiscovery', () => {
  const discovery = (fields: Readonly<Record<string, unknown>>) =>
    eventOf(
      unified({
        RecordType: 24,
        Workload: 'SecurityComplianceCenter',
        Operation: 'SearchExported',
        CaseId: CASE,
        CaseName: 'Audit 26',
        ...fields,
      }),
    )

  it('names the case and the object', () => {
    expect(
      discovery({ Object1Id: 's1', Object1Name: 'Search', Object1Type: 'Search', ItemIds: ['a', 'b'] }),
    ).toMatchObject({
      act: 'discovery-read',
      place: { kind: 'ediscovery-case', id: CASE, name: 'Audit 26' },
      target: { id: 's1', name: 'Search' },
      itemCount: 2,
    })
  })

  it('an operation that is not known is discovery all the same', () => {
    expect(discovery({ Operation: 'SomethingNew' }).act).toBe('discovery')
  })

  it.each([
    [
      { RecordNumber: '2', JobId: 'J1', Id: 'e9' },
      { of: 'j1 searchexported', number: 2 },
    ],
    [{ RecordNumber: '2/5' }, { of: 'e1', number: 2 }],
    [{ RecordNumber: 3 }, { of: 'e1', number: 3 }],
    [{ RecordNumber: 'all' }, null],
    [{}, null],
  ])('P19 %j is part %j', (fields, part) => expect(discovery(fields).part).toEqual(part))
})

describe('data loss prevention', () => {
  it('names place, owner, policy, rule and file, and not what was detected', () => {
    const event = eventOf(
      unified({
        RecordType: 11,
        Workload: 'OneDrive',
        Operation: 'DLPRuleMatch',
        UserKey: 'DlpAgent',
        UserId: 'DlpAgent',
        UserType: 4,
        SharePointMetaData: {
          FilePathUrl: 'https://clinic-my.sharepoint.com/personal/ada_clinic_example/a.docx',
          UniqueID: CASE,
          FileSize: 9,
        },
        PolicyDetails: [
          {
            PolicyId: 'p1',
            PolicyName: 'Patients',
            Rules: [
              {
                RuleName: 'SSN',
                ConditionsMatched: { SensitiveInformation: [{ DetectedValues: ['078-05-1120'] }] },
              },
            ],
          },
        ],
      }),
    )
    expect(event).toMatchObject({
      act: 'dlp-match',
      place: { kind: 'onedrive' },
      owner: { id: 'ada@clinic.example' },
      target: { kind: 'policy', id: 'p1', name: 'Patients' },
      right: 'SSN',
      items: [{ kind: 'file', id: CASE, bytes: 9 }],
    })
    expect(JSON.stringify(event)).not.toContain('078-05-1120')
  })
})

describe('Copilot', () => {
  const copilot = (AccessedResources: unknown, fields: Readonly<Record<string, unknown>> = {}) =>
    eventOf(
      unified({
        RecordType: 261,
        Workload: 'Copilot',
        Operation: 'CopilotInteraction',
        CopilotEventData: { AppHost: 'Word', ThreadId: 't1', AccessedResources },
        ...fields,
      }),
    )
  const file = (site: string, id: string) => ({
    ID: id,
    SiteUrl: `https://clinic.sharepoint.com/sites/${site}/a.docx`,
    Type: 'docx',
    Name: 'Befund Meier.docx',
  })

  it('what it read for the person is read, at the site it is of', () => {
    const event = copilot([file('Ward', 'a'), file('ward', 'b')])
    expect(event).toMatchObject({
      act: 'assistant-read',
      place: { kind: 'site', id: 'https://clinic.sharepoint.com/sites/ward' },
      items: [{ id: 'a' }, { id: 'b' }],
      app: { id: 'word' },
      session: 't1',
    })
    expect(JSON.stringify(event)).not.toContain('Befund')
  })

  it('of several sites the place is the assistant', () => {
    expect(copilot([file('Ward', 'a'), file('Office', 'b')]).place).toMatchObject({
      kind: 'application',
      id: 'copilot',
    })
  })

  it('a talk without files reached nothing', () => expect(copilot([]).act).toBe('other'))

  it('P17 the data as JSON in a string', () => {
    const CopilotEventData = JSON.stringify({ AccessedResources: [file('Ward', 'a')] })
    expect(copilot([], { CopilotEventData }).act).toBe('assistant-read')
  })

  it.each([
    [469, 'assistant-read', 'clinical data'],
    [468, 'other', 'access to the product'],
    [454, 'setting', 'administration'],
  ])('Dragon Copilot %i is %s: %s', (RecordType, act) => {
    expect(eventOf(unified({ RecordType, Workload: 'DragonCopilot', Operation: 'NobodyKnows' })).act).toBe(
      act,
    )
  })
})

describe('everything else', () => {
  it.each([
    [
      {
        RecordType: 22,
        Workload: 'Yammer',
        Operation: 'GroupAddUser',
        GroupName: 'Ward',
        TargetUserId: 'Eve@clinic.example',
      },
      'group',
      'ward',
      'eve@clinic.example',
    ],
    [
      {
        RecordType: 21,
        Workload: 'CRM',
        Operation: 'Retrieve',
        InstanceUrl: 'https://clinic.crm.dynamics.com/',
        EntityId: CASE,
      },
      'environment',
      'https://clinic.crm.dynamics.com',
      CASE,
    ],
    [
      {
        RecordType: 20,
        Workload: 'PowerBI',
        Operation: 'ViewReport',
        WorkSpaceName: 'Finance',
        ReportId: CASE,
      },
      'environment',
      'finance',
      CASE,
    ],
    [{ RecordType: 999_999, Workload: 'Tomorrow', Operation: 'Did' }, 'application', 'tomorrow', null],
  ])('%j', (fields, kind, id, target) => {
    const event = eventOf(unified(fields))
    expect([event.place?.kind, event.place?.id, event.target?.id ?? null]).toEqual([kind, id, target])
  })

  it.each([
    [149, 'lockbox'],
    [257, 'lockbox'],
    [40, 'alert'],
    [295, 'audit-search'],
    [296, 'audit-setting'],
    [297, 'audit-setting'],
  ])('record type %i is %s whatever the operation is called', (RecordType, act) => {
    expect(eventOf(unified({ RecordType, Workload: 'X', Operation: 'NobodyKnows' })).act).toBe(act)
  })

  it('the tenant is read', () => expect(eventOf(unified({ Operation: 'x' })).organization).toBe(TENANT))
})
