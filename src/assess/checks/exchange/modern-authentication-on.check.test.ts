import { checkTable } from '../../../../test/check-table.ts'
import { modernAuthenticationOn } from './modern-authentication-on.check.ts'

checkTable(modernAuthenticationOn, [
  { because: 'it is on', verdict: 'pass' },
  {
    because: 'tenants from before August 2017 may have it off',
    verdict: 'fail',
    patch: facts => {
      facts['exchange.organization-config'].OAuth2ClientProfileEnabled = false
    },
  },
  {
    because: 'a property that is absent was not read',
    verdict: 'unknown',
    patch: facts => {
      facts['exchange.organization-config'].OAuth2ClientProfileEnabled = undefined
    },
    says: /OAuth2ClientProfileEnabled/,
  },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['exchange.organization-config'] },
])
