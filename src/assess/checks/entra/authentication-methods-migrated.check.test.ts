import { checkTable } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { authenticationMethodsMigrated } from './authentication-methods-migrated.check.ts'

const state = (policyMigrationState: string | undefined) => (facts: Facts) => {
  facts['entra.authentication-methods-policy'].policyMigrationState = policyMigrationState
}

checkTable(authenticationMethodsMigrated, [
  { because: 'it is complete', verdict: 'pass' },
  { because: 'it never began', verdict: 'fail', patch: state('preMigration') },
  { because: 'nearly is not complete', verdict: 'fail', patch: state('migrationInProgress') },
  { because: 'an empty state may be that of a newer tenant', verdict: 'unknown', patch: state('') },
  { because: 'the state was not read', verdict: 'unknown', patch: state(undefined) },
  { because: 'the fact was not read', verdict: 'unknown', unread: ['entra.authentication-methods-policy'] },
])
