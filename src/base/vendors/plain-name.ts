/**
 * A name as it may be kept and shown: without what moves a cursor or turns the reading direction, and never endless. What
 * is counted are UTF-16 units, as schemas count; a character of two is not cut in its middle.
 */
export function plainName(text: string, most = 200): string {
  const plain = text
    .slice(0, 10 * most)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return plain
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trim()
}
