import { checkTable, waiver } from '../../../../test/check-table.ts'
import { grant, policy } from '../../../../test/good-tenant/conditional-access.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { managedDeviceRequired } from './managed-device-required.check.ts'

const only =
  (...policies: Facts['entra.conditional-access-policies']) =>
  (facts: Facts) => {
    facts['entra.conditional-access-policies'] = policies
  }

checkTable(managedDeviceRequired, [
  { because: 'either kind of managed device is asked of everyone', verdict: 'pass' },
  {
    because: 'one kind of managed device is enough',
    verdict: 'pass',
    patch: only(policy('Compliant', { grantControls: grant(['compliantDevice']) })),
  },
  {
    because: 'a managed device or MFA lets people choose MFA',
    verdict: 'fail',
    patch: only(policy('Or', { grantControls: grant(['compliantDevice', 'mfa']) })),
  },
  {
    because: 'a managed device and MFA asks for the device',
    verdict: 'pass',
    patch: only(policy('And', { grantControls: grant(['compliantDevice', 'mfa'], 'AND') })),
  },
  {
    because: 'a filter picks only some devices',
    verdict: 'fail',
    patch: only(
      policy('Filter', {
        conditions: {
          devices: { deviceFilter: { mode: 'include', rule: 'device.trustType -eq "Workplace"' } },
        },
        grantControls: grant(['compliantDevice']),
      }),
    ),
  },
  {
    because: 'how the controls are joined was not read, and it decides',
    verdict: 'unknown',
    patch: only(
      policy('Unclear', { grantControls: { ...grant(['compliantDevice', 'mfa']), operator: undefined } }),
    ),
  },
  {
    because: 'an excused group stays listed',
    verdict: 'pass',
    patch: facts => {
      const made = policy('Managed', { grantControls: grant(['compliantDevice']) })
      Object.assign(made.conditions?.users ?? {}, { excludeGroups: ['kiosks'] })
      only(made)(facts)
    },
    waivers: [waiver('MS.AAD.3.7v1', 'group', 'kiosks')],
    waived: ['group kiosks'],
  },
  {
    because: 'the policies were not read',
    verdict: 'unknown',
    unread: ['entra.conditional-access-policies'],
  },
])
