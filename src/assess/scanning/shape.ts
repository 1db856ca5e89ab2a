const LONGEST = 40

/** "536-90-4399" is "ddd-dd-dddd", "Anna S." is "Aaaa A.": what a value looks like, without the value. */
export function shapeOf(text: string): string {
  const cut = text.length > LONGEST ? text.slice(0, LONGEST) : text
  return cut
    .replace(/\p{Nd}/gu, 'd')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{L}/gu, letter => (letter === 'A' || letter === 'd' ? letter : 'a'))
    .replace(/[\ud800-\udfff\u0000-\u001f]/g, '?')
}
