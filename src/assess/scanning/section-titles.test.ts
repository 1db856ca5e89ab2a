import { expect, it } from 'vitest'
import { sectionTitlesIn } from './section-titles.ts'

it.each([
  { why: 'a title alone on its line', text: 'CHIEF COMPLAINT\n\nCough', titles: ['chief complaint'] },
  { why: 'a colon after it', text: 'Allergies: none', titles: ['allergies'] },
  { why: 'Markdown and bold', text: '## **Assessment & Plan**\n', titles: ['assessment and plan'] },
  { why: 'a number before it', text: '3. Review of Systems:\n', titles: ['review of systems'] },
  { why: 'CRLF', text: 'Vitals\r\nHPI:\r\n', titles: ['vitals', 'hpi'] },
  { why: 'the same title twice is one', text: 'Plan of care:\nPlan of care:', titles: ['plan of care'] },
  { why: 'a word of a sentence is no title', text: 'Medications were delivered late.', titles: [] },
  { why: 'in the middle of a line it is none', text: 'See Allergies: none', titles: [] },
  { why: 'any report has these', text: 'Summary:\nBackground:\nResults:', titles: [] },
])('$why', ({ text, titles }) => {
  expect([...sectionTitlesIn(text)]).toEqual(titles)
})
