import * as z from 'zod'

/** A JSON Schema of draft 2020-12, which OpenAPI 3.1 takes as it is. */
export interface JsonSchema {
  readonly type?: string | readonly string[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly $ref?: string
  readonly [keyword: string]: unknown
}

const PLACE = '#/components/schemas/'

/**
 * Schemas of requests (`input`) or answers (`output`) by the names that are given. Where one holds another of them, it
 * refers to it; a schema of several names stands under its first.
 */
export function jsonSchemas(
  named: readonly (readonly [name: string, schema: z.ZodType])[],
  io: 'input' | 'output',
): {
  readonly schemas: Readonly<Record<string, JsonSchema>>
  readonly refOf: (schema: z.ZodType) => JsonSchema
} {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of named) if (!registry.has(schema)) registry.add(schema, { id })
  const made = z.toJSONSchema(registry, { ...asText, io, uri: id => PLACE + id }) as {
    readonly schemas: Readonly<Record<string, JsonSchema>>
  }
  const { __shared: shared, ...own } = made.schemas
  // What refers to itself without a name gets one from zod: schema0, schema1.
  const unnamed = Object.entries((shared?.['$defs'] ?? {}) as Readonly<Record<string, JsonSchema>>)
  const all = [...Object.entries(own), ...unnamed.map(([id, one]) => [unnamedId(id, io), one] as const)]
  return {
    schemas: Object.fromEntries(all.map(([id, schema]) => [id, placed(schema, io)])),
    refOf: schema => ({ $ref: PLACE + (registry.get(schema)?.id ?? '') }),
  }
}

/** One schema by itself. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  return placed(z.toJSONSchema(schema, { ...asText, io }) as JsonSchema, io)
}

/** Texts that the code narrows further than JSON Schema can say (moments, citations) are texts there. */
const asText = {
  unrepresentable: 'any' as const,
  override: ({
    zodSchema,
    jsonSchema: made,
  }: {
    zodSchema: { _zod: { def: { type: string } } }
    jsonSchema: object
  }) => {
    if (zodSchema._zod.def.type === 'custom') Object.assign(made, { type: 'string' })
  },
}

/** Without the marks of a document of its own, with references that hold within the one it stands in. */
function placed(schema: JsonSchema, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, $id: __, ...rest } = schema
  const text = JSON.stringify(rest).replace(
    /"#\/components\/schemas\/__shared#\/\$defs\/(\w+)"/g,
    (_whole, id: string) => `"${PLACE}${unnamedId(id, io)}"`,
  )
  return JSON.parse(text) as JsonSchema
}

/** Requests and answers are made apart: the first of each would have one name. */
function unnamedId(id: string, io: 'input' | 'output'): string {
  return `${io === 'input' ? 'Body' : 'Answer'}-${id}`
}
