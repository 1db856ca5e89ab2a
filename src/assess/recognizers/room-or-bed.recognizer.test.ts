import { describe, expect, it } from 'vitest'
import { recognize } from './recognize.fixture.ts'
import { roomOrBed } from './room-or-bed.recognizer.ts'

describe('room or bed', () => {
  it.each<[because: string, text: string, found: string, confidence: number]>([
    ['a bed', 'UTI in bed 12B', '12B', 25],
    ['a room is as often for meetings', 'Room 410 needs a nurse', '410', 15],
    ['short form', 'rm #4 fell', '4', 15],
  ])('finds it: %s', (_, text, found, confidence) => {
    expect(recognize(roomOrBed, text)).toMatchObject([{ text: found, class: 'I2', confidence }])
  })

  it.each<[because: string, text: string]>([
    ['a number without its word', 'Order 12B'],
    ['part of another word', 'Bedford 12, classroom 3'],
    ['a long number is none', 'room 123456'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(roomOrBed, text)).toEqual([])
  })
})
