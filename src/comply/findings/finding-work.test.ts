import { expect, test } from 'vitest'
import { DEED, tenantMaker } from '../comply.fixture.ts'
import { addComment, commentsOn } from './finding-comments.ts'
import { findingWork, findingWorkOf, keepFindingWork } from './finding-work.ts'

const newTenant = tenantMaker()
const CHECK = 'exchange.smtp-auth-off'
const SAM = { account: 'u-0123456789abcdef', name: 'Sam Okoro', until: '2026-12-01' }

test('nobody looks after what nobody has touched', async () => {
  const { store, scope } = await newTenant()
  expect(await findingWork(store, scope, CHECK)).toEqual({
    value: { check: CHECK, state: 'none', assigned: null },
    version: 0,
  })
  expect(await findingWorkOf(store, scope)).toEqual([])
})

test('what was kept is read, and what was seen before is told as changed', async () => {
  const { store, scope } = await newTenant()
  const value = { check: CHECK, state: 'planned', assigned: SAM } as const
  expect(await keepFindingWork(store, scope, { value, version: 0 }, DEED)).toEqual({ value, version: 1 })
  expect(await findingWorkOf(store, scope)).toEqual([{ value, version: 1 }])
  const late = keepFindingWork(store, scope, { value: { ...value, state: 'none' }, version: 0 }, DEED)
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
})

test.each<[string, object, RegExp]>([
  ['a day that the calendar has not', { assigned: { ...SAM, until: '2026-02-30' } }, /assigned.until/],
  ['a name with a line break', { assigned: { ...SAM, name: 'Sam\nOkoro' } }, /assigned.name/],
  ['a state that only a reading can tell', { state: 'mended' }, /state/],
  ['a field that Ward does not know', { note: 'x' }, /does not know/],
])('is not kept: %s', async (_, fields, says) => {
  const { store, scope } = await newTenant()
  const value = { check: CHECK, state: 'none', assigned: null, ...fields } as never
  await expect(keepFindingWork(store, scope, { value, version: 0 }, DEED)).rejects.toThrow(says)
})

test('comments of one check are not those of another whose name begins alike', async () => {
  const { store, scope } = await newTenant()
  const comment = (check: string, text: string) => ({ check, name: 'Sam Okoro', text })
  await addComment(store, scope, comment(CHECK, 'First.'), 'ff00000000000000', DEED)
  await addComment(store, scope, comment(CHECK, 'Second.'), '0000000000000000', DEED)
  await addComment(store, scope, comment(`${CHECK}-everywhere`, 'Other.'), '0000000000000000', DEED)
  // In the order in which they were written, whatever their keys are.
  expect((await commentsOn(store, scope, CHECK)).map(({ text }) => text)).toEqual(['First.', 'Second.'])
})
