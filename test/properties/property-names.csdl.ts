/** What Microsoft's own metadata says of the types of Graph: which properties a type has, and of which type each is. */
export interface GraphTypes {
  /** Whether there is such a type in v1.0. */
  readonly has: (type: string) => boolean
  /**
   * The type of a property of the type, of a type it is based on, or of one based on it (Graph answers with the kinds of
   * a type laid side by side). Undefined where none of them has the property.
   */
  readonly property: (type: string, name: string) => string | undefined
}

interface GraphType {
  readonly base: string | undefined
  readonly properties: Map<string, string>
}

const TAG = /<(\/?)(Schema|EntityType|ComplexType|Property|NavigationProperty)\b([^>]*?)(\/?)>/g
const ATTRIBUTE = /(\w+)="([^"]*)"/g

/** Reads the CSDL of Graph. Names of types are whole: `microsoft.graph.user`. */
export function parseCsdl(csdl: string): GraphTypes {
  const types = new Map<string, GraphType>()
  const aliases = new Map<string, string>()
  let namespace = ''
  let open: GraphType | undefined
  const whole = (type: string): string => {
    const name = type.replace(/^Collection\((.+)\)$/, '$1')
    const [prefix = '', ...rest] = name.split('.')
    // `self` stands for the schema it is in; the others have one alias each.
    const resolved = prefix === 'self' ? namespace : aliases.get(prefix)
    return resolved === undefined ? name : [resolved, ...rest].join('.')
  }
  for (const [, closing, tag, text = '', selfClosing] of csdl.matchAll(TAG)) {
    const attributes = Object.fromEntries(
      Array.from(text.matchAll(ATTRIBUTE), ([, key, value]) => [key, value] as const),
    ) as { readonly [name: string]: string }
    if (closing === '/') {
      if (tag === 'EntityType' || tag === 'ComplexType') open = undefined
    } else if (tag === 'Schema') {
      namespace = attributes.Namespace ?? ''
      if (attributes.Alias !== undefined && attributes.Alias !== 'self')
        aliases.set(attributes.Alias, namespace)
    } else if (tag === 'EntityType' || tag === 'ComplexType') {
      const base = attributes.BaseType
      const type = { base: base === undefined ? undefined : whole(base), properties: new Map() }
      types.set(`${namespace}.${attributes.Name}`, type)
      open = selfClosing === '/' ? undefined : type
    } else open?.properties.set(attributes.Name ?? '', whole(attributes.Type ?? ''))
  }
  return lookups(types)
}

function lookups(types: ReadonlyMap<string, GraphType>): GraphTypes {
  const kinds = Map.groupBy(types, ([, type]) => type.base)
  const inBases = (type: string | undefined, name: string): string | undefined => {
    const found = type === undefined ? undefined : types.get(type)
    return found === undefined ? undefined : (found.properties.get(name) ?? inBases(found.base, name))
  }
  const inKinds = (type: string, name: string): string | undefined => {
    for (const [kind, { properties }] of kinds.get(type) ?? []) {
      const found = properties.get(name) ?? inKinds(kind, name)
      if (found !== undefined) return found
    }
    return undefined
  }
  return {
    has: type => types.has(type),
    property: (type, name) => inBases(type, name) ?? inKinds(type, name),
  }
}
