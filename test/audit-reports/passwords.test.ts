import { describe, expect, test } from 'vitest'
import { PEOPLE } from '../audit-records/clinic.ts'
import { auditRecords } from '../audit-records/records.ts'
import { directoryAudit } from './directory-audits.ts'
import { idsOf, keptRecords, keptTable } from './kept-records.ts'

const { admin, nurse, doctor } = PEOPLE
const make = auditRecords(71)
const AT = '2026-10-06T09:00:00Z'

const CASES: readonly {
  readonly why: string
  readonly record: object
  readonly row: Readonly<Record<string, unknown>> | null
}[] = [
  {
    why: 'an administrator resets somebody’s password',
    record: make.directoryAct('Reset user password.', nurse, {}, { at: AT }),
    row: { kind: 'reset', selfService: false, actor: admin.upn, target: nurse.upn, failed: false },
  },
  {
    why: 'Microsoft’s service stands in the place of the person who forgot the password',
    record: make.selfServiceReset(nurse, { at: AT }),
    row: { kind: 'reset', selfService: true, actor: nurse.upn, target: nurse.upn },
  },
  {
    why: 'a person changes the own password',
    record: make.directoryAct('Change user password.', nurse, {}, { actor: nurse, at: AT }),
    row: { kind: 'change', selfService: true, actor: nurse.upn, target: nurse.upn },
  },
  {
    why: 'an administrator changes the own password under another case of the same name',
    record: make.directoryAct(
      'Change user password.',
      nurse,
      {},
      {
        actor: nurse,
        at: AT,
        fields: { UserId: nurse.upn.toUpperCase() },
      },
    ),
    row: { kind: 'change', selfService: true, actor: nurse.upn, target: nurse.upn },
  },
  {
    why: 'near miss: a change of password by another person is no self-service',
    record: make.directoryAct('Change user password.', nurse, {}, { at: AT }),
    row: { kind: 'change', selfService: false, actor: admin.upn, target: nurse.upn },
  },
  {
    why: 'a new password is due at the next sign-in',
    record: make.directoryAct('Set force change user password.', nurse, {}, { at: AT }),
    row: { kind: 'force', selfService: false, actor: admin.upn, target: nurse.upn },
  },
  {
    why: 'a second factor is registered by the person',
    record: make.directoryAct('User registered security info.', nurse, {}, { actor: nurse, at: AT }),
    row: { kind: 'mfa', selfService: true, actor: nurse.upn, target: nurse.upn },
  },
  {
    why: 'second factors are switched off by an administrator',
    record: make.directoryAct('Disable Strong Authentication.', nurse, {}, { at: AT }),
    row: { kind: 'mfa', selfService: false, actor: admin.upn, target: nurse.upn },
  },
  {
    why: 'an update of a user that changes second factors',
    record: make.directoryAct(
      'Update user.',
      nurse,
      {
        modified: [{ Name: 'StrongAuthenticationMethod', NewValue: '[{"MethodType":6}]', OldValue: '[]' }],
      },
      { at: AT },
    ),
    row: { kind: 'mfa', selfService: false, actor: admin.upn, target: nurse.upn },
  },
  {
    why: 'what did not work is shown and marked',
    record: make.directoryAct('Reset user password.', nurse, { result: 'Failure' }, { at: AT }),
    row: { kind: 'reset', selfService: false, failed: true },
  },
  {
    why: 'directoryAudits: by an administrator, without the dot at the end',
    record: directoryAudit({ name: 'Reset password (by admin)', by: admin, target: nurse, at: AT }),
    row: { kind: 'reset', selfService: false, actor: admin.upn, target: nurse.upn },
  },
  {
    why: 'directoryAudits: self-service reset',
    record: directoryAudit({ name: 'Reset password (self-service)', by: nurse, target: nurse, at: AT }),
    row: { kind: 'reset', selfService: true, actor: nurse.upn, target: nurse.upn },
  },
  {
    why: 'directoryAudits: the initiator is named by the object id only, the target by name and id',
    record: directoryAudit({
      name: 'Change password (self-service)',
      by: { ...nurse, upn: '' },
      target: nurse,
      at: AT,
    }),
    row: { kind: 'change', selfService: true, actor: nurse.upn, target: nurse.upn },
  },
  {
    why: 'near miss: tokens made invalid follow a change by themselves',
    record: make.tokensRevoked(nurse, { at: AT }),
    row: null,
  },
  {
    why: 'near miss: an update of a user that has nothing to do with second factors',
    record: make.directoryAct(
      'Update user.',
      nurse,
      {
        modified: [{ Name: 'Department', NewValue: '["Front"]', OldValue: '[]' }],
      },
      { at: AT },
    ),
    row: null,
  },
]

