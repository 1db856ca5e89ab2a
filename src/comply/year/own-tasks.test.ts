import { expect, test } from 'vitest'
import { DEED, NOW, tenantMaker } from '../comply.fixture.ts'
import { addOwnTask, type OwnTask, ownTasksOf } from './own-tasks.ts'

const newTenant = tenantMaker()

const task = (title: string): Omit<OwnTask, 'id'> => ({
  title,
  why: 'It does not close.',
  opens: '2026-11-22',
  due: '2026-11-27',
  minutes: 10,
  role: 'security-officer',
  person: null,
  deputy: null,
  by: { id: 'u-1', name: 'Dana Ruiz' },
  at: NOW,
})

test('those that are written down at one moment are all kept', async () => {
  const { store, scope } = await newTenant()
  const titles = ['Ask the landlord', 'Ask the locksmith', 'Ask the insurer']
  const kept = await Promise.all(titles.map(title => addOwnTask(store, scope, task(title), DEED)))
  expect(kept.map(({ id }) => id).sort()).toEqual(['own:1', 'own:2', 'own:3'])
  expect((await ownTasksOf(store, scope)).map(({ title }) => title).sort()).toEqual(titles.toSorted())
})
