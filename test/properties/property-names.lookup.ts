import type { GraphTypes } from './property-names.csdl.ts'

/** A type of Graph v1.0, a class of Microsoft365DSC, or a member of the v1.8.0 export where neither of them has it. */
type TypeName = `graph:${string}` | `dsc:${string}` | `sample:${string}`

/** Where the names of a fact's properties come from. */
export interface Source {
  /**
   * What stands at a path of the fact, `''` being the fact itself. Inside a Graph type the metadata tells the types of the
   * rest. Several classes where a cmdlet's answer is spread over them.
   */
  readonly types?: { readonly [path: string]: TypeName | readonly TypeName[] }
  /** Names that are not in that type, and why that is right. */
  readonly exceptions?: readonly Exception[]
}

export type Exception = { readonly paths: readonly string[]; readonly why: string } & (
  | /** The type has it under this name. */ { readonly as: string }
  | /** In this type of Graph's beta interface, there under `named` when that is given. */ {
      readonly beta: string
      readonly named?: string
    }
  | /** In this member of the v1.8.0 export. */ { readonly seen: string }
  | /** On this page of Microsoft's; no source at hand has it. */ { readonly documented: string }
  | /** ScubaGear's or Ward's name: no source of Microsoft's has it. */ { readonly own: true }
)

export interface Catalogues {
  readonly graph: GraphTypes
  /** Properties of the types of Graph's beta interface, by the type's name. */
  readonly beta: ReadonlyMap<string, ReadonlySet<string>>
  /** Properties of the classes of Microsoft365DSC, by the class's name. */
  readonly dsc: ReadonlyMap<string, ReadonlySet<string>>
  /** A real export of ScubaGear v1.8.0. */
  readonly sample: { readonly [member: string]: unknown }
}

export type FoundIn = 'graph' | 'dsc' | 'sample' | 'renamed' | 'beta' | 'seen' | 'documented' | 'own'

export interface Findings {
  readonly found: ReadonlyMap<string, FoundIn>
  /** One sentence for each name that no source has and each line of the table that is not right. */
  readonly problems: readonly string[]
}

/** Looks every path up where its source has it. */
export function lookUp(paths: readonly string[], source: Source, catalogues: Catalogues): Findings {
  const found = new Map<string, FoundIn>()
  const problems: string[] = []
  for (const path of paths) {
    const place = inType(path, source, catalogues)
    const exception = exceptionFor(path, source)
    if (exception === undefined) {
      if (place === undefined) problems.push(`${path}: no such property`)
      else found.set(path, place)
    } else if (place !== undefined) problems.push(`${path}: a needless exception, it is in the type`)
    else if (holds(path, exception, source, catalogues)) found.set(path, kindOf(exception))
    else problems.push(`${path}: not where its exception says`)
  }
  const named = [...Object.keys(source.types ?? {}), ...(source.exceptions ?? []).flatMap(one => one.paths)]
  for (const path of named)
    if (path !== '' && !paths.includes(path)) problems.push(`${path}: in the table, not in the schema`)
  for (const type of Object.values(source.types ?? {}).flat())
    if (!isType(type, catalogues)) problems.push(`${type}: no such type`)
  return { found, problems }
}

const isBelow = (path: string, other: string) => other === '' || path.startsWith(`${other}.`)
const nameOf = (type: string) => type.slice(type.indexOf(':') + 1)
const whole = (type: string) => (type.includes('.') ? type : `microsoft.graph.${type}`)

/** The longest path above this one for which the table names a type. */
function typedAbove(path: string, { types = {} }: Source): string | undefined {
  return Object.keys(types)
    .filter(one => isBelow(path, one))
    .toSorted((a, b) => b.length - a.length)[0]
}

/** An exception for the path itself, or for one above it below which no type is named: then its insides are excused too. */
function exceptionFor(path: string, source: Source): Exception | undefined {
  const typed = typedAbove(path, source)
  return source.exceptions?.find(({ paths }) =>
    paths.some(
      one =>
        one === path ||
        (isBelow(path, one) && (typed === undefined || !(typed === one || isBelow(typed, one)))),
    ),
  )
}

/** Where the path is found below the nearest type the table names for a path above it. */
function inType(
  path: string,
  source: Source,
  catalogues: Catalogues,
): 'graph' | 'dsc' | 'sample' | undefined {
  const above = typedAbove(path, source)
  if (above === undefined) return undefined
  const steps = path.slice(above === '' ? 0 : above.length + 1).split('.')
  const types = [source.types?.[above] ?? []].flat()
  const found = types.find(type => hasSteps(type, steps, catalogues))
  return found?.slice(0, found.indexOf(':')) as 'graph' | 'dsc' | 'sample' | undefined
}

function hasSteps(type: TypeName, steps: readonly string[], { graph, dsc, sample }: Catalogues): boolean {
  const name = nameOf(type)
  if (type.startsWith('dsc:')) return steps.length === 1 && dsc.get(name)?.has(steps[0] ?? '') === true
  if (type.startsWith('sample:')) return holdsAt(sample[name], steps)
  let at: string | undefined = whole(name)
  for (const step of steps) at = at === undefined ? undefined : graph.property(at, step)
  return at !== undefined
}

function isType(type: TypeName, { graph, dsc, sample }: Catalogues): boolean {
  const name = nameOf(type)
  if (type.startsWith('sample:')) return Object.hasOwn(sample, name)
  return type.startsWith('dsc:') ? dsc.has(name) : graph.has(whole(name))
}

function kindOf(exception: Exception): FoundIn {
  if ('as' in exception) return 'renamed'
  if ('beta' in exception) return 'beta'
  if ('seen' in exception) return 'seen'
  return 'documented' in exception ? 'documented' : 'own'
}

function holds(path: string, exception: Exception, source: Source, catalogues: Catalogues): boolean {
  const steps = path.split('.')
  if ('seen' in exception) return holdsAt(catalogues.sample[exception.seen], steps)
  // What is inside a property of Microsoft's is looked up; the table has to say what it is.
  const itself = exception.paths.includes(path)
  if ('own' in exception || 'documented' in exception) return true
  if (!itself) return false
  if ('beta' in exception)
    return catalogues.beta.get(exception.beta)?.has(exception.named ?? steps.at(-1) ?? '') === true
  const above = typedAbove(path, source)
  const types = above === undefined ? [] : [source.types?.[above] ?? []].flat()
  return types.some(type => hasSteps(type, exception.as.split('.'), catalogues))
}

/** Whether any item has the property at the path. */
function holdsAt(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return true
  if (Array.isArray(value)) return value.some(item => holdsAt(item, [step, ...rest]))
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false
  return holdsAt((value as { [name: string]: unknown })[step], rest)
}
