import { describe, expect, test } from 'vitest'
import { isWithheld, namesToWithhold, WITHHELD, withhold } from './withheld-names.ts'

describe('a name', () => {
  test.each<[string, string, boolean, string]>([
    ['file', 'https://c.example/Quill_biopsy.pdf', true, 'files are named after patients'],
    ['list', 'Waiting list', true, 'so are lists'],
    ['ediscovery-case', 'Quillfeather v. clinic', true, 'and cases'],
    ['link', 'https://c.example/:b:/quill', true, 'a link has the name of its file in it'],
    ['other', 'biopsy AND quillfeather', true, 'what was searched for'],
    ['other', 'outside@mail.example', false, 'where mail is sent on to has to be seen'],
    ['other', '6f0e1c1a-2b3c-4d5e-8f90-a1b2c3d4e5f6', false, 'an id holds nobody’s words'],
    ['mailbox', 'chen@clinic.example', false, 'whose mailbox it was is what the report is about'],
    ['site', 'https://c.example/sites/billing', false, 'so is a site'],
    ['user', 'dana@clinic.example', false, 'and a person of the staff'],
  ])('of a %s, %s, is withheld: %s (%s)', (kind, id, expected) => {
    expect(isWithheld({ kind, id })).toBe(expected)
  })

  test('of a thing without a kind stays', () => {
    expect(isWithheld({ id: 'Quillfeather' })).toBe(false)
  })
})

describe('names to withhold', () => {
  test('are found wherever they stand in a row, longest first, and ids that are none are kept', () => {
    const row = {
      place: { kind: 'ediscovery-case', id: '6f0e1c1a-2b3c-4d5e-8f90-a1b2c3d4e5f6', name: 'Quill' },
      targets: [{ kind: 'file', id: 'https://c.example/quill.pdf', name: 'quill.pdf' }],
      actor: { id: 'dana@clinic.example', name: 'Dana' },
    }
    expect(namesToWithhold(row)).toEqual(['https://c.example/quill.pdf', 'quill.pdf', 'Quill'])
  })

  test.each<[string, unknown, string]>([
    ['null', null, 'nothing'],
    ['a text', 'file', 'no object'],
    ['an empty name', { kind: 'file', id: '', name: ' ' }, 'nothing to look for'],
    ['no text', { kind: 'file', id: 7, name: null }, 'not as a report makes it'],
    [
      'its own __proto__',
      JSON.parse('{"__proto__":{"kind":"file","id":"x.pdf"}}') ?? {},
      'no field of a report is',
    ],
  ])('of %s: none that harm (%s)', (_, row) => {
    expect(namesToWithhold(row).every(name => name === 'x.pdf')).toBe(true)
  })

  test('end with the depth of a report', () => {
    let deep: unknown = { kind: 'file', id: 'deep.pdf', name: 'deep.pdf' }
    for (let level = 0; level < 10_000; level += 1) deep = { deep }
    expect(namesToWithhold(deep)).toEqual([])
  })
})

describe('a sentence', () => {
  test.each<[string, readonly string[], string, string]>([
    [
      'Dana opened Quill.pdf twice: Quill.pdf.',
      ['Quill.pdf'],
      `Dana opened ${WITHHELD} twice: ${WITHHELD}.`,
      'each time',
    ],
    ['A plan for Al at al’s', ['Al'], `A plan for ${WITHHELD} at al’s`, 'a short name only as a word'],
    ['A (b and B (b', ['(b'], `A ${WITHHELD} and B ${WITHHELD}`, 'marks of expressions are letters here'],
    ['Cost: $& and more', ['Cost'], `${WITHHELD}: $& and more`, 'what a replacement would read'],
    ['Nothing', [], 'Nothing', 'no name'],
  ])('%s without %j: %s (%s)', (text, names, expected) => {
    expect(withhold(text, names)).toBe(expected)
  })
})
