import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { auditEvents, writeEvents } from '../audit-events.ts'

const WANTED = { seed: 3, from: '2026-08-01T00:00:00Z', to: '2026-11-01T00:00:00Z', people: 60 }

test('the load is what is promised of it: length, mix, owners, nothing twice', () => {
  const events = [...auditEvents(5_000, WANTED)]
  expect(events).toHaveLength(5_000)
  const bytes = events.reduce((sum, event) => sum + JSON.stringify(event).length, 0)
  expect(bytes / events.length).toBeGreaterThan(1_150)
  expect(bytes / events.length).toBeLessThan(1_350)
  expect(new Set(events.map(event => event['Id'])).size).toBe(5_000)

  const mailboxes = events.filter(event => event['MailboxOwnerUPN'] !== undefined)
  const others = mailboxes.filter(event => event['MailboxOwnerUPN'] !== event['UserId'])
  expect(others.length / mailboxes.length).toBeGreaterThan(0.02)
  expect(others.length / mailboxes.length).toBeLessThan(0.04)
  expect(others.every(event => event['LogonType'] === 2)).toBe(true)

  const read = events.filter(event => event['Operation'] === 'MailItemsAccessed').length
  expect(read / events.length).toBeGreaterThan(0.33)
  const times = events.map(event => String(event['CreationTime']))
  expect(times.every(time => time >= '2026-08-01T00:00:00' && time < '2026-11-01T00:00:00')).toBe(true)
})

test('the file has one record a line, the same bytes for the same seed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ward-events-'))
  try {
    const first = join(folder, 'first.ndjson')
    const second = join(folder, 'second.ndjson')
    expect(writeEvents(first, 500, WANTED)).toBe(readFileSync(first).length)
    writeEvents(second, 500, WANTED)
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true)
    const lines = readFileSync(first, 'utf8').trimEnd().split('\n')
    expect(lines.map(line => JSON.parse(line))).toEqual([...auditEvents(500, WANTED)])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
