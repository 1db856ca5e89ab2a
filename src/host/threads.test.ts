import { describe, expect, onTestFinished, test } from 'vitest'
import { AppError } from '../base/app-error.ts'
import { spawnWorker, type WorkerHandle, workerUrl } from './threads.ts'
import type { FixtureOrder } from './threads-fixture.worker.ts'

function fixture(
  more: { heapMegabytes?: number; signal?: AbortSignal; onMessage?: (message: string) => void } = {},
): WorkerHandle<FixtureOrder> & { next: () => Promise<string> } {
  let arrived: (message: string) => void = () => {}
  const handle = spawnWorker<{ greeting: string }, FixtureOrder, string>({
    from: import.meta.url,
    worker: './threads-fixture',
    data: { greeting: 'hello' },
    onMessage: message => arrived(message),
    ...more,
  })
  onTestFinished(() => handle.stop())
  const next = () => new Promise<string>(resolve => void (arrived = resolve))
  return { ...handle, next }
}

test.each([
  [
    'file:///program/src/app/work/jobs.ts',
    './scan',
    'file:///program/src/app/work/scan.worker.ts',
    'from source',
  ],
  [
    'file:///program/dist/app/work/jobs.js',
    './scan',
    'file:///program/dist/app/work/scan.worker.js',
    'from dist',
  ],
  [
    'file:///program/my.ts/dist/jobs.js',
    '../scan',
    'file:///program/my.ts/scan.worker.js',
    'a folder named like a source',
  ],
  [
    'file:///program/src/jobs.ts?v=1',
    './scan',
    'file:///program/src/scan.worker.ts',
    'as a test runner loads it',
  ],
])('%s starts %s as %s: %s', (from, worker, url) => {
  expect(workerUrl(from, worker).href).toBe(url)
})

describe('a worker', () => {
  test('gets its data and answers', async () => {
    const worker = fixture()
    const answer = worker.next()
    worker.post('echo')
    expect(await answer).toBe('hello echo')
  })

  test('that ends by itself is done', async () => {
    const worker = fixture()
    worker.post('end')
    await expect(worker.done).resolves.toBeUndefined()
  })

  test('that throws our error ends, and done rejects with it', async () => {
    const worker = fixture()
    worker.post('throw-ours')
    const error = await worker.done.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code: 'bad-input', message: 'Line 3 is no record.', detail: { line: 3 } })
  })

  test('that throws another error tells which worker, and no data', async () => {
    const worker = fixture()
    worker.post('throw-other')
    const error = await worker.done.catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({
      code: 'internal',
      message: 'The worker threads-fixture failed.',
      detail: { worker: 'threads-fixture' },
      cause: expect.any(TypeError),
    })
  })

  test('that exits early is a failure', async () => {
    const worker = fixture()
    worker.post('exit')
    await expect(worker.done).rejects.toMatchObject({ code: 'internal', detail: { exit: 7 } })
  })

  test('is stopped in the middle of a loop, by stop or by a signal', async () => {
    const first = fixture()
    const looping = first.next()
    first.post('loop')
    await looping
    await first.stop()
    await expect(first.done).resolves.toBeUndefined()

    const controller = new AbortController()
    const second = fixture({ signal: controller.signal })
    const loopingToo = second.next()
    second.post('loop')
    await loopingToo
    controller.abort()
    await expect(second.done).resolves.toBeUndefined()
  })

  test('whose signal was given before it started does not run', async () => {
    await expect(fixture({ signal: AbortSignal.abort() }).done).resolves.toBeUndefined()
  })

  test('that fills its memory ends, and not this process', async () => {
    const worker = fixture({ heapMegabytes: 24 })
    worker.post('fill-memory')
    await expect(worker.done).rejects.toMatchObject({
      code: 'internal',
      message: 'The worker threads-fixture failed.',
    })
  })

  test('whose message is not taken well is ended', async () => {
    const worker = fixture({
      onMessage: () => {
        throw new AppError('disk-failed', 'Ward could not write to the data folder: the disk is full.')
      },
    })
    worker.post('echo')
    await expect(worker.done).rejects.toMatchObject({ code: 'disk-failed' })
  })

  test('that does not exist is a failure of done', async () => {
    const handle = spawnWorker({ from: import.meta.url, worker: './none', data: null })
    await expect(handle.done).rejects.toMatchObject({ code: 'internal', message: 'The worker none failed.' })
  })
})
