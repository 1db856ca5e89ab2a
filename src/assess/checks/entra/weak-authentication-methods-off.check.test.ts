import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { weakAuthenticationMethodsOff } from './weak-authentication-methods-off.check.ts'

type Policy = Facts['entra.authentication-methods-policy']
type Method = NonNullable<Policy['authenticationMethodConfigurations']>[number]
const method = (id: string, changes: Partial<Method>) => (facts: Facts) => {
  const policy = facts['entra.authentication-methods-policy']
  policy.authenticationMethodConfigurations = policy.authenticationMethodConfigurations?.map(one =>
    one.id === id ? { ...one, ...changes } : one,
  )
}
const lost = (facts: Facts) => {
  facts['entra.authentication-methods-policy'].authenticationMethodConfigurations = undefined
}
const without = (id: string) => (facts: Facts) => {
  const policy = facts['entra.authentication-methods-policy']
  policy.authenticationMethodConfigurations = policy.authenticationMethodConfigurations?.filter(
    one => one.id !== id,
  )
}
const migration = (policyMigrationState: string | undefined) => (facts: Facts) => {
  facts['entra.authentication-methods-policy'].policyMigrationState = policyMigrationState
}

checkTable(weakAuthenticationMethodsOff, [
  { because: 'all three are off', verdict: 'pass', says: /are off\.$/ },
  {
    because: 'the policy counts as it stands, and the sentence warns',
    verdict: 'pass',
    patch: migration('preMigration'),
    says: /older settings/,
  },
  {
    because: 'phone calls are on',
    verdict: 'fail',
    patch: method('Voice', { state: 'enabled' }),
    bad: ['phone calls'],
  },
  {
    because: 'one that is on decides, whatever was not read',
    verdict: 'fail',
    patch: facts => {
      method('Sms', { state: 'enabled' })(facts)
      without('Email')(facts)
    },
    bad: ['text messages'],
    unreadEntities: ['e-mail codes'],
  },
  {
    because: 'guests get codes by another setting, and that is said',
    verdict: 'pass',
    patch: method('Email', { allowExternalIdToUseEmailOtp: 'default' }),
    says: /Guests who cannot sign in otherwise/,
  },
  { because: 'a strong method may be on', verdict: 'pass', patch: method('Fido2', { state: 'enabled' }) },
  {
    because: 'a method that is not listed was not read',
    verdict: 'unknown',
    patch: without('Email'),
    unreadEntities: ['e-mail codes'],
  },
  { because: 'its state was not read', verdict: 'unknown', patch: method('Sms', { state: undefined }) },
  { because: 'early exports lost the methods', verdict: 'unknown', patch: lost },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['entra.authentication-methods-policy'] },
])
