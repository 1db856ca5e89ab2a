import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { draftKeeper } from './draft-keeper.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function keeper(fails = 0) {
  const did: string[] = []
  let failing = fails
  const act = async (what: string) => {
    if (failing > 0) {
      failing -= 1
      throw new Error('no answer')
    }
    did.push(what)
  }
  const keep = (value: string) => act(`keep ${value}`)
  return { did, ...draftKeeper<string>({ quiet: 800, keep, remove: () => act('remove') }) }
}

test('it is kept a moment after the last change, once', async () => {
  const { did, set } = keeper()
  set('a')
  await vi.advanceTimersByTimeAsync(700)
  set('ab')
  await vi.advanceTimersByTimeAsync(700)
  expect(did).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  expect(did).toEqual(['keep ab'])
  await vi.advanceTimersByTimeAsync(5_000)
  expect(did).toEqual(['keep ab'])
})

test('the end of the session keeps at once what the moment would have kept', async () => {
  const { did, set, now } = keeper()
  set('half a sen')
  await now()
  expect(did).toEqual(['keep half a sen'])
  await now()
  expect(did).toEqual(['keep half a sen'])
})

test('what was sent is not kept after it', async () => {
  const { did, set, clear } = keeper()
  set('sent')
  clear()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(did).toEqual(['remove'])
})

test('what could not be kept is tried again with the next occasion, and a newer one stands over it', async () => {
  const { did, set, now } = keeper(1)
  set('a')
  await now()
  expect(did).toEqual([])
  await now()
  expect(did).toEqual(['keep a'])
  const second = keeper(1)
  second.set('a')
  await vi.advanceTimersByTimeAsync(800)
  second.set('ab')
  await second.now()
  expect(second.did).toEqual(['keep ab'])
})
