import { setImmediate as soon } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openTurns } from './turns.ts'

test.each([1, 2, 5])(
  'no more than %i work at once, in the order in which they came, also after one failed',
  async most => {
    const turn = openTurns(most)
    const begun: number[] = []
    let [now, peak] = [0, 0]
    const work = (nth: number) => async () => {
      begun.push(nth)
      now += 1
      peak = Math.max(peak, now)
      await soon()
      now -= 1
      if (nth % 3 === 0) throw new Error('no')
      return nth
    }
    const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
    const done = await Promise.allSettled(numbers.map(nth => turn(work(nth))))
    expect([begun, peak]).toEqual([numbers, most])
    expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(6)
    expect(await turn(work(1))).toBe(1)
  },
)
