import { describe, expect, it } from 'vitest'
import { readContent } from './read-files.fixture.ts'

describe('tables with AuditData', () => {
  it('of which a tool kept only some members: the columns beside it say when', async () => {
    const read = await readContent(
      [
        'CreationDate,Operations,AuditData',
        '2026-03-02T10:15:00Z,Send,"{""Operation"":""Send"",""UserId"":""nurse@clinic.example""}"',
        '2026-03-02T10:16:00Z,Send,"{""UserId"":""nurse@clinic.example""}"',
      ].join('\r\n'),
    )
    expect(read.records.map(({ form, record, line }) => [form, record.UserId, line])).toEqual([
      ['unified', 'nurse@clinic.example', 2],
      ['unknown', undefined, 3],
    ])
  })
})

describe('tables without AuditData', () => {
  it('sign-ins of the Entra portal are read as the sign-ins they were made from', async () => {
    const read = await readContent(
      [
        '\ufeff"Date (UTC)","Request ID","User","Username","Application","IP address","Status","Sign-in error code","Failure reason"',
        '"2026-03-02T10:15:00Z","r1","A Nurse","nurse@clinic.example","Outlook","192.0.2.1","Success","","Other."',
        '"2026-03-02 10:16:00","r2","A Nurse","nurse@clinic.example","Outlook","192.0.2.1","Failure","50126","Invalid username or password"',
        '"2026-03-02 10:17:00","r4","A Nurse","nurse@clinic.example","Outlook","192.0.2.1","Interrupted","","Other."',
        '"3/2/2026","r3","A Nurse","nurse@clinic.example","Outlook","192.0.2.1","Success","",""',
      ].join('\r\n'),
    )
    expect(read.records.map(({ form, line }) => [form, line])).toEqual([
      ['entra-sign-in', 2],
      ['entra-sign-in', 3],
      ['entra-sign-in', 4],
    ])
    expect(read.records.map(({ record }) => record)).toEqual([
      {
        createdDateTime: '2026-03-02T10:15:00Z',
        id: 'r1',
        userDisplayName: 'A Nurse',
        userPrincipalName: 'nurse@clinic.example',
        appDisplayName: 'Outlook',
        ipAddress: '192.0.2.1',
        status: { errorCode: 0 },
      },
      {
        createdDateTime: '2026-03-02T10:16:00Z',
        id: 'r2',
        userDisplayName: 'A Nurse',
        userPrincipalName: 'nurse@clinic.example',
        appDisplayName: 'Outlook',
        ipAddress: '192.0.2.1',
        status: { errorCode: 50126, failureReason: 'Invalid username or password' },
      },
      expect.objectContaining({ id: 'r4', status: { errorCode: 'Interrupted' } }),
    ])
    // A date that may be March or February is not guessed.
    expect(read.rejected.map(({ line }) => line)).toEqual([5])
  })

  it.each<[reason: string, lines: readonly string[], form: string | null, rejected: RegExp | null]>([
    [
      'the audit log of the Entra portal has no ids',
      [
        'Date (UTC),CorrelationId,Service,Category,Activity,Result',
        '2026-03-02T10:15:00Z,c,Core Directory,UserManagement,Update user,success',
      ],
      null,
      /without the ids/,
    ],
    [
      'OfficeActivity from the page of Log Analytics',
      [
        '"TimeGenerated [UTC]",Operation,OfficeWorkload,OfficeId,UserId',
        '"3/2/2026, 10:15:00.000 AM",Send,Exchange,i,u',
      ],
      'log-analytics',
      null,
    ],
    [
      'records whose fields are columns',
      ['Id,CreationTime,Operation,RecordType,UserId,Workload', 'i,2026-03-02T10:15:00,Send,2,u,Exchange'],
      'unified',
      null,
    ],
    [
      'a search of Splunk',
      ['"_raw","_time"', '"{""Id"":""i"",""Operation"":""o"",""RecordType"":1}",x'],
      'unified',
      null,
    ],
    ['a row of them without a record', ['"_raw","_time"', 'x,y'], null, /no audit record/],
    [
      'records whose columns are in lower case',
      ['id,creationtime,operation,recordtype,userid', 'i,2026-03-02T10:15:00,Send,2,u'],
      'unified',
      null,
    ],
    [
      'a custom table of Log Analytics',
      [
        'TimeGenerated [UTC],CreationTime_t [UTC],Operation_s,UserId_s',
        'x,"3/2/2026, 10:15:00.000 AM",Send,u',
      ],
      'unified',
      null,
    ],
    [
      'message trace: another log',
      [
        'Received,SenderAddress,RecipientAddress,Status,MessageTraceId',
        '2026-03-02T10:15:00Z,a,b,Delivered,i',
      ],
      'unknown',
      null,
    ],
    [
      'a table of Defender without the record: another log',
      ['Timestamp,ActionType,AccountObjectId,Application', '2026-03-02T10:15:00Z,FileDownloaded,u,x'],
      'unknown',
      null,
    ],
    [
      'Search-AdminAuditLog',
      ['ObjectModified,CmdletName,Caller,RunDate,Succeeded', 'm,Set-Mailbox,c,"3/2/2026 10:15:00 AM",True'],
      'unified',
      null,
    ],
  ])('%s', async (_reason, lines, form, rejected) => {
    const read = await readContent(`${lines.join('\n')}\n`)
    expect(read.error).toBeNull()
    expect(read.records.map(record => record.form)).toEqual(form === null ? [] : [form])
    expect(read.rejected).toHaveLength(rejected === null ? 0 : 1)
    if (rejected !== null) expect(read.rejected[0]?.reason).toMatch(rejected)
  })

  it('a column called __proto__ is a column', async () => {
    const read = await readContent('__proto__,Id,CreationTime,Operation,RecordType\nx,i,t,o,1\n')
    expect(Object.hasOwn(read.records[0]?.record ?? {}, '__proto__')).toBe(true)
  })
})
