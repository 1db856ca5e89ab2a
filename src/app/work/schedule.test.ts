import { expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { openSchedule } from './schedule.ts'

const clock = () => '2026-11-23T07:00:00.000Z' as Instant

function logged() {
  const jobs: unknown[] = []
  return {
    jobs,
    log: { error: (_: string, fields?: { readonly job?: unknown }) => void jobs.push(fields?.job) },
  }
}

test('work that fails is told of, and does not keep other work', async () => {
  const { jobs, log } = logged()
  const done: string[] = []
  const schedule = openSchedule(
    [
      {
        name: 'first',
        run: async () => {
          throw new Error('no')
        },
      },
      { name: 'second', run: async now => void done.push(now) },
    ],
    { clock, log },
  )
  await schedule.tick()
  expect([jobs, done]).toEqual([['first'], ['2026-11-23T07:00:00.000Z']])
})

test('while it looks, a second look is none; then it looks again', async () => {
  const { log } = logged()
  let count = 0
  let let_go = () => {}
  const held = new Promise<void>(resolve => {
    let_go = resolve
  })
  const schedule = openSchedule(
    [
      {
        name: 'slow',
        run: async () => {
          count += 1
          await held
        },
      },
    ],
    { clock, log },
  )
  const first = schedule.tick()
  await schedule.tick()
  expect(count).toBe(1)
  let_go()
  await first
  await schedule.tick()
  expect(count).toBe(2)
})

test('closing waits for what is being done, begins nothing more, and says so to it', async () => {
  const { log } = logged()
  const steps: string[] = []
  let let_go = () => {}
  const held = new Promise<void>(resolve => {
    let_go = resolve
  })
  const schedule = openSchedule(
    [
      {
        name: 'slow',
        run: async (_, signal) => {
          await held
          steps.push(signal.aborted ? 'told to stop' : 'not told')
        },
      },
      { name: 'next', run: async () => void steps.push('next') },
    ],
    { clock, log },
  )
  const looking = schedule.tick()
  const closed = schedule.close().then(() => steps.push('closed'))
  let_go()
  await Promise.all([looking, closed])
  await schedule.tick()
  expect(steps).toEqual(['told to stop', 'closed'])
})
