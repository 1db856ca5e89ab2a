import { checkTable } from '../../../../test/check-table.ts'
import { directSendRejected } from './direct-send-rejected.check.ts'

checkTable(directSendRejected, [
  { because: 'unsigned mail in the own name is rejected', verdict: 'pass' },
  {
    because: 'it is Microsoft’s default to accept it',
    verdict: 'fail',
    patch: facts => {
      facts['exchange.organization-config'].RejectDirectSend = false
    },
  },
  {
    because: 'a property that is absent was not read',
    verdict: 'unknown',
    patch: facts => {
      facts['exchange.organization-config'].RejectDirectSend = undefined
    },
    says: /RejectDirectSend/,
  },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['exchange.organization-config'] },
])
