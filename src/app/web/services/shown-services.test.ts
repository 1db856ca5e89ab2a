import { describe, expect, it } from 'vitest'
import type { ShownService } from '../../api/contracts/services.ts'
import { PLAIN, servicesAddress, servicesChoiceIn } from './services-choice.ts'
import { headlineOf, shownServicesOf } from './shown-services.ts'

const service = (id: string, more: Partial<ShownService> = {}): ShownService => ({
  id,
  name: id,
  family: 'ai',
  kind: 'service',
  was: [],
  runs: true,
  note: null,
  administered: 'x',
  off: [],
  verify: 'x',
  ofTable: { commercial: 'unknown', gcc: 'unknown', 'gcc-high': 'unknown', dod: 'unknown' },
  coverage: { coverage: 'unknown', asOf: '2021', source: 'x', imported: false, why: 'x' },
  seen: { use: 'off', says: [] },
  said: null,
  version: 0,
  todo: null,
  ...more,
})
const known = {
  services: [
    service('sway', { todo: 'say', seen: { use: 'offered', says: [] } }),
    service('viva-engage', { name: 'Viva Engage', was: ['Yammer'] }),
    service('power-apps', { todo: 'settle', seen: { use: 'seen', says: [] } }),
  ],
  first: ['power-apps', 'sway'],
}

describe('which services are shown', () => {
  it.each([
    ['what is to be done, in its order', {}, ['power-apps', 'sway']],
    ['what is here', { show: 'here' }, ['power-apps', 'sway']],
    ['all', { show: 'all' }, ['power-apps', 'sway', 'viva-engage']],
    ['by an earlier name, among all', { words: 'yammer' }, ['viva-engage']],
    ['by what is known', { show: 'all', coverages: ['covered'] }, []],
  ] as const)('%s', (_, choice, ids) => {
    expect(shownServicesOf(known, { ...PLAIN, ...choice }).map(({ id }) => id)).toEqual(ids)
  })
})

it.each([
  ['one is used', known.services, 'power-apps is used, and no list on record names it'],
  [
    'one is said to be unused',
    [service('power-apps', { todo: 'contradicted', seen: { use: 'seen', says: [] } })],
    'power-apps was said to be unused, and is used',
  ],
  ['one waits', known.services.slice(0, 2), 'One service waits for your word'],
  ['nothing but the list', known.services.slice(1, 2), 'Your record of Microsoft’s list of today is missing'],
])('says first: %s', (_, services, headline) => {
  expect(headlineOf({ services, list: null })).toBe(headline)
})

it.each([
  [PLAIN, '/services'],
  [{ ...PLAIN, part: 'people' as const, safeguard: 'devices' }, '/services?part=people&safeguard=devices'],
  [
    { ...PLAIN, words: 'a b', coverages: ['unknown' as const], show: 'all' as const, service: 'sway' },
    '/services?q=a+b&coverage=unknown&show=all&service=sway',
  ],
])('the address says the choice and back: %j', (choice, address) => {
  expect(servicesAddress(choice)).toBe(address)
  expect(servicesChoiceIn(address.replace('/services', ''))).toEqual(choice)
})

it.each([
  ['?part=x&service=<script>&coverage=yes', '', PLAIN],
  ['', '#list', { ...PLAIN, part: 'list' }],
])('leaves out what is none: %s %s', (search, hash, choice) => {
  expect(servicesChoiceIn(search, hash)).toEqual(choice)
})
