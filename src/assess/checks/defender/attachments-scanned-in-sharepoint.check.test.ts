import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { attachmentsScannedInSharepoint } from './attachments-scanned-in-sharepoint.check.ts'

const scanned = (EnableATPForSPOTeamsODB: boolean | undefined) => (facts: Facts) => {
  facts['defender.atp-policy-for-office'] = { EnableATPForSPOTeamsODB }
}
const unlicensed = (facts: Facts) => {
  facts['licensing.capability-probes'].defenderForOffice365 = false
}

checkTable(attachmentsScannedInSharepoint, [
  { because: 'it is on', verdict: 'pass' },
  { because: 'it is off', verdict: 'fail', patch: scanned(false) },
  { because: 'the switch was not read', verdict: 'unknown', patch: scanned(undefined) },
  { because: 'on, but without the plan it does nothing', verdict: 'not-licensed', patch: unlicensed },
  {
    because: 'licences that were not read block nothing',
    verdict: 'pass',
    unread: ['licensing.capability-probes', 'licensing.service-plans'],
  },
])
