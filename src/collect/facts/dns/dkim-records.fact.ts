import { defineFact } from '../../define-fact.ts'
import { dkimRecordsSchema } from './dkim-records.schema.ts'

export const dkimRecords = defineFact({
  id: 'dns.dkim-records',
  title: 'DKIM keys in DNS',
  endpoint: 'DNS TXT selector._domainkey.DOMAIN',
  permission: 'none',
  schema: dkimRecordsSchema,
  docs: 'https://learn.microsoft.com/defender-office-365/email-authentication-dkim-configure',
})
