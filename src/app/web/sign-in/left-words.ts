/** Seconds that are left, as they are read: "1 minute 40 seconds". */
export function leftWords(left: number): string {
  const minutes = Math.floor(left / 60)
  const seconds = left % 60
  return [
    minutes > 0 ? counted(minutes, 'minute') : null,
    seconds > 0 || minutes === 0 ? counted(seconds, 'second') : null,
  ]
    .filter(part => part !== null)
    .join(' ')
}

/** The same as it is spoken: in steps, since a screen reader that is told each second says nothing else. */
const STEPS = [10, 30, 60, 120]
export function leftSpoken(left: number): string {
  return leftWords(STEPS.find(step => left <= step) ?? left)
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
