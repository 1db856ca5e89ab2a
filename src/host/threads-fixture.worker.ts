import { AppError } from '../base/app-error.ts'
import { insideWorker } from './threads.ts'

/** What the tests of threads.ts make a worker do. */
export type FixtureOrder = 'echo' | 'end' | 'throw-ours' | 'throw-other' | 'exit' | 'loop' | 'fill-memory'

const { data, post, onMessage, close } = insideWorker<{ greeting: string }, FixtureOrder, string>()

onMessage(order => {
  switch (order) {
    case 'echo':
      return post(`${data.greeting} ${order}`)
    case 'end':
      return close()
    case 'throw-ours':
      throw new AppError('bad-input', 'Line 3 is no record.', { detail: { line: 3 } })
    case 'throw-other':
      throw new TypeError('cannot read Jane Roe')
    case 'exit':
      return process.exit(7)
    case 'loop':
      post('looping')
      for (;;);
    case 'fill-memory': {
      const kept: number[][] = []
      for (;;) kept.push(new Array<number>(100_000).fill(1))
    }
  }
})
