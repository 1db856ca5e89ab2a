const LONGEST = 40

/** "536-90-4399" is "ddd-dd-dddd", "Anna S." is "Aaaa A.": what a value looks like, without the value. */
export function shapeOf(text: string): string {
  const cut = text.length > LONGEST ? text.slice(0, LONGEST) : text
  // Each sign once: a second pass would take letters of the shape for letters of the value.
  return cut.replace(/[\p{N}\p{L}\p{M}\p{C}]/gu, signOf)
}

function signOf(sign: string): string {
  if (/\p{N}/u.test(sign)) return 'd'
  if (/\p{Lu}|\p{Lt}/u.test(sign)) return 'A'
  return /\p{C}/u.test(sign) ? '?' : 'a'
}
