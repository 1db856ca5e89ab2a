import { expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { decision } from '../comply.fixture.ts'
import { known, task } from './needs.fixture.ts'
import { stepsNow } from './steps-now.ts'

const at = (day: string) => `${day}T00:00:00.000Z` as Instant

test('the last evidence of each step and what is due next in it', () => {
  const done = { by: 'u-1', at: at('2026-10-30'), note: 'Done.' }
  const steps = stepsNow(
    known({
      lastSnapshot: at('2026-11-01'),
      decisions: [
        decision({ citation: '164.312(a)(2)(iii)', at: at('2026-05-01') }),
        decision({ citation: '164.308(a)(8)', at: at('2026-10-01') }),
      ],
      tasks: [
        task({
          id: 'b',
          cites: ['164.308(a)(8)'],
          due: '2026-12-01',
          state: 'coming',
          title: 'Evaluate anew',
        }),
        task({ id: 'a', cites: ['164.308(a)(8)'], due: '2026-11-09', title: 'Look at the findings' }),
        task({ id: 'd', cites: ['164.308(a)(8)'], due: '2026-11-01', page: '/agreements', title: 'Confirm' }),
        task({ id: 'c', cites: ['164.308(a)(5)(i)'], due: '2026-10-01', state: 'done', closed: done }),
      ],
    }),
    [{ at: at('2026-10-27') }],
    [
      { step: 'evaluate', at: at('2026-10-30'), what: 'An evaluation signed' },
      { step: 'sign-up', at: at('2026-10-20'), what: 'Microsoft’s agreement confirmed' },
      { step: 'sign-up', at: at('2026-10-19'), what: 'An agreement accepted' },
    ],
  )
  expect(
    steps.map(({ step, last, next }) => [
      step,
      last?.what ?? null,
      last?.at.slice(0, 10) ?? null,
      next?.title ?? null,
    ]),
  ).toEqual([
    ['evaluate', 'Settings read', '2026-11-01', 'Look at the findings'],
    ['sign-up', 'Microsoft’s agreement confirmed', '2026-10-20', 'Confirm'],
    ['access-control', 'A review signed', '2026-10-27', null],
    ['training', 'A task done', '2026-10-30', null],
    ['procedures', null, null, null],
  ])
})
