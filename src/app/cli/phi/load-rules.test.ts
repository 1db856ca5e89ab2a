import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { recognize } from '../../../assess/recognizers/recognize.fixture.ts'
import { temporaryFolder } from '../../../../test/cli/ward.ts'
import { readRules, recognizersOf } from './load-rules.ts'

const EXAMPLE = fileURLToPath(new URL('../../../../docs/examples/rules.yaml', import.meta.url))

it('the example of the guide is loaded and finds what it says', async () => {
  const [wristband, subject] = recognizersOf(await readRules(EXAMPLE))
  if (!wristband || !subject) throw new Error('The example holds two rules.')
  expect(recognize(wristband, 'lost HB2026-00417')).toMatchObject([
    { text: 'HB2026-00417', class: 'D', confidence: 85 },
  ])
  expect(recognize(subject, 'Participant S-004417')).toMatchObject([
    { text: 'S-004417', class: 'I1', confidence: 75 },
  ])
})

it.each<[because: string, change: object, says: RegExp]>([
  [
    'a yes that is not found',
    { examples: { yes: ['123456', 'Mary Canary 12'], no: ['x'] } },
    /rule 1 \(own\) does not find example 2 of its “yes”/,
  ],
  [
    'a no that is found',
    { examples: { yes: ['123456'], no: ['Mary Canary 654321'] } },
    /rule 1 \(own\) finds example 1 of its “no”/,
  ],
  ['an id of Ward', { id: 'us-ssn' }, /has the id of a recognizer of Ward/],
])('refuses %s', async (_, change, says) => {
  const path = join(temporaryFolder(), 'rules.json')
  const rule = {
    id: 'own',
    title: 'Own',
    pattern: '[0-9]{6}',
    class: 'I1',
    examples: { yes: ['123456'], no: ['x'] },
    ...change,
  }
  writeFileSync(path, JSON.stringify({ schema: 'ward.phi-rules/1', rules: [rule] }))
  await expect(readRules(path)).rejects.toThrow(says)
  await expect(readRules(path)).rejects.not.toThrow(/canary/i)
})
