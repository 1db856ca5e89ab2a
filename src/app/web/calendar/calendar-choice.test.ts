import { expect, it } from 'vitest'
import { calendarAddress, type CalendarChoice, calendarChoiceIn, PLAIN_CALENDAR } from './calendar-choice.ts'

it.each<[string, string, Partial<CalendarChoice>]>([
  ['nothing chosen', '', {}],
  [
    'a task, as other pages link to it',
    '?task=weekly-access-review%3A2026-11-02',
    { task: 'weekly-access-review:2026-11-02' },
  ],
  [
    'a task about a paragraph',
    '?task=decision:164.308(a)(1)(ii)(D)',
    { task: 'decision:164.308(a)(1)(ii)(D)' },
  ],
  [
    'several of a kind',
    '?whose=mine&role=owner,workforce&part=now',
    { whose: ['mine'], roles: ['workforce', 'owner'], parts: ['now'] },
  ],
  ['a month of the past', '?view=past&month=2026-10', { view: 'past', month: '2026-10' }],
  ['a routine', '?view=year&routine=own-3', { view: 'year', routine: 'own-3' }],
  ['a form', '?adds=task', { adds: 'task' }],
  [
    'an old bookmark with words that are none',
    '?view=grid&role=king&month=2026-13&task=<b>&routine=../x&adds=all',
    {},
  ],
  ['prototype keys', '?view=__proto__&role=constructor', {}],
])('%s: %s', (_, search, choice) => {
  expect(calendarChoiceIn(search)).toEqual({ ...PLAIN_CALENDAR, ...choice })
})

it('what is written is what is read', () => {
  const choice: CalendarChoice = {
    view: 'past',
    whose: ['others'],
    roles: ['security-officer'],
    parts: ['overdue', 'coming'],
    month: '2026-09',
    task: 'own:1',
    routine: 'daily-look',
    adds: 'routine',
  }
  const address = calendarAddress(choice)
  expect(calendarChoiceIn(address.slice(address.indexOf('?')))).toEqual(choice)
  expect(calendarAddress(PLAIN_CALENDAR)).toBe('/calendar')
})
