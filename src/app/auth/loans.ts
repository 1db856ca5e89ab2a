import { AppError } from '../../base/app-error.ts'
import { knowsTenant, type Loan, rolesNow } from '../../base/people/grants.ts'
import { PERMISSION_NAMES, type Permission, ruleOf } from '../../base/people/permissions.ts'
import { OFFICERS } from '../../base/people/roles.ts'
import { type Instant, millisecondsOf } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import type { Account } from './account.ts'
import type { Accounts } from './accounts.ts'
import type { OneByOne } from './one-by-one.ts'
import { evidenceOf } from './sessions.ts'

/** Longest time for which a permission is lent; who needs it for longer needs a role. */
export const LOAN_DAYS = 30
const DAY = 86_400_000

/** A provider's operators and what is lent to them in one tenant. */
export interface TenantLoans {
  readonly operators: readonly Pick<Account, 'id' | 'name'>[]
  readonly loans: readonly { readonly account: Pick<Account, 'id' | 'name'>; readonly loan: Loan }[]
}

/**
 * Officers of a clinic let an operator of its service provider do one thing for a time (45 CFR 164.308(a)(4)(ii)(B)). Each
 * loan stands in the installation's evidence log; why it was lent is kept sealed, because people write freely.
 */
export interface Loans {
  readonly list: (tenant: string, now: Instant) => Promise<TenantLoans>
  /** One of the same permission takes its place. @throws AppError not-found, not-allowed, bad-input */
  readonly give: (by: Account, tenant: string, asked: AskedLoan, now: Instant) => Promise<Loan>
  /** @throws AppError not-found */
  readonly end: (
    by: Account,
    tenant: string,
    loan: Pick<AskedLoan, 'account' | 'permission'>,
    now: Instant,
  ) => Promise<void>
}

export interface AskedLoan {
  readonly account: string
  readonly permission: Permission
  readonly until: Instant
  readonly reason: string
}

/** What this person may lend in the tenant: what is lendable, and theirs by an office that they hold there. */
export function lendableBy(account: Account, tenant: string, now: Instant): readonly Permission[] {
  const offices = rolesNow(account, tenant, now).filter(role => OFFICERS.has(role))
  return PERMISSION_NAMES.filter(name => {
    const { lendable, roles } = ruleOf(name)
    return lendable === true && offices.some(office => roles.includes(office))
  })
}

export function openLoans({
  store,
  accounts,
  oneByOne,
}: {
  readonly store: Pick<Store, 'installationRecords' | 'installationEvidence'>
  readonly accounts: Accounts
  readonly oneByOne: OneByOne
}): Loans {
  /** @throws AppError not-found also for somebody whom the tenant does not know */
  const personOf = async (id: string, tenant: string, now: Instant): Promise<Account> => {
    const account = (await accounts.list()).find(one => one.id === id)
    if (account?.state === 'active' && knowsTenant(account, tenant, now)) return account
    throw new AppError('not-found', 'There is no such person in this tenant.')
  }

  return {
    list: async (tenant, now) => {
      const all = (await accounts.list()).filter(({ state }) => state !== 'closed')
      return {
        operators: all.filter(account => isOperator(account, tenant, now)),
        loans: all.flatMap(account =>
          account.loans
            .filter(loan => loan.tenant === tenant && now < loan.until)
            .map(loan => ({ account, loan })),
        ),
      }
    },

    give: (by, tenant, { account: id, permission, until, reason }, now) =>
      oneByOne(async () => {
        const account = await personOf(id, tenant, now)
        refuseLoan({ by, account, tenant, permission, until, now })
        const loan: Loan = { permission, tenant, until }
        const others = account.loans.filter(one => now < one.until && !isSame(one, loan))
        // Before the loan: there is none without its reason.
        const record = `${id}:${tenant}:${permission}`
        const body = { schema: 'ward.loan-reason/1', account: id, tenant, permission, until, reason }
        const { version } = await store.installationRecords.keep(
          { kind: 'loan-reason', id: record, body },
          { by: by.id },
        )
        await accounts.change(account, { loans: [...others, loan] }, { by: by.id })
        await store.installationEvidence.append([
          evidenceOf('permission-lent', by.id, id, {
            tenant,
            permission,
            until,
            reason: `loan-reason/${record}/${version}`,
          }),
        ])
        return loan
      }),

    end: (by, tenant, { account: id, permission }, now) =>
      oneByOne(async () => {
        const account = (await accounts.list()).find(one => one.id === id)
        const left = account?.loans.filter(one => !(isSame(one, { tenant, permission }) && now < one.until))
        if (account === undefined || left === undefined || left.length === account.loans.length) {
          throw new AppError('not-found', 'Nothing like that is lent to this person here; it may have ended.')
        }
        await accounts.change(account, { loans: left }, { by: by.id })
        await store.installationEvidence.append([evidenceOf('loan-ended', by.id, id, { tenant, permission })])
      }),
  }
}

/** @throws AppError not-allowed, bad-input */
function refuseLoan(asked: {
  readonly by: Account
  readonly account: Account
  readonly tenant: string
  readonly permission: Permission
  readonly until: Instant
  readonly now: Instant
}): void {
  const { by, account, tenant, permission, until, now } = asked
  if (account.id === by.id) {
    throw new AppError('not-allowed', 'Nobody lends a permission to themselves. Ask another officer.')
  }
  if (!isOperator(account, tenant, now)) {
    throw new AppError(
      'bad-input',
      'Permissions are lent only to people with the role Provider operator in this tenant. Others are given a role.',
    )
  }
  if (ruleOf(permission).lendable !== true) {
    throw new AppError('bad-input', 'This permission is never lent. Choose one of those that may be.')
  }
  if (!lendableBy(by, tenant, now).includes(permission)) {
    throw new AppError(
      'not-allowed',
      `You may not ${ruleOf(permission).allows} yourself, so you cannot lend it. Ask an officer who may.`,
    )
  }
  if (until <= now || millisecondsOf(until) - millisecondsOf(now) > LOAN_DAYS * DAY) {
    throw new AppError('bad-input', `A loan ends within ${LOAN_DAYS} days. Choose an earlier day to come.`)
  }
}

function isOperator(account: Account, tenant: string, now: Instant): boolean {
  return account.state === 'active' && rolesNow(account, tenant, now).includes('provider-operator')
}

function isSame(
  one: Pick<Loan, 'tenant' | 'permission'>,
  other: Pick<Loan, 'tenant' | 'permission'>,
): boolean {
  return one.tenant === other.tenant && one.permission === other.permission
}
