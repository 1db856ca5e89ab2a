import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RoleSnapshot } from '../../base/audit/role-time.ts'
import { ANA, at, group, IT, policy, request, SCOPE, storeOf } from './access.fixture.ts'
import { accessRows } from './access-rows.ts'

const BEN = { id: 'ben@clinic.example', name: 'ben@clinic.example' }
const day = (number: number): string => String(number).padStart(2, '0')
const days = (...numbers: readonly number[]) => numbers.map(number => group(day(number)))
const period = { from: at('01T00:00'), to: at('30T00:00') }

function contextOf(
  groups: Parameters<typeof storeOf>[0],
  more: Parameters<typeof request>[0],
  alwaysByDay = false,
) {
  const { store, asked } = storeOf(groups, { alwaysByDay })
  const context = { ...request(more), ...period, store, scope: SCOPE } as Parameters<typeof accessRows>[0]
  return { context, asked }
}

describe('days are asked for', () => {
  test.each<readonly [because: string, more: Parameters<typeof request>[0], byDay: boolean]>([
    ['nothing is written down', {}, false],
    ['a policy was in force all the time', { policies: [policy()] }, false],
    ['a policy began before the last event', { policies: [policy({ from: at('05T00:00') })] }, true],
    ['a policy began with the first event', { policies: [policy({ from: at('04T22:10') })] }, false],
    ['a policy ended before the last event', { policies: [policy({ until: at('05T00:00') })] }, true],
    ['a policy ended after the last event', { policies: [policy({ until: at('07T00:00') })] }, false],
    [
      'a policy was ended before its time',
      { policies: [policy({ ended: { at: at('05T00:00'), by: 'M. Officer', why: 'Done' } })] },
      true,
    ],
    [
      'a policy of another place began',
      { policies: [policy({ from: at('05T00:00'), place: { kind: 'mailbox', id: BEN.id } })] },
      false,
    ],
    ['a role of the actor began', { snapshots: [rolesOf(at('05T00:00'), IT.id)] }, true],
    ['a role of somebody else began', { snapshots: [rolesOf(at('05T00:00'), BEN.id)] }, false],
  ])('%s', async (_because, more, byDay) => {
    const { context, asked } = contextOf(days(4, 5, 6), more)
    await accessRows(context, { without: ['owner', 'service'] })
    expect(asked.map(query => query.byDay === true)).toEqual(byDay ? [false, true] : [false])
    if (byDay) expect(asked[1]?.actors).toEqual([IT.id])
  })

  test('several ways become one row, whose events are told in order', async () => {
    const { context, asked } = contextOf(
      [...days(4, 6), group('05', { rule: 'another', eventIds: ['05-1'] })],
      {},
    )
    const [row, ...others] = await accessRows(context, {})
    expect(others).toEqual([])
    expect(row?.eventIds).toEqual(['04-1', '04-2', '05-1', '06-1', '06-2'])
    expect(asked).toHaveLength(2)
  })
})

test('the rows are those that days alone would give, whatever is written down', async () => {
  const number = fc.integer({ min: 2, max: 28 })
  const some = fc.record({
    day: number,
    actor: fc.constantFrom(IT, BEN),
    place: fc.constantFrom(ANA, BEN),
    rule: fc.constantFrom('delegate', 'another'),
  })
  const written = fc.record({
    from: number,
    until: fc.option(number),
    who: fc.constantFrom({ kind: 'house' as const }, { kind: 'user' as const, id: IT.id }),
    place: fc.constantFrom(ANA.id, '*'),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(some, { minLength: 1, maxLength: 12, selector: one => JSON.stringify(one) }),
      fc.array(written, { maxLength: 3 }),
      fc.array(fc.tuple(number, fc.constantFrom(IT.id, BEN.id)), { maxLength: 2 }),
      async (events, policies, roles) => {
        const groups = events.map(({ day: of, actor, place, rule }) =>
          group(day(of), { actor, place: { kind: 'mailbox', ...place }, owner: place, rule }),
        )
        const more = {
          policies: policies.map(({ from, until, who, place }, index) =>
            policy({
              id: String(index),
              who,
              place: { kind: 'mailbox', id: place },
              from: at(`${day(from)}T00:00`),
              until: until === null ? null : at(`${day(until)}T00:00`),
            }),
          ),
          snapshots: roles.map(([from, actor]) => rolesOf(at(`${day(from)}T00:00`), actor)),
        }
        const rowsOf = async (alwaysByDay: boolean) => {
          const rows = await accessRows(contextOf(groups, more, alwaysByDay).context, {})
          return rows.map(row => JSON.stringify(row)).sort()
        }
        expect(await rowsOf(false)).toEqual(await rowsOf(true))
      },
    ),
    { numRuns: 300 },
  )
})

function rolesOf(asOf: RoleSnapshot['asOf'], name: string): RoleSnapshot {
  return {
    asOf,
    source: 'list',
    complete: true,
    holders: [{ names: [name], roles: ['Exchange Administrator'] }],
  }
}
