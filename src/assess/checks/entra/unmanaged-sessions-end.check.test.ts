import { checkTable } from '../../../../test/check-table.ts'
import { policy, session } from '../../../../test/good-tenant/conditional-access.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { unmanagedSessionsEnd } from './unmanaged-sessions-end.check.ts'

const filtered =
  (mode: string | undefined, rule: string, hours = 12) =>
  (facts: Facts) => {
    const devices = { deviceFilter: { mode, rule }, includeDevices: [], excludeDevices: [] }
    facts['entra.conditional-access-policies'] = [
      policy('Own devices', { conditions: { devices }, sessionControls: session(hours) }),
    ]
  }
const UNMANAGED = 'device.trustType -ne "ServerAD" -or device.isCompliant -ne True'
const MANAGED = 'device.trustType -eq "ServerAD" -or device.isCompliant -eq True'

checkTable(unmanagedSessionsEnd, [
  { because: 'a policy for every device holds for these too', verdict: 'pass' },
  { because: 'Microsoft’s own filter', verdict: 'pass', patch: filtered('include', UNMANAGED) },
  { because: 'all but the managed', verdict: 'pass', patch: filtered('exclude', MANAGED) },
  { because: 'the managed only', verdict: 'fail', patch: filtered('include', MANAGED) },
  { because: 'all but the unmanaged', verdict: 'fail', patch: filtered('exclude', UNMANAGED) },
  { because: 'a day and a night', verdict: 'fail', patch: filtered('include', UNMANAGED, 24) },
  {
    because: 'another rule may hold for them or not',
    verdict: 'unknown',
    patch: filtered('include', 'device.model -eq "Kiosk"'),
  },
  { because: 'the mode was not read', verdict: 'unknown', patch: filtered(undefined, UNMANAGED) },
])
