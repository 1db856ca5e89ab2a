import { checkTable } from '../../../../test/check-table.ts'
import { dmarcRecord } from '../../../../test/good-tenant/exchange.ts'
import { dmarcAggregateReports } from './dmarc-aggregate-reports.check.ts'

checkTable(dmarcAggregateReports, [
  { because: 'every record names an address', verdict: 'pass' },
  {
    because: 'one address of two, with a size limit, is enough; failure reports are not asked for',
    verdict: 'pass',
    patch: dmarcRecord('v=DMARC1; p=none; rua=mailto:a@clinic.example!10m, https://reports.example'),
  },
  { because: 'nobody is named', verdict: 'fail', patch: dmarcRecord('v=DMARC1; p=reject') },
  {
    because: 'without mailto: receivers send nothing',
    verdict: 'fail',
    patch: dmarcRecord('v=DMARC1; p=reject; rua=dmarc@clinic.example'),
  },
  { because: 'an empty tag names nobody', verdict: 'fail', patch: dmarcRecord('v=DMARC1; p=reject; rua=') },
  { because: 'the lookups were not read', verdict: 'unknown', unread: ['dns.dmarc-records'] },
])
