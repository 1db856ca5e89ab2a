import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { type ActField, ActForm, missingText } from './act-form.tsx'
import { nameField } from './microsoft-acts.tsx'

describe('what an empty field says', () => {
  test.each<[string, ActField, string]>([
    [
      'a name is typed, not entered as a label',
      nameField('Dana Ruiz'),
      'Type your full name as it stands here: Dana Ruiz.',
    ],
    ['a line', { name: 'a', label: 'Who signs', kind: 'line' }, 'Enter who signs.'],
    ['a day', { name: 'a', label: 'Done on', kind: 'day' }, 'Enter the day: done on.'],
    ['a choice', { name: 'a', label: 'How it came out', kind: 'choice' }, 'Choose: how it came out.'],
    [
      'its own sentence, where the label makes none',
      { name: 'a', label: 'Since which day', kind: 'day', missing: 'Enter the first day.' },
      'Enter the first day.',
    ],
  ])('%s', (_, field, sentence) => {
    expect(missingText(field)).toBe(sentence)
  })
})

test('where the page’s heading says it, the form has its name and no second title', () => {
  const page = renderToStaticMarkup(
    <ActForm label="End the record" fields={[]} button="End it" send={async () => {}} cancel={() => {}} />,
  )
  expect(page).toContain('aria-label="End the record"')
  expect(page).not.toContain('<h2')
})

test('a file that the form rests on stands in it, before the fields, where its problem can be told', () => {
  const page = renderToStaticMarkup(
    <ActForm
      title="Attest it"
      file={{ field: 'the-file', missing: () => 'Choose the PDF.', show: () => <input id="the-file" /> }}
      fields={[{ name: 'who', label: 'Who accepted it', kind: 'line' }]}
      button="I attest it"
      send={async () => {}}
      cancel={() => {}}
    />,
  )
  expect(page.indexOf('<form')).toBeLessThan(page.indexOf('the-file'))
  expect(page.indexOf('the-file')).toBeLessThan(page.indexOf('Who accepted it'))
})
