const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An id as Microsoft's lists write it: blanks at its end, a non-breaking one among them, and any case. Null for no id. */
export function productIdIn(text: unknown): string | null {
  if (typeof text !== 'string') return null
  const id = text.trim().toLowerCase()
  return GUID.test(id) ? id : null
}

const NONE = new Set(['', 'unlicensed', 'none', '-', 'no license', 'no licence'])

/**
 * The products in one cell of an export: `Microsoft 365 Business Premium+Power BI (free)`. A plus sign with blanks around
 * it is part of a name (`Enterprise Mobility + Security E3`); one without may be, so the longest run of parts that makes a
 * known name is taken. Ids may be apart by semicolons or commas too.
 * @param isName whether a product is called so
 */
export function productsInCell(cell: string, isName: (name: string) => boolean): readonly string[] {
  if (NONE.has(cell.trim().toLowerCase())) return []
  const ids = cell.split(/[+;,|\s]+/).filter(part => part !== '')
  if (ids.length > 0 && ids.every(part => productIdIn(part) !== null)) return [...new Set(ids)]
  const parts = cell.split(/;|(?<! )\+(?! )|\r?\n/).map(tidy)
  const names: string[] = []
  for (let from = 0; from < parts.length; ) {
    const taken = longestName(parts, from, isName)
    const name = tidy(parts.slice(from, from + taken).join('+'))
    if (name !== '') names.push(name)
    from += taken
  }
  return [...new Set(names)]
}

/** Parts of a name with plus signs in it; no product has more. */
const MOST_PARTS = 4

function longestName(parts: readonly string[], from: number, isName: (name: string) => boolean): number {
  for (let count = Math.min(MOST_PARTS, parts.length - from); count > 1; count -= 1) {
    if (isName(parts.slice(from, from + count).join('+'))) return count
  }
  return 1
}

function tidy(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ')
}
