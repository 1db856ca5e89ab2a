import type { ActorClass } from '../../base/audit/actor-class.ts'

/** Beside --from and --to, what a report can be asked. */
export type ReportOption = 'class' | 'all' | 'place' | 'actor'

export interface ReportAsked {
  /** Only these; empty is what the report shows by itself. */
  readonly classes: readonly ActorClass[]
  /** Owners and services too. */
  readonly all: boolean
  readonly place: string | undefined
  readonly actor: string | undefined
}
