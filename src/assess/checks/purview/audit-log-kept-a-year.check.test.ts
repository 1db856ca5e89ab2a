import { checkTable } from '../../../../test/check-table.ts'
import { retentionPolicy } from '../../../../test/good-tenant/purview.ts'
import type { AuditLogRetentionPolicy } from '../../../collect/facts/purview/audit-log-retention-policies.schema.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { auditLogKeptAYear } from './audit-log-kept-a-year.check.ts'

type Changes = Partial<AuditLogRetentionPolicy>

const kept =
  (...policies: readonly Changes[]) =>
  (facts: Facts) => {
    facts['purview.audit-log-retention-policies'] = policies.map((changes, index) =>
      retentionPolicy(`Policy ${index + 1}`, changes),
    )
  }

const without = (count: number | undefined) => (facts: Facts) => {
  facts['purview.people-without-audit-premium'] = { count }
}

checkTable(auditLogKeptAYear, [
  { because: 'one policy keeps everything for a year', verdict: 'pass' },
  ...['ThreeYears', 'FiveYears', 'SevenYears', 'TenYears'].map(RetentionDuration => ({
    because: `${RetentionDuration} is longer`,
    verdict: 'pass' as const,
    patch: kept({ RetentionDuration }),
  })),
  {
    because: 'no policy: Microsoft’s own is shorter for most records',
    verdict: 'fail',
    patch: kept(),
    says: /180 days/,
  },
  {
    because: 'nine months is near, and not a year',
    verdict: 'fail',
    patch: kept({ RetentionDuration: 'NineMonths' }),
    bad: ['Policy 1'],
  },
  {
    because: 'Microsoft lets no policy be for all kinds of record: whether these are enough, a person says',
    verdict: 'manual',
    patch: kept({ RecordTypes: ['SharePoint', 'ExchangeItem'] }),
    says: /^2 kinds of record are kept .*: SharePoint and ExchangeItem\./,
  },
  {
    because: 'two policies name one kind each; a third is too short and adds none',
    verdict: 'manual',
    patch: kept(
      { RecordTypes: ['SharePoint'], Priority: 1 },
      { RecordTypes: ['SharePoint'], Priority: 2 },
      { RecordTypes: ['ExchangeItem'], RetentionDuration: 'OneMonth', Priority: 3 },
    ),
    says: /^1 kind of record is kept/,
  },
  {
    because: 'kinds of record for one person only',
    verdict: 'fail',
    patch: kept({ RecordTypes: ['SharePoint'], UserIds: ['a@good.example'] }),
  },
  {
    because: 'a policy for a kind of record that a shorter one comes before',
    verdict: 'fail',
    patch: kept(
      { RecordTypes: ['SharePoint'] },
      { RecordTypes: ['SharePoint'], RetentionDuration: 'OneMonth', Priority: 1 },
    ),
  },
  {
    because: 'kinds of record, but forty people are known to have no plan for it',
    verdict: 'fail',
    patch: facts => {
      kept({ RecordTypes: ['SharePoint'] })(facts)
      without(40)(facts)
    },
  },
  {
    because: 'kinds of record, and the plan is missing: a policy does nothing',
    verdict: 'not-licensed',
    patch: facts => {
      kept({ RecordTypes: ['SharePoint'] })(facts)
      facts['licensing.service-plans'] = facts['licensing.service-plans'].filter(
        plan => plan.servicePlanName !== 'M365_ADVANCED_AUDITING',
      )
    },
  },
  {
    because: 'a year for one operation only',
    verdict: 'fail',
    patch: kept({ Operations: ['FileAccessed'] }),
  },
  { because: 'a year for one person only', verdict: 'fail', patch: kept({ UserIds: ['a@good.example'] }) },
  {
    because: 'a shorter policy comes first for some records',
    verdict: 'fail',
    patch: kept({}, { RetentionDuration: 'OneMonth', RecordTypes: ['SharePoint'], Priority: 1 }),
  },
  {
    because: 'the shorter policy comes after and so never counts',
    verdict: 'pass',
    patch: kept({}, { RetentionDuration: 'OneMonth', RecordTypes: ['SharePoint'], Priority: 20 }),
  },
  { because: 'the policy is off', verdict: 'fail', patch: kept({ Enabled: false }) },
  {
    because: 'forty people are known to have no plan for it',
    verdict: 'fail',
    patch: without(40),
    says: /40 people without/,
  },
  {
    because: 'who has the plan was not read, but the tenant holds it; the reason says for whom',
    verdict: 'pass',
    unread: ['purview.people-without-audit-premium'],
    says: /Who has it was not read/,
  },
  {
    because: 'neither who has the plan nor whether there is one was read',
    verdict: 'unknown',
    unread: ['purview.people-without-audit-premium', 'licensing.service-plans'],
  },
  {
    because: 'a duration that Microsoft did not have may be long or short',
    verdict: 'unknown',
    patch: kept({ RetentionDuration: 'EighteenMonths' }),
  },
  {
    because: 'what the policy is for was not read',
    verdict: 'unknown',
    patch: kept({ UserIds: undefined }),
    unreadEntities: ['Policy 1'],
  },
  {
    because: 'which of two policies comes first was not read',
    verdict: 'unknown',
    patch: kept({}, { RetentionDuration: 'OneMonth', Priority: undefined }),
  },
  { because: 'the command was denied', verdict: 'unknown', unread: ['purview.audit-log-retention-policies'] },
  {
    because: 'the plan is missing: a policy does nothing',
    verdict: 'not-licensed',
    patch: facts => {
      facts['licensing.service-plans'] = facts['licensing.service-plans'].filter(
        plan => plan.servicePlanName !== 'M365_ADVANCED_AUDITING',
      )
    },
  },
])
