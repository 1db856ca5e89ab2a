import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { clinicAssessment } from '../../../test/practice/clinic.ts'
import { noProgramme } from '../../assess/posture/work-out-posture.ts'
import type { Instant } from '../../base/time.ts'
import { answerAssessment, chosenFormat } from './assessment-formats.ts'
import type { FormatOptions } from './chosen-format.ts'

const judged = {
  assessment: clinicAssessment(),
  programme: noProgramme('2026-11-22T08:00:00.000Z' as Instant),
  snapshot: null,
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'ward-report-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

function written(columns?: number) {
  const texts = { answer: '', say: '' }
  const output = {
    answer: (text: string) => void (texts.answer += text),
    say: (text: string) => void (texts.say += text),
    columns: columns,
    colour: false,
  }
  return { texts, output }
}

describe('the format', () => {
  test.each<[FormatOptions, string, string]>([
    [{}, 'table', 'nothing asked'],
    [{ json: true }, 'json', '--json'],
    [{ format: 'csv' }, 'csv', 'named'],
    [{ out: 'a/report.HTML' }, 'html', 'the file’s ending says it'],
    [{ out: 'report.htm' }, 'html', 'the short ending'],
    [{ out: 'report.txt' }, 'table', 'any other ending is a text'],
    [{ out: 'report.html', format: 'json' }, 'json', 'what is named wins'],
  ])('of %j is %s: %s', (options, format) => {
    expect(chosenFormat(options)).toBe(format)
  })

  test.each<[FormatOptions, string]>([
    [{ format: 'pdf' }, '--format takes one of table, json, html, csv.'],
    [{ format: 'csv', json: true }, '--json and --format csv ask for two formats; give one.'],
  ])('of %j is refused', (options, sentence) => {
    expect(() => chosenFormat(options)).toThrow(sentence)
  })
})

describe('--out', () => {
  test('writes the whole report, over an older one, and leaves nothing beside it', () => {
    const place = folder()
    const file = join(place, 'report.html')
    writeFileSync(file, 'older')
    const { texts, output } = written()
    answerAssessment(judged, 'html', file, output)
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/)
    expect(readdirSync(place)).toEqual(['report.html'])
    expect(texts).toEqual({ answer: '', say: `ward: wrote ${file}\n` })
    // What is wrong with a tenant is nobody else's to read.
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
  })

  test('writes to where a link points', () => {
    const place = folder()
    writeFileSync(join(place, 'real.csv'), '')
    symlinkSync(join(place, 'real.csv'), join(place, 'link.csv'))
    answerAssessment(judged, 'csv', join(place, 'link.csv'), written().output)
    expect(readFileSync(join(place, 'real.csv'), 'utf8')).toContain('"check"')
  })

  test.each([
    ['a folder', 'is a folder; name a file in it'],
    ['missing/report.html', 'make it first'],
  ])('refuses %s with a sentence', (name, sentence) => {
    const place = folder()
    mkdirSync(join(place, 'a folder'))
    expect(() => answerAssessment(judged, 'html', join(place, name), written().output)).toThrow(sentence)
    expect(readdirSync(place)).toEqual(['a folder'])
  })

  test.runIf(process.platform !== 'win32')('refuses a device', () => {
    expect(() => answerAssessment(judged, 'html', '/dev/null', written().output)).toThrow('is not a file')
  })
})

test('a terminal is not filled with HTML', () => {
  const { texts, output } = written(80)
  expect(() => answerAssessment(judged, 'html', undefined, output)).toThrow('--out report.html')
  expect(texts.answer).toBe('')
})
