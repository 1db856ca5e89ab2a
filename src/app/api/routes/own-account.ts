import { knowsTenant } from '../../../base/people/grants.ts'
import type { Instant } from '../../../base/time.ts'
import type { Account } from '../../auth/account.ts'
import { sessionOf } from '../../auth/caller.ts'
import { readMicrosoftSettings } from '../../auth/microsoft-settings.ts'
import { shortIdOf } from '../../auth/own-passkeys.ts'
import { changeOwnPassword } from '../../auth/own-password.ts'
import { renewRecoveryCodes } from '../../auth/own-recovery-codes.ts'
import { beginTotp, confirmTotp, removeTotp } from '../../auth/own-totp.ts'
import { noPasskeysAt } from '../../auth/passkey-place.ts'
import { secondFactorDueOf } from '../../auth/second-factor-demand.ts'
import { readSecrets } from '../../auth/secrets.ts'
import type { SignIn } from '../../auth/sign-in.ts'
import type { Tenants } from '../../tenants.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/own-account.ts'
import { defineRoute, type Route } from '../define-route.ts'

/** What everybody changes of the own way in: password, authenticator, recovery codes. */
export function ownAccountRoutes({ store, tenants, origin }: Doors, signIn: SignIn): readonly Route[] {
  const microsoftOf = async ({ microsoft }: Account) => {
    if ((await readMicrosoftSettings(store)) === null) return 'off' as const
    return microsoft === null ? ('not-connected' as const) : ('connected' as const)
  }
  return [
    defineRoute(contracts.readFactors, async ({ caller, host }) => {
      const { account } = caller()
      const { password, totp, passkeys, recovery } = await readSecrets(store, account.id)
      return {
        schema: 'ward.own-factors/1' as const,
        hasPassword: password !== null,
        totp: totp === null ? null : { since: totp.confirmedAt },
        passkeys: passkeys.map(one => ({
          id: shortIdOf(one),
          name: one.name,
          addedAt: one.addedAt,
          backedUp: one.backedUp,
        })),
        recoveryCodes: recovery.length,
        noPasskeys: noPasskeysAt({ host, origin: origin() }),
        microsoft: await microsoftOf(account),
        due: await secondFactorDueOf(store, account),
      }
    }),
    defineRoute(contracts.changePassword, async ({ caller, body, client, now }) => {
      const { account } = caller()
      const session = sessionOf(caller()).id
      const words = await titlesFor(account, tenants, now)
      const change = { account, session, words, client, now, current: body.current, next: body.next }
      const ended = await changeOwnPassword(store, signIn, change)
      return { schema: 'ward.password-changed/1' as const, ended }
    }),
    defineRoute(contracts.beginTotp, async ({ caller, now }) => {
      const { secret, uri, qr } = await beginTotp(store, caller().account, sessionOf(caller()), now)
      const rows = qr.dark.map(row => row.map(isDark => (isDark ? '1' : '0')).join(''))
      return { schema: 'ward.totp-begun/1' as const, secret, uri, qr: rows }
    }),
    defineRoute(contracts.confirmTotp, async ({ caller, body, now }) => ({
      schema: 'ward.totp-set-up/1' as const,
      codes: copied(await confirmTotp(store, caller().account, sessionOf(caller()), body.code, now)),
    })),
    defineRoute(contracts.removeTotp, async ({ caller }) => {
      await removeTotp(store, caller().account)
      return { schema: 'ward.totp-removed/1' as const }
    }),
    defineRoute(contracts.newRecoveryCodes, async ({ caller }) => ({
      schema: 'ward.recovery-codes/1' as const,
      codes: [...(await renewRecoveryCodes(store, caller().account))],
    })),
  ]
}

/** What a guesser who knows the person would try: the names of the clinics. */
async function titlesFor(account: Account, tenants: Tenants, now: Instant): Promise<readonly string[]> {
  const known = (await tenants.names()).filter(name => knowsTenant(account, name, now))
  const shown = await Promise.all(known.map(name => tenants.open(name)))
  return shown.filter(tenant => tenant !== null).flatMap(({ name, title }) => [name, title])
}

function copied(codes: readonly string[] | null): string[] | null {
  return codes === null ? null : [...codes]
}
