import { describe, expect, test } from 'vitest'
import { compare } from './compare.ts'
import { side } from './comparison.fixture.ts'

describe('facts', () => {
  const read = (state: string) =>
    ({ read: true, value: [{ id: '1', displayName: 'Block', state }], from: 'GET /x' }) as never
  const unread = { read: false, reason: 'denied', why: 'It was refused.', from: 'GET /x' } as never
  const fact = 'entra.conditional-access-policies'
  test.each([
    { because: 'the same', before: read('on'), after: read('on'), change: null },
    { because: 'read by neither', before: unread, after: unread, change: null },
    { because: 'another setting', before: read('on'), after: read('off'), change: 'values' },
    { because: 'no longer read is not gone', before: read('on'), after: unread, change: 'no-longer-read' },
    { because: 'read now is not new', before: unread, after: read('on'), change: 'now-read' },
  ])('$because', ({ before, after, change }) => {
    const { facts } = compare(side([], { facts: { [fact]: before } }), side([], { facts: { [fact]: after } }))
    expect(facts.map(one => one.change)).toEqual(change === null ? [] : [change])
    expect(facts[0]?.values ?? []).toHaveLength(change === 'values' ? 1 : 0)
  })

  test('a tenant that was rebuilt does not fill the answer: how many more there are is told', () => {
    const many = (state: string) =>
      ({
        read: true,
        value: Array.from({ length: 150 }, (_, index) => ({ id: `${index}`, state })),
        from: 'GET /x',
      }) as never
    const { facts } = compare(
      side([], { facts: { [fact]: many('on') } }),
      side([], { facts: { [fact]: many('off') } }),
    )
    expect(facts[0]).toMatchObject({ more: 50, members: { new: 0, gone: 0, changed: 150 } })
    expect(facts[0]?.values).toHaveLength(100)
  })
})
