import type { FactId } from '../../facts/facts.schema.ts'

/** The prefixes of ScubaGear's `{product}_successful_commands` and `{product}_unsuccessful_commands`. */
export type ScubaProduct =
  | 'aad'
  | 'defender'
  | 'exo'
  | 'powerplatform'
  | 'SharePoint'
  | 'teams'
  | 'powerbi'
  | 'securitysuite'

/** The whole export, as parsed. */
export type Export = Readonly<Record<string, unknown>>

/** How one fact is made from an export. */
export interface FactMapping {
  readonly fact: FactId
  /** The member of the export it comes from; without it the fact is not read. */
  readonly key: string
  /** What the export lacks when a command failed, in words: where the member holds more than what the command fetches. */
  readonly lacks?: string
  /** The products whose provider writes that member. */
  readonly products: readonly ScubaProduct[]
  /** Every name of the command that fetches it, over ScubaGear's versions. One that failed means the fact is not read. */
  readonly commands: readonly string[]
  /**
   * The member in the shape of the fact's schema.
   * @throws UnreadableShape when it cannot be that.
   */
  readonly value: (member: unknown, whole: Export) => unknown
}
