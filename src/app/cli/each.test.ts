import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { clinicAssessment } from '../../../test/practice/clinic.ts'
import { AppError } from '../../base/app-error.ts'
import { assessment } from '../api/contracts/assessment.ts'
import { answerEachLine } from './each.ts'

test('a fault of Ward’s own is the answer to its line, and the lines after it are answered', async () => {
  const place = mkdtempSync(join(tmpdir(), 'ward-each-'))
  onTestFinished(() => rmSync(place, { recursive: true, force: true }))
  const file = join(place, 'lines.ndjson')
  writeFileSync(file, 'good\nfault\nbad\n\ngood')
  let answered = ''
  const output = {
    answer: (text: string) => void (answered += text),
    say: () => {},
    columns: undefined,
    colour: false,
  }
  const ended = await answerEachLine(
    file,
    () => true,
    output,
    bytes => {
      const text = Buffer.from(bytes).toString()
      if (text === 'fault') throw new TypeError('patient Zebulon')
      if (text !== 'good') throw new AppError('bad-input', 'Not good.')
      return clinicAssessment()
    },
  )
  expect(ended).toEqual({ met: true, fault: true })
  const answers = answered.split('\n').slice(0, -1)
  const lines = answers.map(line => assessment.parse(JSON.parse(line)))
  expect(lines.map(({ line, error, verdicts }) => [line, error?.slice(0, 12), verdicts.length > 0])).toEqual([
    [1, undefined, true],
    [2, 'Ward stopped', false],
    [3, 'Not good.', false],
    [4, 'Not good.', false],
    [5, undefined, true],
  ])
  // The message of a fault may hold anything: only its kind and place are said.
  expect(answered).not.toContain('Zebulon')
})
