import { expect, test } from 'vitest'
import { tenantsFor } from './tenant-words.ts'
import type { MyTenant } from './tenant.ts'

const tenant = (name: string, title: string): MyTenant => ({
  name,
  title,
  practice: false,
  roles: [],
  permissions: [],
})
const TENANTS = [
  tenant('lake-elm', 'Lake Elm Clinic'),
  tenant('elm', 'Elm Street Pediatrics'),
  tenant('sana', 'Gemeinschaftspraxis Dr. Müller'),
]

test.each([
  ['', ['lake-elm', 'elm', 'sana'], 'all without words'],
  ['elm', ['elm', 'lake-elm'], 'those that begin with the words first'],
  ['street elm', ['elm'], 'in any order'],
  ['muller', ['sana'], 'without marks'],
  ['  SANA ', ['sana'], 'by the name too, in any case'],
  ['oak', [], 'none'],
])('%j finds %j: %s', (words, names) => {
  expect(tenantsFor(TENANTS, words).map(({ name }) => name)).toEqual(names)
})
