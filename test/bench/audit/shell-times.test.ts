import { expect, test } from 'vitest'
import { shellTimes } from './shell-times.ts'

test.each([
  ['0m0.010s 0m0.002s\n0m1.500s 0m0.250s\n', 1.75, 'dash and bash: the children are the second line'],
  ['0m0,01s 0m0,00s\n0m1,50s 0m0,25s\n', 1.75, 'a locale with a decimal comma'],
  ['0m0.0s 0m0.0s\n2m1.0s 1m0.5s\n', 181.5, 'minutes'],
])('%j is %d s: %s', (printed, seconds) => {
  expect(shellTimes(printed)).toBeCloseTo(seconds)
})

test.each([
  ['', 'the shell was killed before it could say'],
  ['user 0.01\nsys 0.02\n', 'a shell that prints it otherwise must not count as nothing used'],
])('%j is refused: %s', printed => {
  expect(() => shellTimes(printed)).toThrow('another form')
})
