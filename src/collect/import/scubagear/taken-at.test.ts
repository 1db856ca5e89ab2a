import { expect, it } from 'vitest'
import { takenAt } from './taken-at.ts'

it.each([
  {
    because: 'UTC as the later versions write it',
    whole: { timestamp_zulu: '2026-05-04T17:15:48.307Z' },
    at: '2026-05-04T17:15:48.307Z',
  },
  {
    because: '1.0 names only the zone',
    whole: { date: '11/15/2023 11:32:22 Central Standard Time' },
    at: '2023-11-15T17:32:22.000Z',
  },
  {
    because: 'summer time has its own name',
    whole: { date: '08/02/2024 14:25:11 Central Daylight Time' },
    at: '2024-08-02T19:25:11.000Z',
  },
  {
    because: 'an unknown zone is not guessed',
    whole: { date: '08/02/2024 14:25:11 Mitteleuropäische Zeit' },
    at: null,
  },
  { because: 'a date that does not exist', whole: { date: '02/30/2024 14:25:11 UTC' }, at: null },
  {
    because: 'nonsense in the exact field is not replaced by the vague one',
    whole: { timestamp_zulu: 'soon', date: '08/02/2024 14:25:11 UTC' },
    at: null,
  },
  { because: 'nothing there', whole: {}, at: null },
])('$because', ({ whole, at }) => {
  expect(takenAt(whole)).toBe(at)
})
