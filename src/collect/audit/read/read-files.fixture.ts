import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RawRecord, RejectedRecord } from '../raw-record.ts'
import { type ReadOptions, readAuditFile } from './read-audit-file.ts'

/** All that was read of one file. */
export interface ReadFile {
  readonly records: readonly RawRecord[]
  readonly rejected: readonly RejectedRecord[]
  /** What was thrown after that. */
  readonly error: unknown
}

/** Reads a file to its end. */
export async function readAll(file: string, options: ReadOptions = {}): Promise<ReadFile> {
  const records: RawRecord[] = []
  const rejected: RejectedRecord[] = []
  try {
    for await (const batch of readAuditFile(file, options)) {
      records.push(...batch.records)
      rejected.push(...batch.rejected)
    }
  } catch (error) {
    return { records, rejected, error }
  }
  return { records, rejected, error: null }
}

/** Reads content from a file whose name says nothing of it. */
export async function readContent(
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<ReadFile> {
  return await withFile(content, file => readAll(file, options))
}

/** How many records were in each batch. */
export async function batchesOf(content: string): Promise<readonly number[]> {
  return await withFile(content, async file => {
    const sizes: number[] = []
    for await (const { records } of readAuditFile(file)) sizes.push(records.length)
    return sizes
  })
}

async function withFile<T>(content: string | Uint8Array, use: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ward-audit-'))
  try {
    const file = join(folder, 'export')
    writeFileSync(file, content)
    return await use(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A unified record made by us; `number` is in its id. */
export function unifiedRecord(number: number, more: Readonly<Record<string, unknown>> = {}) {
  return {
    CreationTime: '2026-03-02T10:15:00',
    Id: idOf(number),
    Operation: 'MailItemsAccessed',
    OrganizationId: '6f0c1a52-0000-4000-8000-000000000001',
    RecordType: 50,
    Workload: 'Exchange',
    UserId: 'nurse@clinic.example',
    Folders: [{ Id: 'F1', Path: '\\Inbox', FolderItems: [{ Id: 'M1', Subject: 'a "b" {c} [d] \\' }] }],
    ...more,
  }
}

export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

/** Which of our records were read, in order. */
export function numbersOf(read: ReadFile): readonly number[] {
  return read.records.map(({ record }) => Number(String(record.Id ?? record.id).slice(-12)))
}
