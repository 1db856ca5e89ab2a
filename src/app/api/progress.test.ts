import { describe, expect, test } from 'vitest'
import { createProgress, type Progress } from './progress.ts'

const job = (fields: Partial<Progress> = {}): Progress => ({
  job: 'log',
  tenant: 'clinic',
  permission: 'reports:read',
  done: 1,
  of: 3,
  words: 'Reading',
  ...fields,
})

function following(hub: ReturnType<typeof createProgress>, maySee: (one: Progress) => boolean = () => true) {
  const told: number[] = []
  let ended = 0
  const stop = hub.follow({ maySee, tell: ({ done }) => told.push(done), end: () => (ended += 1) })
  return { told, stop, ended: () => ended }
}

describe('the hub', () => {
  test('tells every follower what they may see, and no other', () => {
    const hub = createProgress()
    const all = following(hub)
    const one = following(hub, ({ tenant }) => tenant === 'clinic')
    hub.publish(job({ done: 1 }))
    hub.publish(job({ done: 2, tenant: 'other' }))
    expect([all.told, one.told]).toEqual([[1, 2], [1]])
  })

  test('asks anew for each message whether it may be seen: a role can end in between', () => {
    const hub = createProgress()
    let may = true
    const { told } = following(hub, () => may)
    hub.publish(job({ done: 1 }))
    may = false
    hub.publish(job({ done: 2 }))
    expect(told).toEqual([1])
  })

  test.each<[string, readonly Partial<Progress>[], readonly number[]]>([
    ['how far a job is', [{ done: 1 }, { done: 2 }], [2]],
    ['nothing of one that is done', [{ done: 1 }, { done: 3 }], []],
    ['of one of which nobody knows how long it is', [{ done: 7, of: 0 }], [7]],
    ['each of two tenants’ jobs of one name', [{ done: 1 }, { done: 2, tenant: 'other' }], [1, 2]],
    ['each of the jobs of a tenant', [{ done: 1 }, { done: 2, job: 'settings' }], [1, 2]],
    ['of the installation’s too', [{ done: 2, tenant: null }], [2]],
  ])('tells who comes later %s', (_, before, told) => {
    const hub = createProgress()
    for (const each of before) hub.publish(job(each))
    expect(following(hub).told).toEqual(told)
    expect(following(hub, () => false).told).toEqual([])
  })

  test('tells nothing more to one who left, also when it leaves while it is told', () => {
    const hub = createProgress()
    const one = following(hub)
    one.stop()
    let stop = () => {}
    let heard = 0
    stop = hub.follow({
      maySee: () => true,
      tell: () => {
        heard += 1
        stop()
      },
      end: () => {},
    })
    hub.publish(job())
    hub.publish(job())
    expect([one.told, heard, one.ended()]).toEqual([[], 1, 0])
  })

  test('ends everybody once when it closes, and who comes after at once', () => {
    const hub = createProgress()
    const before = following(hub)
    hub.publish(job())
    hub.close()
    hub.close()
    hub.publish(job({ done: 2 }))
    const after = following(hub)
    expect([before.told, before.ended(), after.told, after.ended()]).toEqual([[1], 1, [], 1])
  })
})
