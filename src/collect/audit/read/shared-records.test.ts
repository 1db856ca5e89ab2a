import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RecordForm } from '../raw-record.ts'
import { readAll } from './read-files.fixture.ts'

const SHARED = process.env.WARD_SHARED ?? join(import.meta.dirname, '../../../../../shared')
const audit = join(SHARED, 'data/audit')
const there = existsSync(audit)

/** The forms of the records of these files of a folder, counted, and what was rejected. */
async function formsIn(folder: string, files: RegExp) {
  const counts = new Map<RecordForm, number>()
  const rejected: unknown[] = []
  const names = readdirSync(join(audit, folder)).filter(
    name => files.test(name) && !name.includes('-expected'),
  )
  for (const name of names) {
    const read = await readAll(join(audit, folder, name))
    expect(read.error, name).toBeNull()
    rejected.push(...read.rejected)
    for (const { form } of read.records) counts.set(form, (counts.get(form) ?? 0) + 1)
  }
  return { counts: Object.fromEntries(counts), rejected }
}

const OCSF = 'ocsf-messagetrace/mappings/markdown/Microsoft/O365/Exchange/messagetrace/v1.4.0/samples'

describe.skipIf(!there)(
  there ? 'every record of the shared audit data is read' : `skipped: ${audit} is absent; set WARD_SHARED`,
  () => {
    it.each<[folder: string, files: RegExp, counts: Partial<Record<RecordForm, number>>]>([
      ['elastic-integrations-o365', /\.json$/, { unified: 357 }],
      ['elastic-beats-o365', /\.log$/, { unified: 349 }],
      // Identity protection (4) and Defender (6) are logs of no form that Ward has.
      ['elastic-integrations-azure', /\.log$/, { 'entra-audit': 9, 'entra-sign-in': 63, unknown: 10 }],
      ['splunk-security_content', /\.json$/, { unified: 18, 'entra-audit': 15, 'entra-sign-in': 1 }],
      ['otrf-goldensaml', /^(AAD|Office).*\.json$/, { 'log-analytics': 5 }],
      ['otrf-goldensaml', /^(AAD|Office).*\.Zip$/, { 'log-analytics': 5 }],
      // Defender's tables; the one of CloudAppEvents has a unified record in RawEventData.
      ['otrf-goldensaml', /^Microsoft365Defender/, { unified: 2, unknown: 16 }],
      // Message trace is no audit log.
      [OCSF, /\.raw$/, { unknown: 9 }],
    ])('%s %s', async (folder, files, counts) => {
      expect(await formsIn(folder, files)).toEqual({ counts, rejected: [] })
    })

    it('the bytes of each are JSON that stands in the file', async () => {
      const file = join(audit, 'elastic-integrations-o365/test-azuread-events.json')
      const text = readFileSync(file, 'utf8')
      for (const { original } of (await readAll(file)).records) {
        const json = Buffer.from(original).toString('utf8')
        expect(text).toContain(json)
        expect(() => JSON.parse(json) as unknown).not.toThrow()
      }
    })
  },
)
