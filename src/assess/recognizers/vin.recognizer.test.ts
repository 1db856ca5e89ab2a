import { describe, expect, it } from 'vitest'
import { recognize } from './recognize.fixture.ts'
import { vin } from './vin.recognizer.ts'

describe('vehicle identification number', () => {
  it.each<[because: string, text: string, found: string, kind: string, confidence: number]>([
    ['passes its check', '1HGCM82633A004352', '1HGCM82633A004352', 'I2', 80],
    ['check sign X', '1M8GDM9AXKP042788', '1M8GDM9AXKP042788', 'I2', 80],
    ['with its label', 'VIN: 1HGCM82633A004352', '1HGCM82633A004352', 'I2', 95],
  ])('finds it: %s', (_, text, found, kind, confidence) => {
    expect(recognize(vin, text)).toMatchObject([{ text: found, class: kind, confidence }])
  })

  it.each<[because: string, text: string]>([
    ['fails its check', 'VIN 1HGCM82643A004352'],
    ['small letters', 'vin 1hgcm82633a004352'],
    ['O is not used', '1HGCM82633AOO4352'],
    ['sixteen places', '1HGCM82633A00435'],
    ['one digit all along', 'VIN 11111111111111111'],
    ['digits only are a long number', '10000000000000002'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(vin, text)).toEqual([])
  })
})
