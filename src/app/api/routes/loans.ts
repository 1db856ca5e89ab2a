import { AppError } from '../../../base/app-error.ts'
import { PERMISSION_NAMES } from '../../../base/people/permissions.ts'
import { lendableBy, LOAN_DAYS, openLoans } from '../../auth/loans.ts'
import type { OneByOne } from '../../auth/one-by-one.ts'
import type { Doors } from '../add-route.ts'
import { endLoan, giveLoan, listLoans } from '../contracts/people.ts'
import { defineRoute, type Route } from '../define-route.ts'

/** What the officers of a clinic lend to its provider's operators. */
export function loanRoutes({ store, accounts }: Doors, oneByOne: OneByOne): readonly Route[] {
  const loans = openLoans({ store, accounts, oneByOne })
  return [
    defineRoute(listLoans, async ({ caller, tenant, now }) => {
      const { name } = tenant()
      const { operators, loans: given } = await loans.list(name, now)
      return {
        schema: 'ward.loans/1' as const,
        loans: given.map(({ account, loan: { permission, until } }) => ({ account, permission, until })),
        operators: [...operators],
        lendable: [...lendableBy(caller().account, name, now)],
        days: LOAN_DAYS,
      }
    }),
    defineRoute(giveLoan, async ({ caller, tenant, body, now }) => {
      const { permission, until } = await loans.give(caller().account, tenant().name, body, now)
      const { id, name } = await accounts.byId(body.account)
      return { schema: 'ward.loan/1' as const, loan: { account: { id, name }, permission, until } }
    }),
    defineRoute(endLoan, async ({ caller, tenant, params, now }) => {
      const permission = PERMISSION_NAMES.find(name => name === params.permission)
      if (permission === undefined) throw new AppError('not-found', 'There is no such permission.')
      await loans.end(caller().account, tenant().name, { account: params.account, permission }, now)
      return { schema: 'ward.loan-ended/1' as const }
    }),
  ]
}
