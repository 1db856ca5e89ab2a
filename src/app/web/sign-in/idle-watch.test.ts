import { describe, expect, test } from 'vitest'
import { type Idle, WARNED, watchIdle } from './idle-watch.ts'

const MINUTES = 15

/** A watch with a clock that is put forward, looked at once a second as the page does. */
function started() {
  let now = 1_000_000
  const told: number[] = []
  const begun = now
  const seconds = () => (now - begun) / 1000
  const watch = watchIdle({ idleMinutes: MINUTES, now: () => now, tell: () => told.push(seconds()) })
  const wait = (many: number): Idle => {
    let last = watch.look()
    for (let second = 0; second < many; second += 1) {
      now += 1_000
      last = watch.look()
    }
    return last
  }
  const sleep = (many: number) => {
    now += many * 1_000
  }
  return { ...watch, wait, sleep, told }
}

describe('automatic logoff', () => {
  test('warns two minutes before the end and ends after the whole time', () => {
    const page = started()
    expect(page.wait(MINUTES * 60 - WARNED - 1)).toEqual({ state: 'in-use' })
    expect(page.wait(1)).toEqual({ state: 'warned', left: WARNED })
    expect(page.wait(WARNED - 1)).toEqual({ state: 'warned', left: 1 })
    expect(page.wait(1)).toEqual({ state: 'over' })
  })

  test('begins anew with use', () => {
    const page = started()
    page.wait(600)
    page.used()
    expect(page.wait(MINUTES * 60 - WARNED - 1)).toEqual({ state: 'in-use' })
  })

  test('is not put off by a nudge of the desk while it is announced, only by an answer or another tab', () => {
    const page = started()
    page.wait(MINUTES * 60 - 60)
    page.used()
    expect(page.wait(1)).toEqual({ state: 'warned', left: 59 })
    page.present()
    expect(page.wait(1)).toEqual({ state: 'in-use' })
  })

  test('looks once more after sleep, so that what other tabs told is heard before the session is ended', () => {
    const page = started()
    page.sleep(3 * 3600)
    expect(page.look()).toEqual({ state: 'warned', left: 1 })
    expect(page.wait(1)).toEqual({ state: 'over' })
    const inUseElsewhere = started()
    inUseElsewhere.sleep(3 * 3600)
    inUseElsewhere.look()
    inUseElsewhere.present()
    expect(inUseElsewhere.wait(1)).toEqual({ state: 'in-use' })
  })
})

describe('the server', () => {
  test('is told of use at most once a minute', () => {
    const page = started()
    for (let second = 0; second < 300; second += 1) {
      page.used()
      page.wait(1)
    }
    expect(page.told).toEqual([60, 120, 180, 240, 300])
  })

  test('is told within a minute of the last use, so that it does not end the session before the page', () => {
    const page = started()
    page.wait(10)
    page.used()
    page.wait(300)
    expect(page.told).toEqual([60])
  })

  test('is told nothing where nobody uses the page', () => {
    const page = started()
    page.wait(MINUTES * 60)
    expect(page.told).toEqual([])
  })
})
