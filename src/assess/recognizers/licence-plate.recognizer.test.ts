import { describe, expect, it } from 'vitest'
import { licencePlate } from './licence-plate.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('licence plate', () => {
  it.each<[because: string, text: string, found: string, kind: string, confidence: number]>([
    ['in one', 'license plate ABC1234', 'ABC1234', 'I2', 50],
    ['in groups', 'Licence plate: 7XYZ-123', '7XYZ-123', 'I2', 50],
    ['plate no.', 'plate no. AB 1234', 'AB 1234', 'I2', 50],
    ['tag', 'tag #KLM4567', '#KLM4567', 'I2', 50],
  ])('finds it: %s', (_, text, found, kind, confidence) => {
    expect(recognize(licencePlate, text)).toMatchObject([{ text: found, class: kind, confidence }])
  })

  it.each<[because: string, text: string]>([
    ['no label', 'ABC1234'],
    ['a plate to eat from', 'plate ABC1234'],
    ['no digits', 'license plate PENDING'],
    ['a year', 'license plate 2024 renewal'],
    ['one digit', 'license plate ABCDEF1'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(licencePlate, text)).toEqual([])
  })
})
