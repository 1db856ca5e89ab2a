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

test('one that is sent twice with one key is kept once', async () => {
  const { store, scope } = await newTenant()
  const key = '0123456789abcdef'
  const add = (title: string, more: object = {}) =>
    addOwnTask(store, scope, { ...task(title), ...more }, DEED, key)
  const later = { at: '2026-11-23T08:00:00.000Z', opens: '2026-11-23' }
  const sent = [await add('Ask the landlord'), await add('Ask the landlord', later)]
  expect(sent.map(({ id }) => id)).toEqual(['own:1', 'own:1'])
  await expect(add('Ask the locksmith')).rejects.toMatchObject({ code: 'conflict' })
  expect((await addOwnTask(store, scope, task('Ask the landlord'), DEED)).id).toBe('own:2')
  const other = { ...task('Ask the landlord'), by: { id: 'u-2', name: 'Sam Okoro' } }
  expect((await addOwnTask(store, scope, other, DEED, key)).id).toBe('own:3')
})

test('one that is sent twice at one moment with one key is kept once', async () => {
  const { store, scope } = await newTenant()
  const add = () => addOwnTask(store, scope, task('Ask the landlord'), DEED, '0123456789abcdef')
  await Promise.all([add(), add()])
  expect(await ownTasksOf(store, scope)).toHaveLength(1)
})
