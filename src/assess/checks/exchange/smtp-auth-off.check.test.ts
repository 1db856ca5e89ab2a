import { checkTable } from '../../../../test/check-table.ts'
import { smtpAuthOff } from './smtp-auth-off.check.ts'

checkTable(smtpAuthOff, [
  { because: 'it is off for the organisation', verdict: 'pass', says: /single mailboxes/ },
  {
    because: 'it is on for everyone',
    verdict: 'fail',
    patch: facts => {
      facts['exchange.transport-config'].SmtpClientAuthenticationDisabled = false
    },
  },
  {
    because: 'a property that is absent was not read',
    verdict: 'unknown',
    patch: facts => {
      facts['exchange.transport-config'] = {}
    },
    says: /SmtpClientAuthenticationDisabled/,
  },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['exchange.transport-config'] },
])
