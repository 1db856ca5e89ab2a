import { describe, expect, it } from 'vitest'
import type { ShownService } from '../../api/contracts/services.ts'
import { PLAIN, servicesAddress, servicesChoiceIn } from './services-choice.ts'
import {
  decisionsOf,
  headlineOf,
  licenceWords,
  reachWords,
  rowWords,
  showsDecisions,
  shownServicesOf,
} from './shown-services.ts'

const seen = (use: ShownService['seen']['use'], more: Partial<ShownService['seen']> = {}) => ({
  use,
  says: [],
  isSet: false,
  licences: null,
  ...more,
})
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
  seen: seen('off'),
  said: null,
  version: 0,
  todo: null,
  ...more,
})
const known = {
  services: [
    service('sway', { todo: 'say', seen: seen('offered') }),
    service('viva-engage', { name: 'Viva Engage', was: ['Yammer'] }),
    service('power-apps', { todo: 'settle', seen: seen('seen') }),
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

it('what is to be decided is shown with its services; what Microsoft’s list answers is not asked of a person', () => {
  const decisions = [
    { id: 'settle:power-apps', kind: 'settle' as const, services: ['power-apps'] },
    { id: 'content', kind: 'content' as const, services: ['sway', 'gone-from-the-table'] },
    { id: 'confirm', kind: 'confirm' as const, services: ['viva-engage'] },
  ]
  expect(
    decisionsOf({ ...known, decisions }).map(({ id, services }) => [id, services.map(one => one.id)]),
  ).toEqual([
    ['settle:power-apps', ['power-apps']],
    ['content', ['sway']],
  ])
})

it.each([
  ['nothing narrower is asked for', {}, true],
  ['a word is searched', { words: 'loop' }, false],
  ['blanks search nothing', { words: '  ' }, true],
  ['by what is known', { coverages: ['unknown'] }, false],
  ['everything', { show: 'all' }, false],
] as const)('decisions or services: %s', (_, choice, is) => {
  expect(showsDecisions({ ...PLAIN, ...choice })).toBe(is)
})

it.each([
  ['many', seen('offered', { licences: 41 }), '41 assigned licences bring it.'],
  ['one', seen('offered', { licences: 1 }), 'One assigned licence brings it.'],
  ['nobody has it', seen('offered', { licences: 0 }), '0 assigned licences bring it.'],
  ['not known', seen('offered'), ''],
])('licences: %s', (_, of, words) => {
  expect(licenceWords({ seen: of })).toBe(words)
})

it.each([
  ['nothing is known', [seen('offered')], []],
  [
    'a setting and a licence',
    [seen('offered', { isSet: true }), seen('offered', { licences: 1 })],
    ['One is allowed by a setting', 'One assigned licence'],
  ],
  [
    'the most held one counts',
    [seen('offered', { licences: 3 }), seen('offered', { licences: 41 })],
    ['Up to 41 assigned licences'],
  ],
  ['nobody holds it', [seen('offered', { licences: 0 })], []],
])('how much hangs on a decision: %s', (_, all, words) => {
  expect(reachWords(all.map(of => ({ seen: of })))).toEqual(words)
})

it.each([
  [
    'a setting says more than a note',
    seen('offered', { isSet: true, says: ['Recording is on.'] }),
    'Recording is on.',
  ],
  [
    'a note more than a plan’s name',
    seen('offered', { says: ['The plans bring it (X).'] }),
    'Recordings of visits.',
  ],
])('a row: %s', (_, of, words) => {
  expect(rowWords(service('x', { note: 'Recordings of visits.', seen: of }))).toBe(words)
})

it.each([
  ['one is used', known.services, 'power-apps is used, and no list on record names it'],
  [
    'one is said to be unused',
    [service('power-apps', { todo: 'contradicted', seen: seen('seen') })],
    'power-apps was said to be unused, and is used',
  ],
  [
    'one is used, and another was said to be unused',
    [...known.services, service('loop', { todo: 'contradicted' })],
    '2 services are used and not settled',
  ],
  ['one waits', known.services.slice(0, 2), 'One service waits for your word'],
  ['nothing but the list', known.services.slice(1, 2), 'Your record of Microsoft’s list of today is missing'],
])('says first: %s', (_, services, headline) => {
  expect(headlineOf({ services, list: null })).toBe(headline)
})

it.each([
  [PLAIN, '/services'],
  [{ ...PLAIN, part: 'people' as const, safeguard: 'devices' }, '/services?part=people&safeguard=devices'],
  [{ ...PLAIN, decide: 'content' }, '/services?decide=content'],
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
