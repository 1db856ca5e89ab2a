import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { auditEventAnswer } from '../../src/app/api/contracts/audit-event.ts'
import { exportedLine, EXPORT_FORMS, type ExportForm } from '../../src/app/cli/audit/exported-line.ts'
import { createNormaliser } from '../../src/collect/audit/normalise/normalise-record.ts'
import type { RawRecord } from '../../src/collect/audit/raw-record.ts'
import { readAuditFile } from '../../src/collect/audit/read/read-audit-file.ts'
import { problemsOf } from '../audit/ocsf-required.ts'
import { AUDIT, fieldsOf, hasAudit } from './elastic.ts'
import { SETS } from './elastic-pair.ts'

const TRACES = join(
  AUDIT,
  'ocsf-messagetrace/mappings/markdown/Microsoft/O365/Exchange/messagetrace/v1.4.0/samples',
)

const FILES = hasAudit
  ? [
      ...Object.values(SETS).flatMap(folder => inputsOf(join(AUDIT, folder))),
      join(AUDIT, 'splunk-security_content/example_logs.json'),
      join(AUDIT, 'otrf-goldensaml/AADAuditEvents.json'),
      join(AUDIT, 'otrf-goldensaml/OfficeActivityEvents.json'),
      ...readdirSync(TRACES)
        .filter(name => name.endsWith('.raw'))
        .map(name => join(TRACES, name)),
    ]
  : []

function inputsOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter(name => /\.(json|log)$/.test(name) && !name.endsWith('-expected.json'))
    .map(name => join(folder, name))
}

/** Every record of every file in one form. */
async function written(files: readonly string[], as: ExportForm) {
  const normalise = createNormaliser()
  const found: { raw: RawRecord; line: string; value: Readonly<Record<string, unknown>> }[] = []
  for (const file of files) {
    for await (const { records, rejected } of readAuditFile(file)) {
      expect(rejected).toEqual([])
      for (const raw of records) {
        const made = exportedLine(raw, normalise, { as, words: false })
        if ('rejected' in made) throw new Error(`${file} line ${raw.line}: ${made.rejected}`)
        found.push({
          raw,
          line: made.line,
          value: JSON.parse(made.line) as Readonly<Record<string, unknown>>,
        })
      }
    }
  }
  return found
}

const WORDS = new Set(['Subject', 'SourceFileName', 'DestinationFileName', 'FileName'])

/** Subjects and file names anywhere in a record; short ones could stand in anything. */
function wordsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) =>
    WORDS.has(name) && typeof member === 'string' && member.length > 5 ? [member] : wordsIn(member),
  )
}

describe.skipIf(!hasAudit)('every record of the shared audit data', () => {
  it.each(EXPORT_FORMS)('is written, --as %s', async as => {
    expect((await written(FILES, as)).length).toBeGreaterThan(800)
  })

  it('in Ward’s own form keeps the contract, and tells no subject and no file name', async () => {
    for (const { raw, line, value } of await written(FILES, 'ward')) {
      auditEventAnswer.parse(value)
      const told = wordsIn(raw.record).filter(word => line.includes(JSON.stringify(word).slice(1, -1)))
      expect(told.length, `${raw.file} line ${raw.line}`).toBe(0)
    }
  })

  it('in OCSF has what its class requires', async () => {
    for (const { raw, value } of await written(FILES, 'ocsf'))
      expect(problemsOf(value), `${raw.file} line ${raw.line}`).toEqual([])
  })
})

describe.skipIf(!hasAudit)('message trace as its mapping to OCSF has it', () => {
  const names = hasAudit ? readdirSync(TRACES).filter(name => name.endsWith('.raw')) : []

  it.each(names)('%s', async name => {
    const [one] = await written([join(TRACES, name)], 'ocsf')
    const expected = fieldsOf(JSON.parse(readFileSync(join(TRACES, name.replace('.raw', '.ocsf')), 'utf8')))
    const actual = fieldsOf(one?.value)
    for (const [field, value] of expected) {
      // Random there; Ward's is the trace's id, so that the same row has the same one.
      if (field !== 'metadata.uid') expect(actual.get(field), field).toEqual(value)
    }
  })
})
