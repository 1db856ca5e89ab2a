import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { assess, type Assessment } from '../../src/assess/assess.ts'
import { CHECKS } from '../../src/assess/checks/index.ts'
import { importScubaGear } from '../../src/collect/import/scubagear/import-export.ts'

/** The real data for development, beside the repository or where WARD_SHARED says; never part of it. */
export const SHARED = process.env.WARD_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))
export const SCUBAGEAR = join(SHARED, 'data/posture/scubagear')
export const SAMPLES = ['v1.0.0', 'v1.4.0', 'v1.8.0'] as const
export const hasShared = existsSync(SCUBAGEAR)

export interface Result {
  readonly PolicyId: string
  readonly RequirementMet: boolean
  readonly Criticality: string
}

export interface PolicyCase {
  readonly product: string
  readonly policyId: string
  readonly test: string
  readonly assert: number
  readonly requirementMet: boolean
  readonly input: unknown
}

export function judge(bytes: Uint8Array): Assessment {
  return assess(CHECKS, importScubaGear(bytes, { emptyIsExport: true }))
}

export function readShared(path: string): Uint8Array {
  return readFileSync(join(SCUBAGEAR, path))
}

export function readSharedJson<T>(path: string): T {
  return JSON.parse(new TextDecoder().decode(readShared(path))) as T
}

export interface Comparison {
  readonly policy: string
  readonly scuba: boolean
  readonly ward: string
  readonly reason: string
  readonly agrees: boolean
}

/** Ward's verdict on a policy, or undefined when no check asks that question. pass and not-applicable stand for true. */
export function compare(assessment: Assessment, policy: string, scuba: boolean): Comparison | undefined {
  const row = assessment.verdicts.find(one => one.equivalents.scuba.includes(policy))
  if (row === undefined) return undefined
  const ward = row.verdict === 'pass' || row.verdict === 'not-applicable'
  return { policy, scuba, ward: row.verdict, reason: row.reason, agrees: ward === scuba }
}

export function isAutomated(result: Result): boolean {
  return !/3rd Party|Not-Implemented/i.test(result.Criticality)
}
