import { describe, expect, it } from 'vitest'
import type { Header, Line } from '../../base/labelled-texts.ts'
import { measureOrdinary } from './measure-ordinary.ts'
import { answering, valueIn } from './scan.fixture.ts'

const lines = (...texts: readonly string[]): readonly Line[] =>
  texts.map((text, index) => ({ line: index + 2, text }))
const header = (line: number, group: string, subject: string): Header => ({
  line,
  group,
  from: 'a@example.org',
  to: `list ${group}`,
  subject,
})

describe('measureOrdinary', () => {
  const section = measureOrdinary(
    answering(text => ({ decision: text.includes('flag') ? 'likely' : 'none' })),
    [
      { name: 's.tsv', texts: { form: 'subjects', rows: lines('one', 'flag', 'one', '', 'two') } },
      {
        name: 'h.tsv',
        texts: {
          form: 'headers',
          rows: [
            header(2, 'easy-ham-1', 'three'),
            header(3, 'spam-1', 'flag cheap'),
            header(4, 'hard-ham', 'three'),
          ],
        },
      },
      { name: 'n.txt', texts: { form: 'file-names', ofPatients: false, rows: lines('a.docx', 'flag.docx') } },
    ],
  )
  const figure = (id: string) => section.figures.find(each => each.id === `ordinary.${id}`)

  it('counts each distinct text once, and leaves out what is empty', () => {
    expect(figure('business-subjects')).toMatchObject({ count: 1, of: 3, value: 1000 / 3 })
    expect(figure('list-subjects')).toMatchObject({ count: 0, of: 1 })
    expect(figure('from')).toMatchObject({ of: 1 })
    expect(figure('to')).toMatchObject({ of: 2 })
  })

  it('puts business and list subjects and file names together, without junk mail and addresses', () => {
    expect(figure('together')).toMatchObject({ count: 2, of: 6, met: false })
    expect(figure('spam-subjects')).toMatchObject({ count: 1, of: 1 })
  })

  it('tells a flagged row by its line and never by its text', () => {
    expect(section.shown.map(({ file, line }) => `${file}:${line}`)).toEqual([
      's.tsv:3',
      'n.txt:3',
      'h.tsv:3',
    ])
    expect(section.shown.every(row => !('text' in row))).toBe(true)
  })

  it('says nothing of groups that are not there', () => {
    const names = measureOrdinary(
      answering(() => ({})),
      [{ name: 'n.txt', texts: { form: 'file-names', ofPatients: false, rows: lines('a.docx') } }],
    )
    expect(names.figures.map(({ id }) => id)).toEqual([
      'ordinary.together',
      'ordinary.together.review',
      'ordinary.together.identifier',
      'ordinary.file-names',
      'ordinary.file-names.review',
      'ordinary.file-names.identifier',
    ])
    expect(valueIn(names, 'ordinary.together')).toBe(0)
  })
})
