import { checkTable } from '../../../../test/check-table.ts'
import { dmarcRecord } from '../../../../test/good-tenant/exchange.ts'
import { dmarcFailureReports } from './dmarc-failure-reports.check.ts'

checkTable(dmarcFailureReports, [
  { because: 'every record names a contact for both', verdict: 'pass' },
  {
    because: 'a contact is named, if without mailto:',
    verdict: 'pass',
    patch: dmarcRecord(
      'v=DMARC1; p=reject; rua=mailto:a@clinic.example,\n mailto:b@clinic.example; ruf=a@clinic.example',
    ),
  },
  {
    because: 'nobody is named for failure reports',
    verdict: 'fail',
    patch: dmarcRecord('v=DMARC1; p=reject; rua=mailto:a@clinic.example'),
  },
  {
    because: 'without a semicolon before it ruf is part of rua',
    verdict: 'fail',
    patch: dmarcRecord('v=DMARC1; p=reject; rua=mailto:a@clinic.example ruf=mailto:a@clinic.example'),
  },
  {
    because: 'the government’s mailbox is nobody at the clinic',
    verdict: 'fail',
    patch: dmarcRecord(
      'v=DMARC1; p=reject; rua=mailto:reports@dmarc.cyber.dhs.gov; ruf=mailto:a@clinic.example',
    ),
  },
  { because: 'the lookups were not read', verdict: 'unknown', unread: ['dns.dmarc-records'] },
])
