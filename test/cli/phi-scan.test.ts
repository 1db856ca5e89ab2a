import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { answersOf, CANARIES, withFiles } from './phi-scan.fixture.ts'
import type { Ended } from './ward.ts'

const SUBJECTS = ['phi', 'scan', '--field', 'subject', '--json'] as const
const PATIENT = `Re: patient ${CANARIES.name}, asthma, SSN ${CANARIES.ssn}`

function expectOneSentence(ended: Ended, code: number, says: RegExp): void {
  expect([ended.code, ended.stdout], ended.stderr).toEqual([code, ''])
  expect(ended.stderr).toMatch(/^(?:ward|error): [^\n]+\n$/)
  expect(ended.stderr).toMatch(says)
}

describe('ward phi scan: lines', () => {
  it('answers what is not none, in order, with the places of what was found in UTF-16 units', async () => {
    const lines = ['Lunch on Monday', `😀 ${PATIENT}`, '', `ssn ${CANARIES.ssn}`]
    const { here, at } = withFiles({ 'a.txt': lines.join('\n') })
    const ended = await here([...SUBJECTS, at('a.txt')])
    expect([ended.code, ended.stderr]).toEqual([0, ''])
    const answers = answersOf(ended)
    expect(answers.map(({ line, file, decision }) => [line, file, decision])).toEqual([
      [2, at('a.txt'), 'confirmed'],
      [4, at('a.txt'), 'identifier'],
    ])
    for (const { line, evidence } of answers) {
      const ssn = evidence.find(each => each.recognizer === 'us-ssn')
      expect(lines[line - 1]?.slice(ssn?.offset, (ssn?.offset ?? 0) + (ssn?.length ?? 0))).toBe(CANARIES.ssn)
      expect(ssn?.shape).toBe('ddd-dd-dddd')
    }
  })

  it.each([
    { why: 'LF and CRLF end a line, CR alone does not', text: 'a\r\nb\rc\nd', lines: 3 },
    { why: 'blank lines are answered', text: '\n\r\n \n', lines: 3 },
    { why: 'an empty file has no lines', text: '', lines: 0 },
    { why: 'other line separators of Unicode end none', text: 'a\u2028b\u0085c\u000bd', lines: 1 },
  ])('$why', async ({ text, lines }) => {
    const { here, at } = withFiles({ 'a.txt': text })
    const answers = answersOf(await here([...SUBJECTS, '--all', at('a.txt')]))
    expect(answers.map(({ line }) => line)).toEqual(Array.from({ length: lines }, (_, index) => index + 1))
  })

  it('counts lines in each file, and files in the order they are named', async () => {
    const { here, at } = withFiles({ 'a.txt': PATIENT, 'b.txt': `x\n${PATIENT}\n` })
    const answers = answersOf(await here([...SUBJECTS, at('b.txt'), at('a.txt')]))
    expect(answers.map(({ file, line }) => [file, line])).toEqual([
      [at('b.txt'), 2],
      [at('a.txt'), 1],
    ])
  })

  it('reads standard input, named or not; only a named one is said', () => {
    const { ward } = withFiles({})
    const [unnamed] = answersOf(ward(SUBJECTS, PATIENT))
    expect([unnamed?.line, unnamed && 'file' in unnamed]).toEqual([1, false])
    expect(answersOf(ward([...SUBJECTS, '-'], PATIENT))[0]).toEqual({ ...unnamed, file: '-' })
  })

  it('bytes that are no UTF-8 become U+FFFD, and it says in how many lines', async () => {
    const broken = Buffer.concat([
      Buffer.from('fine\n'),
      Buffer.from([0xff, 0xc3, 0x20]),
      Buffer.from(`${PATIENT}\n`),
      // A surrogate written as UTF-8, half of a pair.
      Buffer.from([0xed, 0xa0, 0x80, 0x0a]),
    ])
    const { here, at } = withFiles({ 'a.txt': broken })
    const ended = await here([...SUBJECTS, '--all', at('a.txt')])
    expect(ended.stderr).toBe(
      '2 lines hold bytes that are no UTF-8; they were read as U+FFFD, and offsets count so.\n',
    )
    const answers = answersOf(ended)
    expect(answers.map(({ decision }) => decision)).toEqual(['none', 'confirmed', 'none'])
    const ssn = answers[1]?.evidence.find(each => each.recognizer === 'us-ssn')
    expect(ssn?.offset).toBe(`\ufffd\ufffd ${PATIENT}`.indexOf(CANARIES.ssn))
  })

  it.each([
    { why: 'UTF-16 with its mark', bytes: Buffer.from(`\ufeff${PATIENT}\r\n`, 'utf16le') },
    { why: 'UTF-8 with its mark, which is no part of the line', bytes: Buffer.from(`\ufeff${PATIENT}`) },
    { why: 'right to left marks', bytes: Buffer.from(PATIENT.replace('SSN ', 'SSN \u202e')) },
  ])('$why is read', async ({ bytes }) => {
    const { here, at } = withFiles({ 'a.txt': bytes })
    expect(answersOf(await here([...SUBJECTS, at('a.txt')])).map(({ decision }) => decision)).toEqual([
      'confirmed',
    ])
  })

  it('a file with NUL bytes is read as lines, and that is said', async () => {
    const { here, at } = withFiles({ 'a.txt': `\0\0\n${PATIENT}\n` })
    const ended = await here([...SUBJECTS, at('a.txt')])
    expect(answersOf(ended).map(({ line }) => line)).toEqual([2])
    expect(ended.stderr).toMatch(/holds NUL bytes and may be no text\. It is read as lines all the same\.\n$/)
  })

  it('a line of 10 MB is answered like any other', async () => {
    const long = `${'lorem ipsum '.repeat(900_000)}${PATIENT}`
    const { here, at } = withFiles({ 'a.txt': `one\n${long}\n${PATIENT}\n` })
    const answers = answersOf(await here([...SUBJECTS, '--workers', '1', at('a.txt')]))
    expect(answers.map(({ line }) => line)).toEqual([2, 3])
    const ssn = answers[0]?.evidence.find(each => each.recognizer === 'us-ssn')
    expect(ssn?.offset).toBe(long.length - CANARIES.ssn.length)
  }, 120_000)

  it('a line over 64 MB ends the scan, after everything before it was answered', async () => {
    const { here, at } = withFiles({
      'a.txt': Buffer.concat([Buffer.from(`${PATIENT}\n`), Buffer.alloc(64 * 1024 * 1024 + 1, 'x')]),
    })
    const ended = await here([...SUBJECTS, at('a.txt')])
    expect(ended.code).toBe(2)
    expect(ended.stderr).toMatch(/line 2 is longer than 64 MB\. The lines before it were answered/)
    expect(answersOf(ended).map(({ line }) => line)).toEqual([1])
  }, 120_000)

  it('the answers do not depend on the number of threads', async () => {
    const lines = Array.from({ length: 30_000 }, (_, index) =>
      index % 97 === 0
        ? `${index} ${PATIENT}`
        : `Re: budget ${index} for the third quarter, with everything in it`,
    )
    const { here, at } = withFiles({ 'a.txt': lines.join('\n'), 'b.txt': `${PATIENT}\n\n` })
    const one = await here([...SUBJECTS, '--all', '--workers', '1', at('a.txt'), at('b.txt')])
    const four = await here([...SUBJECTS, '--all', '--workers', '4', at('a.txt'), at('b.txt')])
    expect(one.stdout.split('\n').length).toBe(30_003)
    expect(four.stdout === one.stdout).toBe(true)
  }, 120_000)

  it('ends quietly when its reader has gone', async () => {
    const { home, at } = withFiles({ 'a.txt': `${PATIENT}\n`.repeat(20_000) })
    const main = join(import.meta.dirname, '../../src/app/cli/main.ts')
    const child = spawn(process.execPath, [main, ...SUBJECTS, at('a.txt')], {
      cwd: home,
      env: { PATH: process.env['PATH'], HOME: home },
    })
    let stderr = ''
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
    child.stdout.once('data', () => child.stdout.destroy())
    const [code] = (await once(child, 'exit')) as [number | null]
    expect([code, stderr]).toEqual([0, ''])
  }, 60_000)
})

