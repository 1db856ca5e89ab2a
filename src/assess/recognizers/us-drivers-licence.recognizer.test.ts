import { describe, expect, it } from 'vitest'
import { recognize } from './recognize.fixture.ts'
import { usDriversLicence } from './us-drivers-licence.recognizer.ts'

describe('driver’s licence number', () => {
  it.each<[because: string, text: string, found: string, kind: string, confidence: number]>([
    ['California', "driver's license A1234567", 'A1234567', 'I1', 70],
    ['British spelling', 'driving licence no. 12345678', '12345678', 'I1', 70],
    ['short', 'DL# S99988777', 'S99988777', 'I1', 70],
    ['short with a colon', 'DL: 447120091', '447120091', 'I1', 70],
    ['Florida', 'Drivers License: A123-456-78-901-0', 'A123-456-78-901-0', 'I1', 70],
    ['Illinois', 'driver license A123-4567-8901', 'A123-4567-8901', 'I1', 70],
    ['Maryland', "Driver's Lic. M-123-456-789-012", 'M-123-456-789-012', 'I1', 70],
    ['New Jersey', "driver's license A1234 56789 01234", 'A1234 56789 01234', 'I1', 70],
    ['New Hampshire', 'DL # 12ABC34567', '12ABC34567', 'I1', 70],
    ['Kansas', "driver's license K1A2B", 'K1A2B', 'I1', 70],
    ['Washington', 'DLN WDL12345678B', 'WDL12345678B', 'I1', 70],
    ['file name', 'drivers_license_A1234567.jpg', 'A1234567', 'I1', 70],
  ])('finds it: %s', (_, text, found, kind, confidence) => {
    expect(recognize(usDriversLicence, text)).toMatchObject([{ text: found, class: kind, confidence }])
  })

  it.each<[because: string, text: string]>([
    ['no label', 'A1234567'],
    ['a distribution list', 'DL 12345678 members'],
    ['a licence of software', 'license A1234567'],
    ['a year', "driver's license 2024"],
    ['few digits', 'DL# 1234'],
    ['a date', "driver's license 03-15-2024"],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(usDriversLicence, text)).toEqual([])
  })
})
