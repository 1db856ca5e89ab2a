import { expect, test } from 'vitest'
import { random } from './random.ts'

test('the same seed gives the same numbers, on every machine and in every release', () => {
  const numbers = random(1)
  const made = [numbers.below(1_000), numbers.hex(5), numbers.guid(), numbers.base64(7)]
  expect(made).toEqual([random(1).below(1_000), ...made.slice(1)])
  expect(made).toMatchInlineSnapshot(`
    [
      713,
      "18dc0",
      "b8080035-ba97-4f90-a024-285dc5e0c298",
      "PayCr0y",
    ]
  `)
})

test('neighbouring seeds have nothing in common', () => {
  expect(random(1).guid().slice(0, 8)).not.toBe(random(2).guid().slice(0, 8))
})

test('ids have the form of their standard', () => {
  const numbers = random(5)
  for (let round = 0; round < 200; round += 1) {
    expect(numbers.guid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(numbers.base64(21)).toMatch(/^[A-Za-z0-9_-]{21}$/)
    expect(numbers.hex(9)).toMatch(/^[0-9a-f]{9}$/)
  }
})

test('a hundred thousand ids are all different', () => {
  const numbers = random(6)
  expect(new Set(Array.from({ length: 100_000 }, () => numbers.guid())).size).toBe(100_000)
})

test('numbers are spread evenly and stay under their limit', () => {
  const numbers = random(7)
  const counts = [0, 0, 0, 0]
  for (let round = 0; round < 40_000; round += 1) {
    const number = numbers.below(4)
    counts[number] = (counts[number] ?? 0) + 1
  }
  expect(counts).toHaveLength(4)
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500)
})

test('nothing can be picked from an empty list', () => {
  expect(() => random(1).pick([])).toThrow('nothing to pick')
})
