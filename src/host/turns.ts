/**
 * Lets at most so many do their work at the same moment; the others wait, first come first served. One that fails lets the
 * next begin.
 */
export function openTurns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let working = 0
  return async work => {
    if (working >= most) await new Promise<void>(resolve => waiting.push(resolve))
    else working += 1
    try {
      return await work()
    } finally {
      // Its place goes to the next as it is, so that nobody who comes now steps in between.
      const next = waiting.shift()
      if (next === undefined) working -= 1
      else next()
    }
  }
}
