import { describe, expect, test } from 'vitest'
import type { ShownApp, ShownVendors } from '../../api/contracts/vendors.ts'
import { draftOf, draftProblems, NO_DRAFT, termsOf } from './vendor-draft.ts'
import { reachWords, vendorsHeadline } from './vendor-words.ts'
import { FIRST_VENDORS, vendorsAddress, vendorsChoiceIn } from './vendors-choice.ts'

describe('the address', () => {
  test.each([
    { ...FIRST_VENDORS },
    { ...FIRST_VENDORS, view: 'apps' as const, show: 'new' as const, kind: 'partner' as const, words: 'a b' },
    { ...FIRST_VENDORS, app: 'out:fax gateway' },
    { ...FIRST_VENDORS, vendor: 'vendor-3', settlement: 'settlement-2' },
    { ...FIRST_VENDORS, form: 'read' as const },
  ])('says what is shown, and is read back: %o', choice => {
    expect(vendorsChoiceIn(vendorsAddress(choice).replace(/^[^?]*/, ''))).toEqual(choice)
  })

  test('what is none is left out, and what a task names opens the apps', () => {
    expect(vendorsChoiceIn('?view=x&show=x&kind=x&vendor=../x&settlement=1&form=x&app=a')).toEqual(
      FIRST_VENDORS,
    )
    expect(vendorsChoiceIn('?show=new')).toMatchObject({ view: 'apps', show: 'new' })
  })
})

const reach = (
  place: 'mail' | 'files',
  can: 'read' | 'change' | 'send',
  type: ShownApp['reach'][number]['type'],
) => ({
  place,
  can,
  by: 'x',
  type,
})

test.each<[ShownApp['reach'], string | null]>([
  [[], null],
  [[reach('mail', 'read', null)], 'Reads mail.'],
  [
    [reach('mail', 'change', 'application'), reach('mail', 'read', 'application')],
    'Changes mail, without anybody signed in.',
  ],
  [
    [reach('mail', 'send', 'delegated'), reach('files', 'read', 'delegated')],
    'Reads files; Sends mail, as the person who is signed in.',
  ],
])('what an app does: %o', (given, words) => expect(reachWords(given)).toBe(words))

test.each([
  [{ all: 0, urgent: 0 }, 'No vendor is on record yet'],
  [{ all: 5, urgent: 1 }, 'One app reaches mail or files without an agreement on record'],
  [{ all: 5, urgent: 0 }, 'Every vendor on record is settled'],
])('the headline of %o', (apps, words) => {
  const known = {
    apps: { ...apps, fresh: 0, byResult: {} },
    vendors: [],
    sources: { settings: null, lists: [], unread: [] },
  }
  expect(vendorsHeadline(known as Pick<ShownVendors, 'apps' | 'vendors' | 'sources'>)).toContain(
    words.replace('One app', '1 app'),
  )
})

describe('the form', () => {
  test('what is on record comes back as it was', () => {
    const terms = {
      ...termsOf({ ...NO_DRAFT, name: 'Lantern EHR' }),
      domains: ['lantern.example'],
      downstream: [{ name: 'Northgate', does: 'Hosts it' }],
      integrations: [{ kind: 'fax' as const, name: 'Gateway', note: 'Out only' }],
    }
    expect(termsOf(draftOf(terms))).toEqual(terms)
  })

  test.each([
    [{ name: ' ' }, 'name'],
    [{ name: 'A', domains: 'no domain' }, 'domains'],
    [{ name: 'A', appIds: '123' }, 'appIds'],
    [{ name: 'A', integrations: 'fax:' }, 'integrations'],
  ])('%o has a problem at its field', (changes, field) => {
    expect(draftProblems({ ...NO_DRAFT, ...changes }).map(one => one.field)).toEqual([field])
  })
})
