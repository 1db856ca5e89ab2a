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

/** The value, and a record of every property that is asked of it, present or not, as `schemaPaths` writes paths. */
export function recorded<T>(value: T): { readonly value: T; readonly reads: ReadonlySet<string> } {
  const reads = new Set<string>()
  // One stand-in for an object, however often it is asked for: checks keep what they worked out by the object.
  const standIns = new WeakMap<object, object>()
  const wrap = <V>(inner: V, at: string): V => {
    if (typeof inner !== 'object' || inner === null) return inner
    const known = standIns.get(inner)
    if (known !== undefined) return known as V
    const standIn = new Proxy(inner, {
      get(target, name, receiver) {
        const found: unknown = Reflect.get(target, name, receiver)
        if (typeof name === 'symbol') return found
        if (Array.isArray(target)) return /^\d+$/.test(name) ? wrap(found, at) : found
        // `toJSON` is asked of everything that is written as JSON.
        if (name === 'toJSON' || typeof found === 'function') return found
        const path = at === '' ? name : `${at}.${name}`
        reads.add(path)
        return wrap(found, path)
      },
    })
    standIns.set(inner, standIn)
    return standIn as V
  }
  return { value: wrap(value, ''), reads }
}
