import { describe, expect, test } from 'vitest'
import { PEOPLE, SITES } from '../audit-records/clinic.ts'
import { auditRecords } from '../audit-records/records.ts'
import { idsOf, keptRecords, keptTable } from './kept-records.ts'

const { admin, doctor, frontDesk, nurse } = PEOPLE
const make = auditRecords(73)

describe('ward report deletions', () => {
  const KINDS: readonly { readonly why: string; readonly record: object; readonly kind: string | null }[] = [
    { why: 'a hard delete', record: make.itemsMoved('HardDelete'), kind: 'hard' },
    { why: 'a soft delete', record: make.itemsMoved('SoftDelete'), kind: 'soft' },
    { why: 'into the deleted items', record: make.itemsMoved('MoveToDeletedItems'), kind: 'soft' },
    { why: 'near miss: moved to another folder', record: make.itemsMoved('Move'), kind: null },
    { why: 'a file into the recycle bin', record: make.fileOperation('FileRecycled'), kind: 'soft' },
    {
      why: 'a file out of the first recycle bin',
      record: make.fileOperation('FileDeletedFirstStageRecycleBin'),
      kind: 'recycle-bin',
    },
    {
      why: 'a file out of the second one',
      record: make.fileOperation('FileDeletedSecondStageRecycleBin'),
      kind: 'recycle-bin',
    },
    { why: 'near miss: a file restored', record: make.fileOperation('FileRestored'), kind: null },
    {
      why: 'a retention policy removed',
      record: make.cmdlet('Remove-RetentionCompliancePolicy', 'Charts 6 years', {
        Identity: 'Charts 6 years',
      }),
      kind: 'retention',
    },
    {
      why: 'near miss: a retention policy made',
      record: make.cmdlet('New-RetentionCompliancePolicy', 'Charts 6 years', { Name: 'Charts 6 years' }),
      kind: null,
    },
    {
      why: 'a rule of audit records removed',
      record: make.cmdlet('Remove-UnifiedAuditLogRetentionPolicy', 'Audit 10 years', {
        Identity: 'Audit 10 years',
      }),
      kind: 'audit',
    },
    {
      why: 'a content search that purges what it found',
      record: make.cmdlet('New-ComplianceSearchAction', 'Search 1', {
        SearchName: 'Search 1',
        Purge: 'True',
        PurgeType: 'HardDelete',
      }),
      kind: 'purge',
    },
    {
      why: 'near miss: a content search that previews',
      record: make.cmdlet('New-ComplianceSearchAction', 'Search 1', {
        SearchName: 'Search 1',
        Preview: 'True',
      }),
      kind: null,
    },
  ]
  const reportOf = keptTable(KINDS.map(({ record }) => [record]))
  test.each(KINDS.map((one, at) => ({ ...one, at })))('$why', async ({ record, kind, at }) => {
    const { rows } = await reportOf(at, 'deletions', { all: true })
    expect(rows.map(row => row['kind'])).toEqual(kind === null ? [] : [kind])
    if (kind !== null) expect(rows[0]?.['eventIds']).toEqual(idsOf(record))
  })

  test('counted by place, actor, class and kind; audit and retention first', async () => {
    const hard = [1, 2, 3].map(() => make.itemsMoved('HardDelete', { actor: frontDesk, owner: doctor }))
    const files = [
      make.fileOperation('FileRecycled', { actor: nurse }),
      make.fileOperation('FileDeleted', { actor: nurse }),
    ]
    const retention = make.cmdlet('Remove-RetentionCompliancePolicy', 'Charts', { Identity: 'Charts' })
    const { report } = await keptRecords([...hard, ...files, retention])
    const { rows } = await report('deletions')
    expect(rows).toMatchObject([
      { kind: 'retention', actor: { id: admin.upn }, place: { name: 'Charts' }, count: 1 },
      {
        kind: 'hard',
        actor: { id: frontDesk.upn },
        place: { kind: 'mailbox', id: doctor.upn },
        class: 'delegate',
        count: 3,
        items: 3,
        eventIds: idsOf(...hard),
      },
      {
        kind: 'soft',
        actor: { id: nurse.upn },
        place: { kind: 'site', name: SITES.intake.url.slice(0, -1) },
        count: 2,
        operations: ['FileDeleted', 'FileRecycled'],
      },
    ])
  })
})
