import { describe, expect, test } from 'vitest'
import type { Organisation } from '../base/hipaa/organisation.ts'
import { clinic, DEED, tenantMaker } from './comply.fixture.ts'
import { checkedOrganisation, keepOrganisation, keptOrganisation } from './organisation-record.ts'

const newTenant = tenantMaker()

describe('a profile that cannot be kept', () => {
  test.each<{ because: string; changes: object; says: RegExp }>([
    { because: 'without a name', changes: { name: ' ' }, says: /"name" is empty/ },
    { because: 'with a name that fills a page', changes: { name: 'x'.repeat(201) }, says: /longer than 200/ },
    { because: 'a name of several lines', changes: { name: 'a\nb' }, says: /"name" is not of the form/ },
    { because: 'of a kind 160.103 does not know', changes: { kinds: ['hospital'] }, says: /"kinds.0"/ },
    { because: 'a state that is none', changes: { states: ['MA', 'ZZ'] }, says: /"states.1"/ },
    { because: 'a state in small letters', changes: { states: ['ma'] }, says: /"states.0"/ },
    { because: 'no site at all', changes: { sites: 0 }, says: /"sites" is too small/ },
    { because: 'half a person', changes: { workforce: 1.5 }, says: /"workforce"/ },
    { because: 'looked after by someone unheard of', changes: { it: 'a cousin' }, says: /"it"/ },
    { because: 'in a time zone that is none', changes: { timeZone: 'Ohio' }, says: /"timeZone" is not/ },
    {
      because: 'without saying whether it is hybrid',
      changes: { hybrid: undefined },
      says: /"hybrid" is missing/,
    },
    {
      because: 'a field that is none',
      changes: { Quartermaine: 1 },
      says: /a field Ward does not know; .*itProvider/,
    },
  ])('$because', ({ changes, says }) => {
    const attempt = () => checkedOrganisation(clinic(changes as Partial<Organisation>))
    expect(attempt).toThrow(says)
    // What a person wrote may be about a person, so it is never repeated.
    expect(attempt).not.toThrow(/cousin|hospital|Quartermaine|xxx/)
  })
})

test('states and kinds are kept once each, states in order, texts without blanks around them', () => {
  const checked = checkedOrganisation(
    clinic({ states: ['NH', 'MA', 'NH'], kinds: ['provider', 'provider'], name: ' Main Street ' }),
  )
  expect(checked).toMatchObject({ states: ['MA', 'NH'], kinds: ['provider'], name: 'Main Street' })
})

test('a profile grows field by field: of the first one only the name need be known', () => {
  expect(checkedOrganisation(clinic({ kinds: [], states: [] }))).toMatchObject({ kinds: [], states: [] })
})

test('a profile of before there were time zones has none, which is UTC', () => {
  const { timeZone: _, ...older } = clinic()
  expect(checkedOrganisation(older as Organisation).timeZone).toBeNull()
  expect(checkedOrganisation(clinic({ timeZone: 'America/New_York' })).timeZone).toBe('America/New_York')
})

test('what is kept is what is read; the version before is not lost', async () => {
  const { store, scope } = await newTenant()
  expect(await keptOrganisation(store, scope)).toEqual({ value: null, version: 0 })
  await keepOrganisation(store, scope, { value: clinic(), version: 0 }, DEED)
  await keepOrganisation(store, scope, { value: clinic({ sites: 3 }), version: 1 }, DEED)
  expect(await keptOrganisation(store, scope)).toEqual({
    value: clinic({ sites: 3, states: ['MA', 'NH'] }),
    version: 2,
  })
  const { items } = await store.records.history(scope, 'organisation', 'organisation')
  expect(items.map(({ body }) => body)).toMatchObject([{ sites: 2 }, { sites: 3 }])
})

test('of two people who change it at once, the second is told', async () => {
  const { store, scope } = await newTenant()
  await keepOrganisation(store, scope, { value: clinic(), version: 0 }, DEED)
  const second = keepOrganisation(store, scope, { value: clinic({ sites: 9 }), version: 0 }, DEED)
  await expect(second).rejects.toMatchObject({ code: 'conflict' })
  expect((await keptOrganisation(store, scope)).value?.sites).toBe(2)
})
