import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { AppError, type ErrorCode } from '../../src/base/app-error.ts'
import { type Clock, instantFromMilliseconds, parseInstant } from '../../src/base/time.ts'
import type { AnySnapshot } from '../../src/store/snapshots.ts'

/** A moment a second later at every call, so that orders in time are told apart. */
export function steppingClock(from = '2026-11-01T00:00:00Z'): Clock {
  let now = Date.parse(parseInstant(from))
  return () => {
    now += 1000
    return instantFromMilliseconds(now)
  }
}

/** A small snapshot; `version` changes one fact of three. */
export function snapshotOf(version: number, takenAt: string | null = '2026-11-01T08:00:00Z'): AnySnapshot {
  const from = 'GET /policies'
  return {
    schema: 'ward.snapshot/1',
    organisation: { id: null, name: 'Main Street Clinic' },
    cloud: 'commercial',
    takenAt: takenAt === null ? null : parseInstant(takenAt),
    source: { tool: 'test', version: '1' },
    facts: {
      'entra.policies': { read: true, value: { version, list: ['é', '日本', null, 1.5] }, from },
      'entra.fixed': { read: true, value: Array.from({ length: 200 }, (_, at) => `user-${at}`), from },
      'exchange.unread': { read: false, reason: 'denied', why: 'no permission', from },
    },
    waivers: [],
  }
}

/** A folder for a test's data, outside the repository, for its owner only. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ward-store-'))
  chmodSync(folder, 0o700)
  return folder
}

/** Expects the work to end in an AppError of the code, and gives it. */
export async function refused(work: Promise<unknown>, code: ErrorCode): Promise<AppError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(AppError)
  expect((error as AppError).code).toBe(code)
  return error as AppError
}

/** Changes one bit of a file. */
export function flipBit(path: string, bit: number): void {
  const bytes = readFileSync(path)
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  writeFileSync(path, bytes)
}

/** Removes a folder and all in it. */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true })
}
