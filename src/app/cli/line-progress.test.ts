import { expect, test } from 'vitest'
import { lineProgress, stepText } from './line-progress.ts'

test.each([
  {
    because: 'how much there is, is not known',
    progress: { bytes: 1_234_567_890, total: null },
    text: 'writing, 1,234 MB',
  },
  { because: 'it is known', progress: { bytes: 50, total: 200 }, text: 'writing, 25 %' },
  { because: 'a step that counts nothing', progress: { bytes: 0, total: null }, text: 'writing' },
  { because: 'an empty file', progress: { bytes: 0, total: 0 }, text: 'writing' },
])('$because: $text', ({ progress, text }) => {
  expect(stepText({ step: 'writing', ...progress })).toBe(text)
})

test('tells a new step at once, the same one four times a second, and clears its line', () => {
  const said: string[] = []
  let now = 0
  const { tell, clear } = lineProgress({ say: text => said.push(text) }, { isTTY: true, now: () => now })
  tell({ step: 'writing', bytes: 1e6, total: null })
  now = 100
  tell({ step: 'writing', bytes: 2e6, total: null })
  now = 300
  tell({ step: 'writing', bytes: 3e6, total: null })
  tell({ step: 'proving', bytes: 0, total: null })
  clear()
  expect(said).toEqual(['\rwriting, 1 MB', '\rwriting, 3 MB', '\rproving      ', '\r       ', '\r'])
})

test('says nothing where nobody looks', () => {
  const said: string[] = []
  lineProgress({ say: text => said.push(text) }, { isTTY: false }).tell({
    step: 'writing',
    bytes: 1,
    total: 2,
  })
  expect(said).toEqual([])
})
