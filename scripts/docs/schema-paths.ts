import type { z } from 'zod'

/** Every property that a schema names, as a path: `conditions.users.includeUsers`. Items of lists add nothing to it. */
export function schemaPaths(schema: z.ZodType): string[] {
  const paths = new Set<string>()
  walk(schema as unknown as Node, '', paths)
  return [...paths]
}

/** The parts of a zod schema this walk knows; any other kind is a value without properties, or stops the walk. */
interface Node {
  readonly def: {
    readonly type: string
    readonly shape?: { readonly [name: string]: Node }
    readonly element?: Node
    readonly innerType?: Node
    readonly options?: readonly Node[]
    readonly in?: Node
    readonly out?: Node
  }
}

const VALUES = new Set([
  'string',
  'number',
  'int',
  'boolean',
  'enum',
  'literal',
  'null',
  'undefined',
  'unknown',
  'any',
  'date',
])

function walk({ def }: Node, at: string, paths: Set<string>): void {
  if (def.type === 'object') {
    for (const [name, inner] of Object.entries(def.shape ?? {})) {
      const path = at === '' ? name : `${at}.${name}`
      paths.add(path)
      walk(inner, path, paths)
    }
    return
  }
  const inside = [def.element, def.innerType, def.in, def.out, ...(def.options ?? [])].filter(
    one => one !== undefined,
  )
  if (inside.length === 0 && !VALUES.has(def.type))
    throw new Error(`The walk does not know what is inside ${def.type}, at ${at}.`)
  for (const inner of inside) walk(inner, at, paths)
}
