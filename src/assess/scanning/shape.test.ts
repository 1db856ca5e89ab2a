import { expect, it } from 'vitest'
import { shapeOf } from './shape.ts'

it.each<[because: string, text: string, shape: string]>([
  ['digits and what stands between them', '536-90-4399', 'ddd-dd-dddd'],
  ['capitals and small letters', 'Anna S.', 'Aaaa A.'],
  ['a small d is a letter like another', 'Davidson Reddy', 'Aaaaaaaa Aaaaa'],
  ['so is a capital A', 'ADA 5a', 'AAA da'],
  ['letters with marks', 'José', 'Aaaa'],
  ['marks apart', 'e\u0301', 'aa'],
  ['numbers that are no digits', '½ Ⅳ', 'd d'],
  ['digits of another script', '١٢', 'dd'],
  ['what is not seen, and half a character', '\u0000\u200b\ud800', '???'],
  ['of a long one the beginning', 'x'.repeat(60), 'a'.repeat(40)],
  ['nothing', '', ''],
])('%s', (_, text, shape) => {
  expect(shapeOf(text)).toBe(shape)
})
