import { describe, expect, test } from 'vitest'
import { LARGEST_EXPORT } from '../../api/contracts/imports.ts'
import { importedWords, LARGEST_MEGABYTES, oldWords, sizeWords, wrongFile } from './import-words.ts'
import { loadWords, rhythmRows } from './year-words.ts'

test('the page and the server know one limit', () => {
  expect(LARGEST_MEGABYTES * 1024 * 1024).toBe(LARGEST_EXPORT)
})

test.each<[string, number, RegExp | null, string]>([
  ['ProviderSettingsExport.json', 1_700_000, null, 'the usual'],
  ['export', 10, null, 'a name without an end is let: the server reads it'],
  ['ProviderSettingsExport.json', 0, /is empty/, 'a copy that went wrong'],
  ['ProviderSettingsExport.json', 201 * 1024 * 1024, /larger than 200 MB/, 'more than the server takes'],
  ['BaselineReports.HTML', 10, /is not the export/, 'the report beside it'],
  ['M365Baseline.zip', 10, /is not the export/, 'an archive of all of it'],
])('%s of %i bytes: %s (%s)', (name, size, wrong) => {
  const found = wrongFile({ name, size })
  if (wrong === null) expect(found).toBeNull()
  else expect(found).toMatch(wrong)
})

test.each([
  [10, '1 KB'],
  [300_000, '293 KB'],
  [1_700_000, '1.6 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words)
})

test.each<[string | null, string | null, string]>([
  [
    '2026-04-14T09:00:00.000Z',
    'These settings are 202 days old: export them anew for today’s answer.',
    'a file from spring',
  ],
  ['2026-10-02T10:00:00.000Z', '31 days', 'the first day on which it is old'],
  ['2026-10-03T09:00:00.000Z', null, 'thirty days are a month'],
  ['2026-11-03T09:00:00.000Z', null, 'a clock that goes wrong makes nothing old'],
  [null, null, 'nobody knows when it was taken'],
])('taken at %s: %s (%s)', (takenAt, words) => {
  const told = oldWords(takenAt, '2026-11-02T10:00:00.000Z')
  if (words === null) expect(told).toBeNull()
  else expect(told).toContain(words)
})

describe('what came of it', () => {
  const kept = { id: '', takenAt: null, savedAt: '', tool: 'scubagear', version: null, facts: 65, unread: 2 }
  const answer = { schema: 'ward.imported/1' as const, kept, isNew: true, changes: [] }

  test.each<[Parameters<typeof importedWords>[0], string]>([
    [
      {
        ...answer,
        changes: [
          { check: 'a', change: 'opened' },
          { check: 'b', change: 'fixed' },
        ],
      },
      'Kept: 65 parts of the settings. 2 parts could not be read; each says why. 1 finding opened.',
    ],
    [{ ...answer, kept: { ...kept, unread: 0 } }, 'Kept: 65 parts of the settings.'],
    [{ ...answer, isNew: false }, 'These settings were read in before; nothing was counted twice.'],
  ])('%#', (given, words) => {
    expect(importedWords(given)).toBe(words)
  })
})

describe('the year in a few lines', () => {
  const routine = (title: string, every: 'workday' | 'week', minutes: number, isLeftOut = false) => ({
    title,
    terms: { rhythm: { every }, minutes } as never,
    leftOut: isLeftOut ? ({} as never) : null,
  })

  test('by how often, without what is left out', () => {
    const rows = rhythmRows([
      routine('Access', 'week', 20),
      routine('Apps', 'week', 5),
      routine('Places', 'week', 5),
      routine('Guests', 'week', 5),
      routine('Look', 'workday', 5),
      routine('Never', 'workday', 5, true),
    ])
    expect(rows).toEqual([
      { every: 'Every workday', words: '1 task, 5 minutes together: Look.' },
      { every: 'Every week', words: '4 tasks, 35 minutes together: Access, Apps, Places, and 1 more.' },
    ])
  })

  test('what a week asks of whom, the most first', () => {
    const load = [
      { role: 'privacy-officer' as const, perWeek: 20, perMonth: 0, perYear: 0 },
      { role: 'security-officer' as const, perWeek: 100, perMonth: 0, perYear: 0 },
      { role: 'owner' as const, perWeek: 0, perMonth: 5, perYear: 0 },
    ]
    expect(loadWords(load)).toBe(
      'On average it takes, each week, 1.5 hours for the Security officer and 20 minutes for the Privacy officer.',
    )
    expect(loadWords([])).toBe('')
  })
})
