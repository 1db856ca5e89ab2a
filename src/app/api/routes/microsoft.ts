import { AppError } from '../../../base/app-error.ts'
import { deedOf, sessionOf } from '../../auth/caller.ts'
import type { Instant } from '../../../base/time.ts'
import {
  keepMicrosoftSettings,
  microsoftSettingsVersion,
  readMicrosoftSettings,
} from '../../auth/microsoft-settings.ts'
import { CALLBACK_PATH, type MicrosoftErrand, type MicrosoftSignIn } from '../../auth/microsoft-sign-in.ts'
import { oidcSettings } from '../../auth/oidc/settings.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/microsoft.ts'
import { proveWithMicrosoft } from '../contracts/sign-in.ts'
import { type Client, defineRoute, type Route } from '../define-route.ts'

/** Where the browser is sent back to. A proof was asked for in another tab, which goes on by itself. */
const BACK = { 'sign-in': '/', link: '/account', prove: '/?proven=yes' } as const

/** Likewise, before the code of what went wrong. */
const FAILED = { 'sign-in': '/?microsoft', link: '/account?microsoft', prove: '/?proven' } as const

/** Sign-in with Microsoft Entra: the way there and back, and its settings. */
export function microsoftRoutes(
  { store, origin }: Pick<Doors, 'store' | 'origin'>,
  microsoft: MicrosoftSignIn,
): readonly Route[] {
  const goThere = async (
    errand: MicrosoftErrand,
    client: Client,
    now: Instant,
    setTicket: (ticket: string) => void,
  ) => {
    const { url, ticket } = await microsoft.begin(origin(), errand, client, now)
    setTicket(ticket)
    return { schema: 'ward.go-to/1' as const, url }
  }
  return [
    defineRoute(contracts.beginMicrosoft, ({ client, now, setTicket }) =>
      goThere({ to: 'sign-in' }, client, now, setTicket),
    ),
    defineRoute(contracts.linkMicrosoft, async ({ caller, client, now, setTicket }) => {
      sessionOf(caller())
      return await goThere({ to: 'link', account: caller().account }, client, now, setTicket)
    }),
    defineRoute(proveWithMicrosoft, async ({ caller, client, now, setTicket }) => {
      sessionOf(caller())
      if (caller().account.microsoft === null) {
        throw new AppError(
          'bad-usage',
          'No Microsoft account signs in here as you. Prove who you are in another way.',
        )
      }
      return await goThere({ to: 'prove', caller: caller() }, client, now, setTicket)
    }),
    defineRoute(
      contracts.finishMicrosoft,
      async ({ query, ticket, setTicket, setSession, client, now, goTo }) => {
        setTicket(null)
        const errand = await microsoft.errandOf(ticket(), now)
        try {
          const given = { ticket: ticket(), query: `?${new URLSearchParams(filled(query))}` }
          const { token } = await microsoft.finish(given, client, now)
          if (token !== null) setSession(token)
          goTo(BACK[errand ?? 'sign-in'])
        } catch (error) {
          // The page says it in words: an address can be written by anybody, so it carries a code and no sentence.
          if (!(error instanceof AppError)) throw error
          goTo(`${FAILED[errand ?? 'sign-in']}=${error.code}`)
        }
        return { schema: 'ward.went-on/1' as const }
      },
    ),
    defineRoute(contracts.readMicrosoft, async () => {
      const kept = await readMicrosoftSettings(store)
      return {
        schema: 'ward.microsoft-settings/1' as const,
        // The answer's schema has no secret, so none is sent.
        settings: kept === null ? null : { ...kept, allowedDomains: kept.allowedDomains ?? [] },
        callback: `${origin()}${CALLBACK_PATH}`,
        version: await microsoftSettingsVersion(store),
      }
    }),
    defineRoute(contracts.writeMicrosoft, async ({ body, caller }) => {
      const { settings, expects } = body
      const before = settings === null ? null : await readMicrosoftSettings(store)
      const whole =
        settings === null
          ? null
          : { ...settings, clientSecret: settings.clientSecret ?? before?.clientSecret }
      const parsed = whole === null ? null : oidcSettings.safeParse(whole)
      if (parsed?.success === false) {
        const [issue] = parsed.error.issues
        throw new AppError(
          'bad-input',
          `${issue?.path.join('.') ?? 'settings'}: ${issue?.message ?? 'not right'}`,
        )
      }
      await keepMicrosoftSettings(store, parsed?.data ?? null, deedOf(caller()), expects)
      return { schema: 'ward.microsoft-settings-kept/1' as const }
    }),
    defineRoute(contracts.testMicrosoft, async ({ now }) => ({
      schema: 'ward.microsoft-tested/1' as const,
      issuer: await microsoft.test(now),
    })),
  ]
}

function filled(query: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}
