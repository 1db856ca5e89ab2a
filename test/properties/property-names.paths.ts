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
