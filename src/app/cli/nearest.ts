/** The names that come nearest to a word a person wrote, best first: those that hold it, then those few letters away. */
export function nearest(word: string, names: readonly string[], most = 3): readonly string[] {
  const asked = word.toLowerCase().slice(0, 100)
  if (asked === '') return []
  const limit = Math.max(2, Math.floor(asked.length / 3))
  return names
    .map(name => {
      const lower = name.toLowerCase()
      const afterService = lower.slice(lower.indexOf('.') + 1)
      const distance = Math.min(lettersApart(asked, lower), lettersApart(asked, afterService))
      return { name, distance: asked.length > 2 && lower.includes(asked) ? 0 : distance }
    })
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most)
    .map(({ name }) => name)
}

/** Levenshtein's distance: letters to add, drop or change. */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed))
    }
    row = next
  }
  return row[b.length] ?? 0
}
