import { defineFact } from '../../define-fact.ts'
import { spfRecordsSchema } from './spf-records.schema.ts'

export const spfRecords = defineFact({
  id: 'dns.spf-records',
  title: 'SPF records in DNS',
  endpoint: 'DNS TXT DOMAIN',
  permission: 'none',
  schema: spfRecordsSchema,
  docs: 'https://learn.microsoft.com/defender-office-365/email-authentication-spf-configure',
})
