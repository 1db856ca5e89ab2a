import { expect, it } from 'vitest'
import { fileFields } from './ecs-content.ts'
import { exportedRecord } from './exported.fixture.ts'

it.each([
  {
    why: 'SharePoint names it',
    recordType: 6,
    record: { SourceFileName: 'a.docx', FileName: 'b.docx' },
    name: 'a.docx',
  },
  {
    why: 'Viva Engage has a name of its own for it',
    recordType: 22,
    record: { FileName: 'b.docx' },
    name: 'b.docx',
  },
  {
    why: 'elsewhere that member may be anything',
    recordType: 8,
    record: { FileName: 'b.docx' },
    name: undefined,
  },
])('file.name: $why', ({ recordType, record, name }) => {
  expect(fileFields(exportedRecord(record, { recordType })).file?.name).toBe(name)
})
