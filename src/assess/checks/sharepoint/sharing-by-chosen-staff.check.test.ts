import { checkTable } from '../../../../test/check-table.ts'
import { sharingByChosenStaff } from './sharing-by-chosen-staff.check.ts'
import { tenantWith } from './tenant-with.fixture.ts'

checkTable(sharingByChosenStaff, [
  { because: 'a group is chosen', verdict: 'pass' },
  {
    because: 'no group is chosen',
    verdict: 'fail',
    patch: tenantWith({ GuestSharingGroupAllowListInTenant: '' }),
  },
  {
    because: 'null is the same as none',
    verdict: 'fail',
    patch: tenantWith({ GuestSharingGroupAllowListInTenant: null }),
  },
  {
    because: 'nobody shares outside',
    verdict: 'not-applicable',
    patch: tenantWith({ SharingCapability: 0, GuestSharingGroupAllowListInTenant: '' }),
  },
  {
    because: 'whether anybody shares outside was not read',
    verdict: 'unknown',
    patch: tenantWith({ SharingCapability: undefined }),
  },
  {
    because: 'exports before 1.5 do not hold the groups',
    verdict: 'unknown',
    patch: tenantWith({ GuestSharingGroupAllowListInTenant: undefined }),
  },
  { because: 'the settings were not read', verdict: 'unknown', unread: ['sharepoint.tenant'] },
])
