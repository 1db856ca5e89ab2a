import type { Instant } from './time.ts'
import type { UnreadReason } from './verdict.ts'

/** A fact that was read. A property that is absent from `value` was not read; one that is null was read and is empty. */
export interface Read<T> {
  readonly read: true
  readonly value: T
  /** The Microsoft call the value comes from, such as `GET /policies/authorizationPolicy` or `Get-OrganizationConfig`. */
  readonly from: string
}

/** A fact that was not read, and why, in a sentence for a person. */
export interface Unread {
  readonly read: false
  readonly reason: UnreadReason
  readonly why: string
  readonly from: string
}

export type Reading<T> = Read<T> | Unread

/** Microsoft's cloud the tenant lives in; some settings exist only in some of them. */
export type Cloud = 'commercial' | 'gcc' | 'gcc-high' | 'dod'

/** An excuse that came with an export: no approver, no end unless the export says one. */
export interface ImportedWaiver {
  /** The policy id the export names, such as `MS.AAD.3.2v2`. */
  readonly policy: string
  /** What is excused. `check` is the whole check: it is still judged, and listed as set aside by the export. */
  readonly kind: EntityKind | 'check'
  readonly id: string
  readonly reason: string | null
  readonly ends: Instant | null
}

/** The kinds of thing a check can name as good, bad or not readable. */
export const ENTITY_KINDS = [
  'user',
  'group',
  'role',
  'application',
  'guest-type',
  'domain',
  'policy',
  'rule',
  'alert',
  'location',
  'setting',
  'service-principal',
  'environment',
  'condition',
  'product',
] as const
export type EntityKind = (typeof ENTITY_KINDS)[number]

/** All facts of one collection of one tenant, immutable. `F` maps a fact id to the type of its value. */
export interface Snapshot<F> {
  readonly schema: 'ward.snapshot/1'
  /** What Microsoft calls the organisation, as far as the source tells. */
  readonly organisation: { readonly id: string | null; readonly name: string | null }
  readonly cloud: Cloud | null
  readonly takenAt: Instant | null
  readonly source: { readonly tool: string; readonly version: string | null }
  readonly facts: { readonly [K in keyof F]?: Reading<F[K]> }
  readonly waivers: readonly ImportedWaiver[]
}
