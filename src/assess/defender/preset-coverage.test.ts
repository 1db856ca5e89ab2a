import { expect, test } from 'vitest'
import type { Recipients } from '../../collect/facts/defender/recipients.schema.ts'
import { FOR_EVERYBODY } from './recipients.fixture.ts'
import { judgeCoverageByPreset } from './preset-coverage.ts'

const rule = (preset: string, changes: Recipients = {}): Recipients => ({
  Identity: `${preset} Preset Security Policy1`,
  ...FOR_EVERYBODY,
  ...changes,
})
const entity = (preset: string, state: string, why?: string) => ({
  kind: 'policy',
  id: preset,
  name: `${preset} preset`,
  state,
  ...(why === undefined ? {} : { why }),
})
const OFF = 'It is off.'
const SOME = 'It is on, but only for some people.'

test.each<
  [
    because: string,
    rules: readonly Recipients[],
    verdict: string,
    reason: string,
    entities: readonly object[],
  ]
>([
  [
    'the stronger one is for everybody',
    [rule('Strict'), rule('Standard', { State: 'Disabled' })],
    'pass',
    'All are in strict.',
    [entity('Strict', 'good'), entity('Standard', 'bad', OFF)],
  ],
  [
    'the other one is, and some are in the stronger one',
    [rule('Strict', { SentTo: ['a'] }), rule('Standard')],
    'pass',
    'All are in standard.',
    [entity('Strict', 'bad', SOME), entity('Standard', 'good')],
  ],
  [
    'neither is for everybody',
    [rule('Strict', { State: 'Disabled' }), rule('Standard', { ExceptIfSentTo: ['a'] })],
    'fail',
    'Not all are.',
    [entity('Strict', 'bad', OFF), entity('Standard', 'bad', SOME)],
  ],
  [
    'whom one is for was not read',
    [rule('Strict', { SentTo: undefined }), rule('Standard', { State: 'Disabled' })],
    'unknown',
    'Could not read whom the preset policies are for.',
    [entity('Strict', 'unread'), entity('Standard', 'bad', OFF)],
  ],
])('one of the presets for everybody: %s', (_, rules, verdict, reason, entities) => {
  const judged = judgeCoverageByPreset({
    rules,
    own: ['clinic.example'],
    pass: preset => `All are in ${preset}.`,
    fail: 'Not all are.',
  })
  expect([judged.verdict, judged.reason]).toEqual([verdict, reason])
  expect(judged.entities).toEqual(entities)
})
