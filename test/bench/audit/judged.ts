/** Said in a note where a limit is not met: a reader must not have to compare. */
export function judged(value: number, most: number): string {
  return value <= most ? '' : ' - NOT MET'
}
