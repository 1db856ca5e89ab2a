import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type PhiEvalAnswer, phiEvalAnswer } from '../../src/app/api/contracts/phi-eval.ts'
import { SHARED } from '../agreement/scubagear.ts'
import { EVAL_FILES, writeEvalFiles } from '../phi/eval-files.ts'
import { temporaryFolder } from './ward.ts'
import { wardHere } from './ward-here.ts'

const data = join(SHARED, 'data/phi')

function home(): { readonly home: string; readonly ward: ReturnType<typeof wardHere> } {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'set'))
  writeEvalFiles(join(folder, 'set'))
  return { home: folder, ward: wardHere(folder) }
}

const read = (stdout: string): PhiEvalAnswer => phiEvalAnswer.parse(JSON.parse(stdout))
const figure = (answer: PhiEvalAnswer, id: string) =>
  answer.sections.flatMap(({ figures }) => figures).find(each => each.id === id)

describe('ward phi eval', () => {
  it('measures every form it finds below a folder, whatever the names', async () => {
    const { home: folder, ward } = home()
    const { code, stdout, stderr } = await ward(['phi', 'eval', join(folder, 'set'), '--json', '--no-speed'])
    expect([code, stderr]).toEqual([0, ''])
    const answer = read(stdout)
    expect(answer.sections.map(({ id }) => id)).toEqual([
      'queries',
      'ordinary',
      'patient-files',
      'composed',
      'sentences',
      'vectors',
      'documents',
    ])
    expect(answer.files).toHaveLength(Object.keys(EVAL_FILES).length - 1)
    expect(answer.notLabelled).toEqual([join('set', 'LICENSE.md')])
    expect(figure(answer, 'ordinary.business-subjects')).toMatchObject({ count: 0, of: 2 })
    expect(figure(answer, 'queries.recall')).toMatchObject({ count: 1, of: 1, met: true })
    expect(figure(answer, 'sentences.US_SSN.f1')).toMatchObject({ value: 1, met: true })
    expect(figure(answer, 'vectors.passed')).toMatchObject({ count: 1, of: 1 })
    expect(figure(answer, 'vectors.contradictions')).toMatchObject({ count: 1 })
    expect(answer.speed).toBeNull()
    // It keeps nothing.
    expect(readdirSync(folder)).toEqual(['set'])
  })

  it('prints a table with the targets, and the speed', async () => {
    const { home: folder, ward } = home()
    const { stdout } = await ward(['phi', 'eval', join(folder, 'set')])
    expect(stdout).toMatch(/^\d+ recognizers \([0-9a-f]{12}\), vocabulary \S+\n/)
    expect(stdout).toMatch(/^ {2}queries with PHI flagged +1\.0000 +1 of 1 +>= 0\.97 +met$/m)
    expect(stdout).toMatch(
      /^ {2}ordinary short fields together flagged +0\.00 per 1,000 +0 of 5 +<= 1 +met$/m,
    )
    expect(stdout).toMatch(/^Speed on one core: [\d,]+ subject lines\/s, [\d.]+ MB\/s/m)
    expect(stdout).toMatch(/^Not an evaluation file: 1\.$/m)
  })

  it('sets the figures without a recognizer beside, and refuses one that is not there', async () => {
    const { home: folder, ward } = home()
    const set = join(folder, 'set')
    const { stdout } = await ward(['phi', 'eval', set, '--ablate', 'us-ssn', '--json', '--no-speed'])
    const answer = read(stdout)
    expect(answer.without).toEqual(['us-ssn'])
    expect(figure(answer, 'sentences.US_SSN.f1')).toMatchObject({ value: 1, without: 0 })
    expect(figure(answer, 'queries.recall')).toMatchObject({ value: 1, without: 1 })
    const refused = await ward(['phi', 'eval', set, '--ablate', 'us-snn'])
    expect([refused.code, refused.stdout]).toEqual([2, ''])
    expect(refused.stderr).toMatch(
      /^ward: There is no recognizer “us-snn”\. There are: us-ssn|^ward: .*us-ssn/,
    )
  })

  it('shows rows only when asked: made-up texts whole, real ones by their line', async () => {
    const { home: folder, ward } = home()
    const file = join(folder, 'set', 'real.tsv')
    writeFileSync(file, 'mid\tsubject\n1\tBarbara Whitfield has type 2 diabetes, MRN 1234567\n')
    const quiet = await ward(['phi', 'eval', join(folder, 'set'), '--no-speed'])
    expect(quiet.stderr).toBe('')
    const { stdout, stderr } = await ward(['phi', 'eval', file, '--show', 'flagged', '--no-speed'])
    expect(stderr).toMatch(/^real\.tsv:2: business subjects: (confirmed|likely)\n$/)
    expect(stdout + stderr + quiet.stdout).not.toMatch(/Whitfield/)
    const composed = await ward([
      'phi',
      'eval',
      join(folder, 'set', 'anything'),
      '--show',
      'missed',
      '--ablate',
      'person-name',
      '--no-speed',
    ])
    expect(composed.code).toBe(0)
  })

  it('reads plain texts as it is told, and lists of patients’ files by a glob', async () => {
    const { home: folder, ward } = home()
    const plain = join(folder, 'plain')
    mkdirSync(plain)
    writeFileSync(join(plain, 'odd-names'), 'no ending here\nnor here\n')
    const named = read(
      (await ward(['phi', 'eval', plain, '--as', 'filename:negative', '--json', '--no-speed'])).stdout,
    )
    expect(figure(named, 'ordinary.file-names')).toMatchObject({ of: 2 })
    const documents = read(
      (await ward(['phi', 'eval', plain, '--as', 'document:negative', '--json', '--no-speed'])).stdout,
    )
    expect(figure(documents, 'documents.not-clinical')).toMatchObject({ count: 0, of: 1 })
    const names = join(folder, 'set', 'names.txt')
    const said = read(
      (await ward(['phi', 'eval', names, '--as', 'document:negative', '--json', '--no-speed'])).stdout,
    )
    expect(said.sections.map(({ id }) => id)).toEqual(['documents'])
    const positive = read(
      (await ward(['phi', 'eval', names, '--positives', 'names.*', '--json', '--no-speed'])).stdout,
    )
    expect(positive.sections.map(({ id }) => id)).toEqual(['patient-files'])
  })

  it('tells a path that leads nowhere as skipped, and refuses when nothing is left', async () => {
    const { home: folder, ward } = home()
    const { code, stdout } = await ward(['phi', 'eval', join(folder, 'set', 'names.txt'), '/nowhere/x'])
    expect([code, /^skipped: there is nothing at \/nowhere\/x\.$/m.test(stdout)]).toEqual([0, true])
    for (const path of ['/nowhere/x', join(folder, 'set', 'LICENSE.md')]) {
      const refused = await ward(['phi', 'eval', path])
      expect([refused.code, refused.stdout]).toEqual([2, ''])
      expect(refused.stderr).toMatch(/^ward: There is nothing to measure on: [^\n]+\n$/)
    }
  })

  it('names file and line of a torn row, never its text', async () => {
    const { home: folder, ward } = home()
    const torn = join(folder, 'torn.jsonl')
    writeFileSync(torn, `${EVAL_FILES['anything/held-out.jsonl']}{"text":"Barbara Whitfield"\n`)
    const { code, stdout, stderr } = await ward(['phi', 'eval', torn])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^ward: torn\.jsonl, line 3 is no query/)
    expect(stderr).not.toMatch(/Whitfield/)
  })
})

describe.skipIf(!existsSync(data))(
  existsSync(data)
    ? 'the shared development data'
    : 'no development data: set WARD_SHARED to the shared folder',
  () => {
    it('is found by its forms alone: every promised figure is there', async () => {
      const { stdout } = await wardHere(temporaryFolder())(['phi', 'eval', data, '--json', '--no-speed'])
      const answer = read(stdout)
      expect(answer.files.map(({ form }) => form).sort()).toEqual([
        'documents',
        'documents',
        'documents',
        'documents',
        'file-names',
        'file-names',
        'headers',
        'patients',
        'queries',
        'spans',
        'subjects',
        'vectors',
      ])
      expect(figure(answer, 'queries.recall')?.of).toBeGreaterThan(0)
      expect(figure(answer, 'patient-files.in-place')?.of).toBeGreaterThan(0)
      expect(figure(answer, 'documents.note')?.of).toBeGreaterThan(0)
    })
  },
)
