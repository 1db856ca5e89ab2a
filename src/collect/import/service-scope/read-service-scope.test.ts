import { describe, expect, it } from 'vitest'
import { AppError } from '../../../base/app-error.ts'
import { readServiceScope } from './read-service-scope.ts'

const read = (text: string, cloud: Parameters<typeof readServiceScope>[2] = 'commercial') =>
  readServiceScope(Buffer.from(text), 'list.txt', cloud)
const yes = (...names: readonly string[]) => names.map(name => ({ name, covered: true }))

describe('a list of covered services', () => {
  it.each([
    ['names, one to a line', 'Exchange Online\nTeams\n', yes('Exchange Online', 'Teams')],
    [
      'with CRLF and a byte order mark',
      '\ufeffExchange Online\r\nTeams\r\n',
      yes('Exchange Online', 'Teams'),
    ],
    [
      'with bullets and numbers',
      '• Exchange Online\n- Teams\n* Sway\n12. Forms',
      yes('Exchange Online', 'Teams', 'Sway', 'Forms'),
    ],
    ['with headings and blank lines', '# Office 365\n\nTeams\n', yes('Teams')],
    [
      'copied from a table',
      'Teams\tYes\nSway\tNo\nForms\tSee note\n',
      [...yes('Teams'), { name: 'Sway', covered: false }, ...yes('Forms')],
    ],
    [
      'a name with a comma',
      'Word, Excel and PowerPoint for the web\n',
      yes('Word, Excel and PowerPoint for the web'),
    ],
    ['a CSV with one column', 'Service\nTeams\n"Word, Excel"\n', yes('Teams', 'Word, Excel')],
    [
      'a CSV that says yes and no',
      'In scope,Service\nyes,Teams\nNo,Sway\n✓,Forms\n',
      [...yes('Teams'), { name: 'Sway', covered: false }, ...yes('Forms')],
    ],
    [
      'a CSV with clouds',
      'Service,Cloud\nTeams,Commercial\nSway,GCC High\nForms,Worldwide\n',
      yes('Teams', 'Forms'),
    ],
    ['odd blanks and a control character', 'Microsoft\u00a0\u0007Teams\n', yes('Microsoft Teams')],
  ])('%s', (_, text, rows) => {
    expect(read(text)).toEqual({ rows, bad: [] })
  })

  it('takes the rows of the cloud that was asked for', () => {
    expect(read('Service,Cloud\nTeams,GCC\nSway,GCC High\nForms,DoD\n', 'gcc-high').rows).toEqual(yes('Sway'))
  })

  it('tells of rows that say neither yes nor no', () => {
    expect(read('Service,Covered\nTeams,yes\nSway,\nForms,perhaps\n')).toEqual({
      rows: yes('Teams'),
      bad: [
        { line: 3, reason: 'It says neither yes nor no.' },
        { line: 4, reason: 'It says neither yes nor no.' },
      ],
    })
  })
})

it.each([
  ['nothing', '', /names no service/],
  ['a web page', '<!DOCTYPE html><p>Teams', /web page/],
  ['JSON', '["Teams"]', /web page or JSON/],
  ['a workbook', 'PK\u0003\u0004', /workbook/],
  ['a book', 'x'.repeat(100_000), /names no service/],
  [
    'ten thousand names',
    Array.from({ length: 10_000 }, (_, index) => `S ${index}`).join('\n'),
    /more than 1000/,
  ],
])('refuses %s', (_, text, says) => {
  expect(() => read(text)).toThrow(AppError)
  expect(() => read(text)).toThrow(says)
})
