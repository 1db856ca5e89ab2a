/**
 * Which top-level members of a JSON object hold, anywhere inside, an object that names one key twice. `JSON.parse` keeps
 * the last and says nothing; a setting that stands there twice with two values was not read.
 * @param text valid JSON (it has been parsed before); for anything but an object the answer is empty.
 * @param within the top-level member whose own members are asked for, as the results file carries an export; null for
 * the top itself.
 * @returns the keys, the key itself included when it is the one that stands twice. Where `within` itself stands twice,
 * the same keys in both count as repeated.
 */
export function membersWithRepeatedKeys(text: string, within: string | null = null): Set<string> {
  const found = new Set<string>()
  /** Keys seen in each open object; null for an open list. */
  const open: (Set<string> | null)[] = []
  /** Members of the object that is asked for; one set, also where `within` stands twice. */
  const members = new Set<string>()
  const depth = within === null ? 1 : 2
  let top = ''
  let member = ''
  let expectKey = false
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x22: {
        const end = endOfString(text, at)
        if (expectKey) {
          const raw = text.slice(at + 1, end)
          const key = raw.includes('\\') ? (JSON.parse(`"${raw}"`) as string) : raw
          const seen = open.at(-1)
          if (open.length === 1) top = key
          const inside = within === null || top === within
          if (open.length === depth && inside) member = key
          if (seen?.has(key) && inside && open.length >= depth) found.add(member)
          seen?.add(key)
          expectKey = false
        }
        at = end
        break
      }
      case 0x7b:
        open.push(open.length === depth - 1 && (within === null || top === within) ? members : new Set())
        expectKey = true
        break
      case 0x5b:
        open.push(null)
        expectKey = false
        break
      case 0x7d:
      case 0x5d:
        open.pop()
        expectKey = false
        break
      case 0x2c:
        expectKey = open.at(-1) !== null && open.length > 0
        break
    }
  }
  return found
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote === -1) return text.length
    let slashes = 0
    while (text.charCodeAt(quote - 1 - slashes) === 0x5c) slashes += 1
    if (slashes % 2 === 0) return quote
    at = quote + 1
  }
}
