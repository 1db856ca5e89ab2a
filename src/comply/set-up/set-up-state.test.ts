import { describe, expect, test } from 'vitest'
import { SET_UP_STEPS, type SetUpStep } from '../../base/set-up-steps.ts'
import { clinic } from '../comply.fixture.ts'
import { minutesLeft, type SetUpKnown, setUpState } from './set-up-state.ts'

const NOTHING: SetUpKnown = { organisation: null, hasSettings: false, hasYear: false, seen: [], later: [] }
const whole = clinic({
  it: 'own-staff',
  itProvider: null,
  privacyOfficer: 'Kim Lee',
  timeZone: 'America/New_York',
})

function stateOf(step: SetUpStep, known: Partial<SetUpKnown>): string {
  return setUpState({ ...NOTHING, ...known }).find(({ id }) => id === step)?.state ?? 'none'
}

test('the whole takes half an hour, and nothing of it is done at first', () => {
  const steps = setUpState(NOTHING)
  expect(steps.map(({ id }) => id)).toEqual(SET_UP_STEPS.map(({ id }) => id))
  expect(minutesLeft(steps)).toBe(30)
  expect(steps.every(({ state }) => state === 'open')).toBe(true)
})

describe('a step is', () => {
  test.each<[SetUpStep, Partial<SetUpKnown>, string, string]>([
    ['practice', { organisation: whole }, 'done', 'all of it is said'],
    ['practice', { organisation: { ...whole, kinds: [] } }, 'open', 'what it is decides what binds it'],
    ['practice', { organisation: { ...whole, states: [] } }, 'open', 'a breach is told to the state too'],
    ['practice', { organisation: { ...whole, workforce: null } }, 'open', 'half of the size is not said'],
    ['practice', { organisation: { ...whole, timeZone: null } }, 'open', 'a day begins somewhere'],
    ['practice', { organisation: { ...whole, ehr: null } }, 'done', 'not everybody has such a system'],
    ['practice', { later: ['practice'] }, 'later', 'somebody put it off'],
    ['practice', { organisation: whole, later: ['practice'] }, 'done', 'put off, then done all the same'],
    ['officers', { organisation: whole }, 'done', 'both are named'],
    [
      'officers',
      { organisation: { ...whole, privacyOfficer: null } },
      'open',
      'each is asked for by the law',
    ],
    ['settings', { hasSettings: true }, 'done', 'read in by whomever, here or at the terminal'],
    ['first-look', { seen: ['first-look'] }, 'open', 'without settings there was nothing to look at'],
    ['first-look', { seen: ['first-look'], hasSettings: true }, 'done', 'looked at'],
    ['year', { hasYear: true }, 'done', 'adopted'],
    ['year', { seen: ['year'] }, 'open', 'looked at is not adopted'],
    ['owner', { seen: ['owner'] }, 'done', 'looked at'],
    ['open', {}, 'open', 'not looked at yet'],
  ])('%s with %j: %s (%s)', (step, known, state) => {
    expect(stateOf(step, known)).toBe(state)
  })
})

test('what is missing is told by name', () => {
  const [practice, officers] = setUpState({
    ...NOTHING,
    organisation: { ...whole, states: [], securityOfficer: null },
  })
  expect([practice?.missing, officers?.missing]).toEqual([
    ['in which states it is'],
    ['who is security officer'],
  ])
})
