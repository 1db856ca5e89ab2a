import { describe, expect, test } from 'vitest'
import { setUpState } from '../../../comply/set-up/set-up-state.ts'
import { clinic } from '../../../comply/comply.fixture.ts'
import { SET_UP_STEPS, type SetUpStep } from '../../../base/set-up-steps.ts'
import type { SetUp } from '../../api/contracts/set-up.ts'
import { needsSetUp } from './needs-set-up.ts'
import {
  addressOfPlace,
  nameFrom,
  nextPlace,
  type Place,
  placeBefore,
  placeIn,
  progressWords,
  stateWords,
  STEP_TITLES,
} from './set-up-words.ts'

function stepsWith(done: readonly string[]): SetUp['steps'] {
  return SET_UP_STEPS.map(({ id, minutes }) => ({
    id,
    minutes,
    state: done.includes(id) ? ('done' as const) : ('open' as const),
    missing: [],
  }))
}

test('the pages stand in the order of the steps that the server knows', () => {
  expect(Object.keys(STEP_TITLES)).toEqual(SET_UP_STEPS.map(({ id }) => id))
})

describe('where an address leads', () => {
  test.each<[string, readonly string[], string, string]>([
    ['', [], '/set-up?step=practice', 'at the beginning'],
    ['', ['practice', 'officers'], '/set-up?step=settings', 'where somebody left off'],
    ['', SET_UP_STEPS.map(({ id }) => id), '/set-up?step=open', 'all is done: what is there, and where'],
    ['step=settings', [], '/set-up?step=settings', 'a link to one step'],
    ['step=practice&question=kinds', [], '/set-up?step=practice&question=kinds', 'one question'],
    ['step=party', [], '/set-up?step=practice', 'a step of no Ward'],
    ['step=practice&question=party', [], '/set-up?step=practice', 'a question of no Ward'],
  ])('“%s” with %j done: %s (%s)', (search, done, address) => {
    expect(addressOfPlace(placeIn(new URLSearchParams(search), stepsWith(done)))).toBe(address)
  })
})

test('forward and back goes through every page once, and comes back the same way', () => {
  const there: string[] = []
  let last: Place | null = null
  for (
    let place: Place | null = { step: 'practice', question: 'name' };
    place !== null;
    place = nextPlace(place)
  ) {
    there.push(addressOfPlace(place))
    last = place
  }
  const back: string[] = []
  for (let place = last; place !== null; place = placeBefore(place)) back.push(addressOfPlace(place))
  expect(there).toHaveLength(13)
  expect(new Set(there).size).toBe(13)
  expect(back.toReversed()).toEqual(there)
})

describe('how far a step is, in the list of steps', () => {
  const all = clinic({
    it: 'own-staff',
    itProvider: null,
    privacyOfficer: 'Kim Lee',
    securityOfficer: 'Ana Ruiz',
    timeZone: 'America/New_York',
  })
  const none = clinic({
    kinds: [],
    states: [],
    sites: null,
    workforce: null,
    it: null,
    timeZone: null,
    privacyOfficer: null,
    securityOfficer: null,
  })
  const known = { hasSettings: false, hasYear: false, seen: [], later: [] }
  test.each<[SetUpStep, ReturnType<typeof clinic> | null, SetUpStep, readonly SetUpStep[], string, string]>([
    ['practice', all, 'practice', [], 'Done', 'all of it is said'],
    [
      'practice',
      { ...all, states: [], timeZone: null },
      'settings',
      [],
      '2 answers left',
      'two were skipped',
    ],
    ['practice', { ...all, states: [] }, 'practice', [], '1 answer left', 'one, while the step is shown'],
    ['practice', none, 'practice', [], '', 'it was only begun'],
    ['practice', none, 'settings', [], '5 answers left', 'all of them were skipped'],
    ['practice', null, 'settings', [], '5 answers left', 'where nothing is known one thing is missing: all'],
    ['practice', null, 'practice', [], '', 'nothing was begun'],
    ['officers', { ...all, privacyOfficer: null }, 'practice', [], '1 answer left', 'one is named'],
    ['officers', none, 'practice', [], '', 'still to come'],
    [
      'practice',
      { ...all, states: [] },
      'year',
      ['practice'],
      'Put off · 1 answer left',
      'put off in the middle',
    ],
    ['settings', all, 'year', ['settings'], 'Put off', 'a step that asks nothing in words'],
    ['settings', all, 'year', [], '', 'what it lacks is no answer'],
  ])('%s of %j at %s, put off %j: “%s” (%s)', (id, organisation, current, later, words) => {
    const steps = setUpState({ ...known, organisation, later }).map(step => ({
      ...step,
      missing: [...step.missing],
    }))
    const step = steps.find(one => one.id === id)
    const given = { steps, current, isKnown: organisation !== null }
    expect(step && stateWords(step, given)).toBe(words)
  })
})

test.each<[number, string, string]>([
  [20, 'Step 3 of 7, about 20 minutes left', 'in the middle'],
  [1, 'Step 3 of 7, about 1 minute left', 'one minute is one'],
  [0, 'Step 3 of 7, nothing left for now', 'done'],
])('with %i minutes: %s (%s)', (minutesLeft, words) => {
  expect(progressWords('settings', { steps: stepsWith([]), minutesLeft })).toBe(words)
})

test.each<[string, string, string]>([
  ['Main Street Clinic', 'main-street-clinic', 'the usual'],
  ['Dr. Müller & Söhne', 'dr-muller-and-sohne', 'letters of others are written plainly'],
  ['St. Mary’s', 'st-marys', 'an apostrophe parts no word'],
  ['  --  ', '', 'nothing that can be used'],
  ['北京诊所', '', 'letters that no folder of Ward has: the person chooses'],
  ['The very long name of a practice that goes on and on', 'the-very-long-name-of-a-practice-that-go', 'cut'],
])('“%s” is kept as “%s” (%s)', (title, name) => {
  expect(nameFrom(title)).toBe(name)
})

const tenant = { name: 'x', title: 'X', roles: [], permissions: [] }

test.each<[boolean, Parameters<typeof needsSetUp>[0], string]>([
  [true, { permissions: ['tenants:add'], tenants: [] }, 'the first person of a new installation'],
  [
    true,
    { permissions: ['tenants:add'], tenants: [{ ...tenant, practice: true }] },
    'only the made-up clinic',
  ],
  [false, { permissions: ['tenants:add'], tenants: [{ ...tenant, practice: false }] }, 'a tenant is kept'],
  [false, { permissions: [], tenants: [] }, 'who may add none is not led to where they may not go'],
])('%s for %j: %s', (needs, me) => {
  expect(needsSetUp(me)).toBe(needs)
})
