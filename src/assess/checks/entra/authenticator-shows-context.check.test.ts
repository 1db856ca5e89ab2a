import { checkTable } from '../../../../test/check-table.ts'
import { shownToAll } from '../../../../test/good-tenant/entra.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { authenticatorShowsContext } from './authenticator-shows-context.check.ts'

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
const AUTHENTICATOR = 'MicrosoftAuthenticator'
type Feature = NonNullable<Method['featureSettings']>['displayAppInformationRequiredState']
const place = (feature: Feature) =>
  method(AUTHENTICATOR, {
    featureSettings: {
      displayAppInformationRequiredState: shownToAll(),
      displayLocationInformationRequiredState: feature,
    },
  })

checkTable(authenticatorShowsContext, [
  { because: 'everyone sees app and place', verdict: 'pass' },
  {
    because: 'the method is off, so the question does not arise',
    verdict: 'not-applicable',
    patch: method(AUTHENTICATOR, { state: 'disabled' }),
  },
  {
    because: 'the place is not shown',
    verdict: 'fail',
    patch: place({ ...shownToAll(), state: 'disabled' }),
  },
  {
    because: 'Microsoft’s default may change',
    verdict: 'fail',
    patch: place({ ...shownToAll(), state: 'default' }),
  },
  {
    because: 'only one group sees it',
    verdict: 'fail',
    patch: place({ ...shownToAll(), includeTarget: { id: 'group-1' } }),
  },
  {
    because: 'one group is left out',
    verdict: 'fail',
    patch: place({ ...shownToAll(), excludeTarget: { id: 'group-1' } }),
  },
  {
    because: 'null leaves nobody out',
    verdict: 'pass',
    patch: place({ ...shownToAll(), excludeTarget: null }),
  },
  {
    because: 'codes to type show nothing',
    verdict: 'fail',
    patch: method(AUTHENTICATOR, { isSoftwareOathEnabled: true }),
  },
  {
    because: 'whether codes are on was not read',
    verdict: 'unknown',
    patch: method(AUTHENTICATOR, { isSoftwareOathEnabled: undefined }),
    says: /isSoftwareOathEnabled/,
  },
  {
    because: 'the features were not read',
    verdict: 'unknown',
    patch: method(AUTHENTICATOR, { featureSettings: undefined }),
  },
  {
    because: 'whether the method is on was not read',
    verdict: 'unknown',
    patch: method(AUTHENTICATOR, { state: undefined }),
  },
  { because: 'a method that is not listed was not read', verdict: 'unknown', patch: without(AUTHENTICATOR) },
  { because: 'early exports lost the methods', verdict: 'unknown', patch: lost },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['entra.authentication-methods-policy'] },
])
