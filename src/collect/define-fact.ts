import type { z } from 'zod'

/**
 * One thing read from a tenant. The endpoint and permission are what the live connection asks for; an importer fills
 * the same schema from another tool's file. `permission` is the least-privileged application permission.
 */
export interface FactDefinition<Id extends string, Schema extends z.ZodType> {
  readonly id: Id
  readonly title: string
  readonly endpoint: string
  readonly permission: string
  readonly schema: Schema
  /** Microsoft's reference page for the shape. */
  readonly docs: string
}

export function defineFact<const Id extends string, Schema extends z.ZodType>(
  definition: FactDefinition<Id, Schema>,
): FactDefinition<Id, Schema> {
  return definition
}
