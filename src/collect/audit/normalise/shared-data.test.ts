import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readAuditFile } from '../read/read-audit-file.ts'
import { createNormaliser, normaliseRecord } from './normalise-record.ts'

const repository = resolve(dirname(fileURLToPath(import.meta.url)), '../../../..')
const shared = join(process.env['WARD_SHARED'] ?? join(repository, '../shared'), 'data/audit')

/** Folders of audit exports and their files; the expectations beside them are no exports. */
const FOLDERS = [
  'elastic-integrations-o365',
  'elastic-beats-o365',
  'elastic-integrations-azure',
  'splunk-security_content',
  'otrf-goldensaml',
]

/** Records whose act is not known, by record type and operation, and why. */
const UNKNOWN = new Map<string, string>([
  ['-1 ', 'a test of addresses: the record has no operation'],
  ['1 ', 'a test of addresses: the record has no operation'],
])

describe.skipIf(!existsSync(shared))(
  existsSync(shared) ? 'records of others' : `not read: ${shared} is not there (WARD_SHARED)`,
  () => {
    it.each(FOLDERS)('every record of %s is an event', async folder => {
      const normalise = createNormaliser()
      const unknown = new Set<string>()
      let count = 0
      for (const name of readdirSync(join(shared, folder))) {
        if (!/\.(?:json|log|zip)$/i.test(name) || name.includes('expected')) continue
        for await (const batch of readAuditFile(join(shared, folder, name))) {
          for (const raw of batch.records) {
            const event = normaliseRecord(raw)
            expect(normalise(raw)).toEqual(event)
            if ('rejected' in event) throw new Error(`${name}:${raw.line} ${event.rejected}`)
            count++
            const { record } = raw
            const logged = record.Operation ?? record.activityDisplayName
            if (typeof logged === 'string') expect(event.operation).toBe(logged)
            const id = record.Id ?? record.id
            if (typeof id === 'string' && event.log !== 'other') expect(event.id).toBe(id)
            if (typeof record.CreationTime === 'string')
              expect(event.time.slice(0, 16)).toBe(record.CreationTime.slice(0, 16))
            if (event.act === 'unknown') unknown.add(`${event.recordType} ${event.operation}`)
          }
        }
      }
      expect(count).toBeGreaterThan(10)
      expect([...unknown].filter(operation => !UNKNOWN.has(operation))).toEqual([])
    })
  },
)
