/**
 * Puts a line into a list of lines that is kept in order. `keyOf` answers the key of a line of the list, undefined for
 * any other line; an empty list begins after the line that `opening` names.
 */
export function insertSorted(
  text: string,
  {
    line,
    key,
    keyOf,
    opening,
  }: { line: string; key: string; keyOf: (line: string) => string | undefined; opening: RegExp },
): string {
  const lines = text.split('\n')
  const listed = lines.flatMap((each, at) => {
    const found = keyOf(each)
    return found === undefined ? [] : [{ at, key: found }]
  })
  if (listed.some(entry => entry.key === key)) throw new Error(`${key} is there already; nothing was written`)
  const next = listed.find(entry => entry.key > key)
  const last = listed.at(-1)
  const at = next?.at ?? (last ? last.at + 1 : lines.findIndex(each => opening.test(each)) + 1)
  if (at === 0 && !opening.test(''))
    throw new Error(`no place found for ${key}: the list looks different now`)
  return lines.toSpliced(at, 0, line).join('\n')
}

/** Adds an import to the list of imports of the same ending, in the order of their paths. */
export function insertImport(text: string, line: string): string {
  const pathOf = (each: string) => /^import .* from '(\.\/[a-z0-9-]+\/[^']+)'$/.exec(each)?.[1]
  const key = pathOf(line)
  if (key === undefined) throw new Error(`not an import of this list: ${line}`)
  // Into an empty list: after the last other import, or at the top of the file.
  const last = text.split('\n').findLast(each => each.startsWith('import ')) ?? ''
  const opening = last === '' ? /^/ : new RegExp(`^${last.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}$`)
  return insertSorted(text, { line, key, keyOf: pathOf, opening })
}
