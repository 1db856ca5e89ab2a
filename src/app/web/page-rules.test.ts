import { describe, expect, test } from 'vitest'
import { PERMISSION_NAMES } from '../../base/people/permissions.ts'
import { PAGE_NAMES, type PageName } from '../api/contracts/pages.ts'
import type { Me } from '../api/contracts/sign-in.ts'
import { allowsOf, chosenTenant, linkedPages, MENU_PAGES, mayOpen } from './page-rules.ts'

type Tenant = Me['tenants'][number]

const tenant = (name: string, permissions: Tenant['permissions']): Tenant => ({
  name,
  permissions,
  title: name,
  practice: false,
  roles: [],
})
const harbor = tenant('harbor', ['assessment:read'])
const nobody = { permissions: [] }

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

  test('is linked in the navigation only where it is open, and those of the menu never', () => {
    expect(linkedPages(nobody, null)).toEqual(['text'])
    expect(linkedPages(nobody, harbor)).toEqual(['home', 'fixes', 'requirements', 'checks', 'score', 'text'])
    const all = { permissions: [...PERMISSION_NAMES] }
    expect([...linkedPages(all, harbor), ...MENU_PAGES].sort()).toEqual([...PAGE_NAMES].sort())
  })

  test('says what it takes to open it, in the words of the table', () => {
    expect(allowsOf('people')).toBe('see who may sign in, with which roles')
  })
})