describe('ward phi scan: options', () => {
  it('says why, in JSON and in words, and never a value', async () => {
    const { here, at } = withFiles({ 'a.txt': `x\n${PATIENT}\n` })
    const json = await here([...SUBJECTS, '--explain', at('a.txt')])
    const [answer] = answersOf(json)
    expect(answer?.explain?.[0]).toBe(
      'Confirmed: what identifies a person and a matter of health stand together in the subject.',
    )
    expect(answer?.explain?.length).toBe((answer?.evidence.length ?? 0) + 1)
    const text = await here(['phi', 'scan', '--field', 'subject', '--explain', at('a.txt')])
    expect(text.stdout).toMatch(/a\.txt, line 2: confirmed \(\d+\)\. Why: What identifies a person/)
    expect(text.stdout).toMatch(/^ {2}Characters \d+ to \d+: a social security number with its label\.$/m)
    expect(text.stderr).toBe('2 lines: 1 confirmed.\n')
    for (const value of Object.values(CANARIES)) {
      expect(json.stdout + json.stderr + text.stdout + text.stderr).not.toContain(value)
    }
  })

  it('a place of ePHI makes a name what it is', async () => {
    const { here, at } = withFiles({ 'a.txt': 'Jane Miller' })
    const decision = async (...more: readonly string[]) =>
      answersOf(
        await here(['phi', 'scan', '--field', 'filename', '--json', '--all', ...more, at('a.txt')]),
      )[0]?.decision
    expect(await decision()).toBe('none')
    expect(await decision('--place', 'ephi')).toBe('likely')
  })

  it.each([
    { on: 'confirmed', text: PATIENT, code: 1 },
    { on: 'identifier', text: PATIENT, code: 1 },
    { on: 'confirmed', text: `ssn ${CANARIES.ssn}`, code: 0 },
    { on: 'review', text: 'lunch', code: 0 },
  ])('--fail-on $on answers $code', async ({ on, text, code }) => {
    const { here, at } = withFiles({ 'a.txt': text })
    expect((await here([...SUBJECTS, '--fail-on', on, at('a.txt')])).code).toBe(code)
  })

  it('what the tenant knows and the operator’s own rules reach every thread', async () => {
    const knowledge = { schema: 'ward.phi-knowledge/1', mrn: [{ prefix: 'ZQ', digits: [7, 7] }] }
    const rules = {
      schema: 'ward.phi-rules/1',
      rules: [
        {
          id: 'trial-number',
          title: 'Number of a trial',
          class: 'D',
          pattern: 'TRX-\\d{5}',
          confidence: 90,
          examples: { yes: ['TRX-12345'], no: ['TRX-1'] },
        },
      ],
    }
    const { here, at } = withFiles({
      'k.json': JSON.stringify(knowledge),
      'r.json': JSON.stringify(rules),
      'a.txt': `x\nChart ZQ1234567\nTRX-99887\n${'nothing here at all\n'.repeat(60_000)}TRX-55443\n`,
    })
    const ended = await here([
      ...SUBJECTS,
      '--workers',
      '2',
      '--knowledge',
      at('k.json'),
      '--rules',
      at('r.json'),
      at('a.txt'),
    ])
    expect(
      answersOf(ended).map(({ line, decision }) => [line, decision]),
      ended.stderr,
    ).toEqual([
      [2, 'confirmed'],
      [3, 'confirmed'],
      [60_004, 'confirmed'],
    ])
  }, 60_000)

  it.each([
    { why: 'no field', args: ['phi', 'scan'], says: /--field/ },
    { why: 'no such field', args: ['phi', 'scan', '--field', 'body'], says: /body/ },
    { why: 'no such file', args: [...SUBJECTS, 'none.txt'], says: /There is no file none\.txt/ },
    { why: 'a folder', args: [...SUBJECTS, 'folder'], says: /folder is a folder/ },
    { why: 'no threads', args: [...SUBJECTS, '--workers', '0', 'a.txt'], says: /whole number from 1 to 256/ },
    { why: 'no such decision', args: [...SUBJECTS, '--fail-on', 'none', 'a.txt'], says: /--fail-on/ },
    { why: 'no rules', args: [...SUBJECTS, '--rules', 'none.yaml', 'a.txt'], says: /none\.yaml/ },
    {
      why: 'rules that may take long',
      args: [...SUBJECTS, '--rules', 'slow.json', 'a.txt'],
      says: /slow\.json cannot be used: rule 1/,
    },
    {
      why: 'knowledge that is none',
      args: [...SUBJECTS, '--knowledge', 'a.txt', 'a.txt'],
      says: /a\.txt is not JSON/,
    },
    {
      why: 'a key without a roster',
      args: [...SUBJECTS, '--roster-key', 'a.txt', 'a.txt'],
      says: /--knowledge/,
    },
  ])('bad usage, nothing is read: $why', ({ args, says }) => {
    const { ward, at } = withFiles({
      'a.txt': PATIENT,
      'slow.json': JSON.stringify({
        schema: 'ward.phi-rules/1',
        rules: [
          {
            id: 'slow',
            title: 'Slow',
            class: 'D',
            pattern: '(a+)+$',
            confidence: 90,
            examples: { yes: ['a'], no: ['b'] },
          },
        ],
      }),
    })
    mkdirSync(at('folder'))
    expectOneSentence(ward(args), 2, says)
  })

  it('a wrong name among the files costs nothing: no file is read', async () => {
    const { here, at } = withFiles({ 'a.txt': PATIENT })
    expectOneSentence(await here([...SUBJECTS, at('a.txt'), at('none.txt')]), 2, /There is no file/)
  })
})
