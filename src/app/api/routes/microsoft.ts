import { AppError } from '../../../base/app-error.ts'
import { deedOf, sessionOf } from '../../auth/caller.ts'
import { keepMicrosoftSettings, readMicrosoftSettings } from '../../auth/microsoft-settings.ts'
import { CALLBACK_PATH, type MicrosoftSignIn } from '../../auth/microsoft-sign-in.ts'
import { oidcSettings } from '../../auth/oidc/settings.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/microsoft.ts'
import { defineRoute, type Route } from '../define-route.ts'

/** Sign-in with Microsoft Entra: the way there and back, and its settings. */
export function microsoftRoutes(
  { store, origin }: Pick<Doors, 'store' | 'origin'>,
  microsoft: MicrosoftSignIn,
): readonly Route[] {
  return [
    defineRoute(contracts.beginMicrosoft, async ({ now, setTicket }) => {
      const { url, ticket } = await microsoft.begin(origin(), null, now)
      setTicket(ticket)
      return { schema: 'ward.go-to/1' as const, url }
    }),
    defineRoute(contracts.linkMicrosoft, async ({ caller, now, setTicket }) => {
      sessionOf(caller())
      const { url, ticket } = await microsoft.begin(origin(), caller().account, now)
      setTicket(ticket)
      return { schema: 'ward.go-to/1' as const, url }
    }),
    defineRoute(
      contracts.finishMicrosoft,
      async ({ query, ticket, setTicket, setSession, client, now, goTo }) => {
        setTicket(null)
        try {
          const given = { ticket: ticket(), query: `?${new URLSearchParams(filled(query))}` }
          const { token } = await microsoft.finish(given, client, now)
          if (token !== null) setSession(token)
          goTo(token === null ? '/account' : '/')
        } catch (error) {
          // The page says it in words: an address can be written by anybody, so it carries a code and no sentence.
          if (!(error instanceof AppError)) throw error
          goTo(`/?microsoft=${error.code}`)
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
      }
    }),
    defineRoute(contracts.writeMicrosoft, async ({ body, caller }) => {
      const { settings } = body
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
      await keepMicrosoftSettings(store, parsed?.data ?? null, deedOf(caller()))
      return { schema: 'ward.microsoft-settings-kept/1' as const }
    }),
  ]
}

function filled(query: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined),
  )
}
