import { describe, expect, test } from 'vitest'
import { PERMISSION_NAMES, PERMISSIONS } from '../../base/people/permissions.ts'
import { PAGE_NAMES, type PageName } from '../api/contracts/pages.ts'
import type { Me } from '../api/contracts/sign-in.ts'
import type { Role } from '../../base/people/roles.ts'
import {
  allowsOf,
  chosenTenant,
  isWithin,
  MENU_PAGES,
  mayOpen,
  type Navigation,
  navigationOf,
} from './page-rules.ts'

type Tenant = Me['tenants'][number]

const tenant = (name: string, permissions: Tenant['permissions'], roles: Role[] = []): Tenant => ({
  name,
  permissions,
  title: name,
  practice: false,
  roles,
})
const harbor = tenant('harbor', ['assessment:read'])

describe('the tenant that is shown', () => {
  const tenants = [harbor, tenant('elm', [])]
  test.each<[readonly Tenant[], string | null, string | null, string]>([
    [tenants, null, 'harbor', 'the first where the address names none'],
    [tenants, 'elm', 'elm', 'the one that it names'],
    [tenants, 'oak', 'no-such', 'one of which the person may not know'],
    [[], null, null, 'nobody gave them a role'],
    [[], 'harbor', 'no-such', 'a link of a colleague'],
  ])('%# %s: %s', (known, named, expected) => {
    const found = chosenTenant({ tenants: [...known] }, named)
    expect(found === null || found === 'no-such' ? found : found.name).toBe(expected)
  })
})

describe('a page', () => {
  test.each<[PageName, Tenant['permissions'], Me['permissions'], boolean, string]>([
    ['home', ['assessment:read'], [], true, 'of the tenant'],
    ['home', [], ['users:read'], false, 'a permission of the installation opens no tenant'],
    ['access', ['assessment:read'], [], false, 'an owner reads where it stands, not who reached what'],
    ['text', [], [], true, 'everybody’s'],
    ['account', [], [], true, 'everybody’s'],
    ['people', ['assessment:read'], [], false, 'of the installation only'],
    ['people', [], ['users:read'], true, 'of the installation'],
    ['activity', ['activity:read'], [], true, 'of the tenant'],
    ['activity', [], ['activity:read-installation'], true, 'or of the installation'],
    ['activity', ['assessment:read'], [], false, 'of neither'],
  ])('%s with %j and %j is open: %s (%s)', (page, there, everywhere, open) => {
    expect(mayOpen(page, { permissions: everywhere }, tenant('harbor', there))).toBe(open)
  })

  test('says what it takes to open it, in the words of the table', () => {
    expect(allowsOf('people')).toBe('see who may sign in, with which roles')
  })
})

describe('the navigation', () => {
  const all = [...PERMISSION_NAMES]
  const linked = ({ work, house }: Navigation): readonly PageName[] => [
    ...work.flatMap(({ page, below }) => [page, ...below]),
    ...house,
  ]
  const of = (role: Role, installation: Tenant['permissions'] = []) => {
    const held = all.filter(one => (PERMISSIONS[one].roles as readonly Role[]).includes(role))
    return navigationOf({ permissions: installation }, tenant('harbor', held, [role]))
  }

  test('reaches every page but those of the menu, the search and a signature, each once', () => {
    const pages = linked(navigationOf({ permissions: all }, tenant('harbor', all, ['hipaa-administrator'])))
    expect([...pages, ...MENU_PAGES, 'search', 'sign'].sort()).toEqual([...PAGE_NAMES].sort())
  })

  test('has the steps by number in their order, between home and the calendar', () => {
    const { work } = of('security-officer')
    expect(work.map(({ page, step }) => step ?? page)).toEqual(['home', 1, 2, 3, 4, 5, 'calendar'])
  })

  test.each<[Role, readonly PageName[], string]>([
    ['workforce', ['home', 'calendar', 'text', 'help'], 'own tasks, a text to check, and help'],
    [
      'owner',
      [
        'home',
        'owner',
        'evaluate',
        'sign-up',
        'access-control',
        'training',
        'procedures',
        'calendar',
        'help',
      ],
      'the two pages and the steps, without what is worked on below them',
    ],
  ])('is short for a %s', (role, pages) => {
    expect(linked(of(role))).toEqual(pages)
  })

  test.each<[Role, PageName, boolean]>([
    ['it-administrator', 'access', true],
    ['it-administrator', 'activity', false],
    ['it-administrator', 'loans', false],
    ['auditor', 'activity', true],
    ['provider-operator', 'settings', false],
  ])('of a %s has %s: %s', (role, page, has) => {
    expect(linked(of(role)).includes(page)).toBe(has)
  })

  test('without a tenant has what belongs to none', () => {
    expect(linked(navigationOf({ permissions: all }, null))).toEqual([
      'text',
      'activity',
      'people',
      'settings',
      'help',
    ])
  })

  test.each<[PageName, PageName, boolean, string]>([
    ['evaluate', 'evaluate', true, 'the step itself'],
    ['evaluate', 'score', true, 'a page of the step'],
    ['evaluate', 'access', false, 'a page of another step'],
    ['calendar', 'calendar', true, 'a page without others'],
    ['calendar', 'home', false, 'another page'],
  ])('%s is open while %s is shown: %s (%s)', (page, shown, open) => {
    expect(isWithin({ page, step: null, below: [] }, shown)).toBe(open)
  })
})
