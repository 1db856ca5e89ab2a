import { describe, expect, test } from 'vitest'
import { parseInstant } from '../../base/time.ts'
import { readRoleList } from '../../collect/import/role-list/read-role-list.ts'
import { importScubaGear } from '../../collect/import/scubagear/import-export.ts'
import {
  readClinicRoleHolders,
  ROLE_HOLDERS_AS_OF,
} from '../../connect/practice/clinic/audit-log/read-role-holders.ts'
import { readClinicExport } from '../../connect/practice/clinic/read-clinic.ts'
import { readClinicContact } from '../../connect/practice/clinic/sign-up/read-clinic-contact.ts'
import { DEED, tenantMaker } from '../comply.fixture.ts'
import { keepRoleList } from '../role-lists.ts'
import { dutiesOfContact } from './duties.ts'
import { keepContactStory, readContactStory } from './keep-contact-story.ts'
import { readContactKnown } from './known.ts'
import { standingsOfContact } from './standing.ts'

const maker = tenantMaker()
const NOW = parseInstant('2026-11-02T14:06:21.418Z')

describe('the made-up clinic’s contact', () => {
  test('has lost its role since October, and one officer has no deputy', async () => {
    const { store, scope } = await maker()
    await store.snapshots.save(scope, importScubaGear(readClinicExport()), DEED)
    const { holders } = readRoleList(readClinicRoleHolders(), 'role-holders.json')
    const rows = holders.map(one => ({ ...one, roles: [...one.roles] }))
    await keepRoleList(
      store,
      scope,
      { asOf: parseInstant(ROLE_HOLDERS_AS_OF), complete: true, holders: rows },
      DEED,
    )
    await keepContactStory(store, scope, readContactStory(readClinicContact()), NOW)
    const known = await readContactKnown({ store, scope, now: () => NOW })
    expect(known.status.state).toBe('at_risk')
    expect(known.status.alarms.map(({ id, since }) => [id, since])).toEqual([
      ['role-lost', '2026-10-12'],
      ['fields-differ', null],
    ])
    expect(known.fields.map(({ field, answer }) => [field, answer])).toEqual([
      ['technical', 'other'],
      ['security', 'empty'],
      ['privacy', 'empty'],
      ['message-center', 'not-read'],
    ])
    expect(known.offices.flatMap(({ gaps }) => gaps)).toEqual([
      'Nobody is named as deputy of Tomas Reyes.',
      'The designation ends on Thursday, 31 December 2026.',
    ])
    expect(standingsOfContact(known)).toEqual([
      {
        id: 'hipaa-contact',
        title: 'HIPAA contact',
        state: 'open',
        sentence:
          'Tomas Reyes no longer holds the role Global Administrator. Microsoft may be unable to contact you about an incident.',
        due: null,
        to: '/contact',
      },
      {
        id: 'designations',
        title: 'Designated officers',
        state: 'soon',
        sentence: 'Nobody is named as deputy of Tomas Reyes.',
        due: '2026-12-31',
        to: '/contact',
      },
    ])
    expect(dutiesOfContact(known).map(({ id, due }) => [id, due])).toEqual([
      ['contact:confirm:2027-09-09', '2027-09-09'],
      ['contact:verify-microsoft:2026-10-09', '2026-10-09'],
      ['contact:role-lost:2026-10-12', '2026-10-12'],
      ['contact:fields-differ:2026-09-09', '2026-09-16'],
      ['contact:designation:breach-contact', '2026-12-31'],
    ])
  })

  test('cannot tell of what has not happened yet', async () => {
    const { store, scope } = await maker()
    const early = parseInstant('2026-09-01')
    await expect(
      keepContactStory(store, scope, readContactStory(readClinicContact()), early),
    ).rejects.toThrow('has not happened yet')
  })
})
