/** Longer records are shown as they are: laying them out would take long, and nobody reads them to the end. */
const LONGEST = 200_000

/**
 * The text of a JSON record with line breaks and blanks for reading. Nothing else is touched, so every number, name and
 * order is as received; a text that is no JSON comes out readable or as it was.
 */
export function laidOut(text: string): string {
  if (text.length > LONGEST || /^\s*[^[{\s]/.test(text)) return text
  const parts: string[] = []
  let depth = 0
  // A string with its escapes, an empty pair, a mark, or what stands between.
  for (const [part] of text.matchAll(/"(?:[^"\\]|\\.)*"?|\{\s*\}|\[\s*\]|[{}[\],:]|[^"{}[\],:\s]+/gs)) {
    if (part === '{' || part === '[') {
      depth += 1
      parts.push(part, line(depth))
    } else if (part === '}' || part === ']') {
      depth = Math.max(0, depth - 1)
      parts.push(line(depth), part)
    } else if (part === ',') parts.push(part, line(depth))
    else if (part === ':') parts.push(': ')
    else parts.push(part)
  }
  return parts.join('')
}

function line(depth: number): string {
  return `\n${'  '.repeat(Math.min(depth, 40))}`
}
