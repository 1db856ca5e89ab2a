import { expect, test } from 'vitest'
import { CHECKS } from './checks/index.ts'
import { COMPENSATING_SETS, compensatingSet, setsFor } from './compensating-sets.ts'

const FORBIDDEN = /\bcomplian|\bviolat|\bcertified\b|\bsecure\b|\bsafe\b|\bguarantee/i

test.each(COMPENSATING_SETS.map(set => [set.id, set] as const))(
  '%s names checks that are there, and says why',
  (id, set) => {
    const known = CHECKS.map(check => check.id as string)
    for (const check of [...set.forChecks, ...set.requires.map(one => one.check)])
      expect(known).toContain(check)
    for (const text of [set.why, ...set.requires.map(one => one.why), ...set.alsoDo]) {
      expect(text).toMatch(/^[A-Z].{20,}\.$/)
      expect(text).not.toMatch(FORBIDDEN)
    }
    expect(set.alsoDo.length).toBeGreaterThan(1)
    expect(set.source.url).toMatch(/^https:\/\/learn\.microsoft\.com\//)
    expect(compensatingSet(id)).toBe(set)
  },
)

test('no set leans on a check that leans on it: each is judged before what it has to make up for', () => {
  const leansOn = (check: string, seen: readonly string[]): void => {
    expect(seen, `${[...seen, check].join(' > ')} goes round`).not.toContain(check)
    for (const set of setsFor(check)) for (const one of set.requires) leansOn(one.check, [...seen, check])
  }
  for (const { id } of CHECKS) leansOn(id, [])
})

test('ids are unique, and most checks have no set', () => {
  expect(new Set(COMPENSATING_SETS.map(set => set.id)).size).toBe(COMPENSATING_SETS.length)
  expect(setsFor('exchange.smtp-auth-off').map(set => set.id)).toEqual(['scanners-send-mail'])
  expect(setsFor('exchange.dkim-signing')).toEqual([])
})
