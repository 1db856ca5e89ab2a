import { checkTable } from '../../../../test/check-table.ts'
import { mailboxAuditingOn } from './mailbox-auditing-on.check.ts'

checkTable(mailboxAuditingOn, [
  { because: 'auditing is not disabled', verdict: 'pass' },
  {
    because: 'the switch for the whole organisation is off',
    verdict: 'fail',
    patch: facts => {
      facts['exchange.organization-config'].AuditDisabled = true
    },
  },
  {
    because: 'a property that is absent was not read',
    verdict: 'unknown',
    patch: facts => {
      facts['exchange.organization-config'].AuditDisabled = undefined
    },
    says: /AuditDisabled/,
  },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['exchange.organization-config'] },
])
