import type { Act } from '../../../base/audit/acts.ts'

/** Operations by what they do: names folded as `foldOperation` does it, parted by commas or line ends. */
export type ActTable = readonly (readonly [Act, string])[]

/** @throws Error for an operation that stands twice: a fault in our own tables, seen by every test */
export function actsOf(...tables: readonly ActTable[]): ReadonlyMap<string, Act> {
  const acts = new Map<string, Act>()
  for (const [act, names] of tables.flat()) {
    for (const part of names.split(/[,\n]/)) {
      const name = part.trim()
      if (name === '') continue
      const known = acts.get(name)
      if (known !== undefined && known !== act) throw new Error(`${name} is both ${known} and ${act}`)
      acts.set(name, act)
    }
  }
  return acts
}
