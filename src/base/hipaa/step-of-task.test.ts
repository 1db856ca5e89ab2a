import { expect, test } from 'vitest'
import type { Step } from './steps.ts'
import { stepsOfTask } from './step-of-task.ts'

test.each<[cites: readonly string[], page: string | null, steps: readonly Step[], why: string]>([
  [['164.308(a)(8)'], '/agreements?agreement=microsoft', ['sign-up'], 'it is done where agreements are'],
  [['164.308(a)(8)', '164.308(b)(1)'], '/assurance?report=ar-2', ['sign-up'], 'once, not in two steps'],
  [['164.308(a)(8)'], '/assurance?part=evaluation&form=evaluation', ['evaluate'], 'the evaluation itself'],
  [['164.308(b)(1)'], '/services?service=power-apps', ['evaluate'], 'covered services stand in step 1'],
  [['164.308(a)(6)(ii)'], '/contact', ['sign-up'], 'the contact is no incident'],
  [['164.308(a)(5)(i)'], '/contacts', ['training'], 'another page that begins alike'],
  [['164.308(a)(5)(i)', '164.308(a)(8)'], '/calendar', ['training', 'evaluate'], 'no page of a step'],
  [['164.308(b)(1)'], null, ['sign-up'], 'no page'],
  [['no citation'], null, [], 'nothing that a step answers'],
])('%j at %s: %j, %s', (cites, page, steps) => {
  expect(stepsOfTask({ cites, page })).toEqual(steps)
})
