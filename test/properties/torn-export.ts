/** Ways an export can be torn, and what may not come of it. */

export type Path = readonly (string | number)[]

/** Objects that are lists keyed by an id: taking a key out of them is another tenant, not a torn export. */
const KEYED_BY_ID = new Set(['privileged_users', 'privileged_service_principals'])

/** Every property of every object in the export; items of lists are not properties. */
export function propertyPaths(whole: object, members: ReadonlySet<string>): Path[] {
  const paths: Path[] = []
  const walk = (value: unknown, path: Path): void => {
    if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index]))
    else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) {
        if (path.length === 0 && !members.has(key)) continue
        const inner = [...path, key]
        if (!KEYED_BY_ID.has(String(path.at(-1)))) paths.push(inner)
        walk(member, inner)
      }
    }
  }
  walk(whole, [])
  return paths
}

/** Values of another type than the one that stands there. Null is tried only where a list or a plain value stands. */
export function otherTypes(value: unknown): unknown[] {
  const others: unknown[] = []
  if (typeof value !== 'string') others.push('@{torn=True}')
  if (typeof value !== 'number') others.push(5)
  if (typeof value !== 'boolean') others.push(true)
  if (typeof value !== 'object' || value === null) others.push({ torn: 1 }, [5])
  if (Array.isArray(value) && value.length !== 1) others.push({ torn: 1 })
  if (Array.isArray(value)) others.push(null, [null], [5])
  if (typeof value === 'boolean') others.push(null)
  return others
}

/** Runs `during` with the property taken out or replaced, and puts it back. */
export function torn<T>(
  whole: object,
  path: Path,
  change: { readonly to: unknown } | 'removed',
  during: () => T,
): T {
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as never)[key], whole) as Record<
    string,
    unknown
  >
  const key = String(path.at(-1))
  const entries = Object.entries(holder)
  if (change === 'removed') delete holder[key]
  else holder[key] = change.to
  try {
    return during()
  } finally {
    for (const [name] of entries) delete holder[name]
    Object.assign(holder, Object.fromEntries(entries))
  }
}

/** The checks that failed before and look good after. */
export function falsePasses(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  return [...before].flatMap(([check, verdict]) =>
    verdict === 'fail' && (after.get(check) === 'pass' || after.get(check) === 'not-applicable')
      ? [`${check}: ${verdict} became ${after.get(check)}`]
      : [],
  )
}