describe('ward report passwords', () => {
  const reportOf = keptTable(CASES.map(({ record }) => [record]))
  test.each(CASES.map((one, at) => ({ ...one, at })))('$why', async ({ record, row, at }) => {
    const { rows, schema } = await reportOf(at, 'passwords')
    expect(schema).toBe('ward.report-passwords/1')
    if (row === null) {
      expect(rows).toEqual([])
      return
    }
    const { actor, target, ...rest } = row
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ ...rest, eventIds: idsOf(record) })
    if (actor !== undefined) expect(rows[0]).toMatchObject({ actor: { id: actor } })
    if (target !== undefined) expect(rows[0]).toMatchObject({ target: { id: target } })
  })

  const twin = {
    unified: make.directoryAct('Reset user password.', nurse, {}, { at: AT }),
    graph: directoryAudit({
      name: 'Reset user password',
      by: admin,
      target: nurse,
      at: '2026-10-06T09:00:01.412Z',
    }),
  }
  const twins: readonly {
    readonly why: string
    readonly records: readonly object[]
    readonly joinedBy: string | undefined
    readonly rows: number
  }[] = [
    {
      why: 'one act in two logs, seconds apart, is one row with both events',
      records: [twin.unified, { ...twin.graph, correlationId: undefined }],
      joinedBy: 'time',
      rows: 1,
    },
    {
      why: 'the same correlation id joins them',
      records: [{ ...twin.unified, InterSystemsId: twin.graph.correlationId }, twin.graph],
      joinedBy: 'correlation-id',
      rows: 1,
    },
    {
      why: 'near miss: different correlation ids are two acts',
      records: [twin.unified, twin.graph],
      joinedBy: undefined,
      rows: 2,
    },
    {
      why: 'near miss: two resets in one log are two acts, however near',
      records: [
        twin.unified,
        make.directoryAct('Reset user password.', nurse, {}, { at: '2026-10-06T09:00:01Z' }),
      ],
      joinedBy: undefined,
      rows: 2,
    },
    {
      why: 'near miss: another target',
      records: [
        twin.unified,
        {
          ...directoryAudit({ name: 'Reset user password', by: admin, target: doctor, at: AT }),
          correlationId: undefined,
        },
      ],
      joinedBy: undefined,
      rows: 2,
    },
    {
      why: 'near miss: minutes apart',
      records: [
        twin.unified,
        {
          ...directoryAudit({
            name: 'Reset user password',
            by: admin,
            target: nurse,
            at: '2026-10-06T09:02:00Z',
          }),
          correlationId: undefined,
        },
      ],
      joinedBy: undefined,
      rows: 2,
    },
  ]
  test.each(twins)('$why', async ({ records, joinedBy, rows: count }) => {
    const { report } = await keptRecords(records)
    const { rows } = await report('passwords')
    expect(rows).toHaveLength(count)
    expect(rows[0]?.['joinedBy']).toBe(joinedBy)
    expect(rows.flatMap(row => row['eventIds'])).toHaveLength(records.length)
  })

  test('the period and the actor are asked for', async () => {
    const records = [
      make.directoryAct('Reset user password.', nurse, {}, { at: '2026-10-05T23:59:59Z' }),
      make.directoryAct('Reset user password.', doctor, {}, { at: '2026-10-06T00:00:00Z' }),
      make.directoryAct('Change user password.', nurse, {}, { actor: nurse, at: '2026-10-06T10:00:00Z' }),
    ]
    const { report } = await keptRecords(records)
    const day = await report('passwords', { from: '2026-10-06', to: '2026-10-07' })
    expect(day.rows.map(row => row['selfService'])).toEqual([false, true])
    const own = await report('passwords', { actor: nurse.puid })
    expect(own.rows.map(row => row['kind'])).toEqual(['change'])
  })
})
