import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { NO_WORDS, OwnTextFields } from '../calendar/own-text.tsx'
import { RowMarks } from '../access/row-marks.tsx'
import { NO_PATIENTS } from './no-patients.tsx'

const WEB = join(import.meta.dirname, '..')
const sources = ['access', 'calendar', 'detail', 'loans'].flatMap(room =>
  readdirSync(join(WEB, room))
    .filter(name => name.endsWith('.tsx'))
    .map(name => ({ name: `${room}/${name}`, source: readFileSync(join(WEB, room, name), 'utf8') })),
)

/** Forms whose free text is one line: by their source these look like any other field. */
const ONE_LINE = [
  'access/policies-panel.tsx',
  'access/row-marks.tsx',
  'calendar/add-task.tsx',
  'calendar/own-text.tsx',
]

/** What the controls of a page are described by, in words. */
function descriptionsIn(page: string, control: RegExp): readonly string[] {
  return Array.from(page.matchAll(control), ([tag]) => {
    const ids = /aria-describedby="([^"]*)"/.exec(tag)?.[1]?.split(' ') ?? []
    return ids.map(id => page.split(`id="${id}"`)[1]?.split('>')[1]?.split('<')[0] ?? '').join(' ')
  })
}

describe('the hint to name no patient', () => {
  test('stands at every longer text that others will read', () => {
    const areas = sources.flatMap(({ name, source }) =>
      source
        .split(/<Field\b/)
        .filter(field => field.includes('<Textarea'))
        .map(field => ({ name, field })),
    )
    expect(areas.length).toBeGreaterThan(8)
    const without = areas.filter(
      ({ field }) => !/hint=\{[^}]*NO_PATIENTS|\$\{NO_PATIENTS\}|aria-describedby=\{NAMES\}/.test(field),
    )
    expect(without.map(({ name }) => name)).toEqual([])
  })

  test.each(ONE_LINE)('stands at the lines of %s', file => {
    const source = sources.find(({ name }) => name === file)?.source
    expect(source).toMatch(/\bNO_PATIENTS\b.*`\}|<NoPatients /)
  })

  test('has the same words everywhere', () => {
    const own = sources.filter(({ source }) => /name no patient|patients’ names out/i.test(source))
    expect(own.map(({ name }) => name)).toEqual([])
  })

  test.each([
    [
      'each field of a task of one’s own',
      <OwnTextFields key="own" words={NO_WORDS} change={() => {}} problems={[]} />,
      3,
    ],
    [
      'each field with a problem too',
      <OwnTextFields
        key="wrong"
        words={NO_WORDS}
        change={() => {}}
        problems={[{ field: 'routine-title', message: 'Enter what is to be done.' }]}
      />,
      3,
    ],
    [
      'the words of a mark',
      <RowMarks
        key="mark"
        row={7}
        mark={null}
        half={{ mark: 'expected', text: '', on: '2026-11-02' }}
        isFocused
        write={() => {}}
        type={() => {}}
        set={() => {}}
      />,
      1,
    ],
  ])('is read out with %s', (_, form, count) => {
    const said = descriptionsIn(renderToStaticMarkup(form), /<(?:input|textarea)\b[^>]*>/g)
    expect(said).toHaveLength(count)
    for (const one of said) expect(one).toContain(NO_PATIENTS)
  })
})
