import { expect, it, test } from 'vitest'
import { addDays, isDay } from '../../../base/days.ts'
import { isCitation } from '../../../base/hipaa/citation.ts'
import { checkedTerms } from '../routine-body.ts'
import { loadOf } from '../load.ts'
import { openingFrom } from '../rhythm.ts'
import { DEFAULT_YEAR } from './default-year.ts'

const of = (id: string) => {
  const found = DEFAULT_YEAR.find(routine => routine.id === id)
  if (found === undefined) throw new Error(`there is no routine ${id}`)
  return found
}

test('every id is once', () => {
  expect(new Set(DEFAULT_YEAR.map(({ id }) => id)).size).toBe(DEFAULT_YEAR.length)
})

it.each(DEFAULT_YEAR.map(routine => [routine.id, routine] as const))(
  '%s can be kept, cites the law, says what to do and where its rhythm comes from',
  (id, { text, terms }) => {
    expect(id).toMatch(/^[a-z][a-z0-9-]{0,60}$/)
    expect(checkedTerms(terms)).toEqual(terms)
    expect(text.cites.filter(cite => !isCitation(cite))).toEqual([])
    expect(text.steps.length).toBeGreaterThan(1)
    expect(text.title).toMatch(/^[A-Z][^.]{5,80}$/)
    expect(text.why).toMatch(/^[A-Z].*\.$/)
    // Whoever reads it sees whether the law asks for the rhythm or Ward does.
    expect(text.rhythmSays).toMatch(text.isFixed ? /^The law sets this day/ : /Ward’s own measure/)
    expect(terms.deputyRole).not.toBe(terms.role)
    expect([text.title, text.why, ...text.steps].join(' ')).not.toMatch(
      /\b(compliant|violation|secure|safe)\b/i,
    )
  },
)

it.each<[string, string, string]>([
  ['2027-01-01', '2027-03-01', 'January and February have 59 days'],
  ['2028-01-01', '2028-02-29', 'in a leap year the sixtieth day is 29 February'],
])('smaller breaches of the year before %s are due by %s, 164.408(c): %s', (opens, due) => {
  const { terms, text } = of('yearly-small-breaches')
  expect(openingFrom(terms.rhythm, addDays(opens, -300))).toBe(opens)
  expect(addDays(opens, terms.inTime)).toBe(due)
  expect(isDay(due) && text.isFixed).toBe(true)
})

test('a week asks less than an hour of each officer', () => {
  const load = loadOf(DEFAULT_YEAR.map(({ terms }) => terms))
  expect(load.map(({ role, perWeek }) => [role, perWeek])).toEqual([
    ['hipaa-administrator', 0],
    ['privacy-officer', 20],
    ['security-officer', 30],
    ['it-administrator', 0],
  ])
})
