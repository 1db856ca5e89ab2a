import { defineFact } from '../../define-fact.ts'
import { dmarcRecordsSchema } from './dmarc-records.schema.ts'

export const dmarcRecords = defineFact({
  id: 'dns.dmarc-records',
  title: 'DMARC records in DNS',
  endpoint: 'DNS TXT _dmarc.DOMAIN',
  permission: 'none',
  schema: dmarcRecordsSchema,
  docs: 'https://learn.microsoft.com/defender-office-365/email-authentication-dmarc-configure',
})
