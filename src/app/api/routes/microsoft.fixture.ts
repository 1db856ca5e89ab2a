import { afterAll, beforeAll } from 'vitest'
import { keepMicrosoftSettings } from '../../auth/microsoft-settings.ts'
import {
  ENTRA_CLAIMS,
  type PersonClaims,
  SETTINGS,
  startProvider,
  type TestProvider,
} from '../../auth/oidc/provider.fixture.ts'
import { type OpenDoors, openDoors } from '../doors.fixture.ts'

export const ORIGIN = 'https://ward.clinic.example'

/** The provider of a test file, started before its tests and ended after them. */
export function microsoftOfTests() {
  let provider: TestProvider
  beforeAll(async () => {
    provider = await startProvider()
  })
  afterAll(() => provider.close())
  return {
    issuer: () => provider.issuer,
    /** The browser's part at Microsoft. @returns the address it brings back */
    signInAt: async (url: string, person: PersonClaims = ENTRA_CLAIMS) =>
      new URL(await provider.signIn(url, person)),
    withMicrosoft: async (): Promise<OpenDoors> => {
      const doors = await openDoors({ origin: ORIGIN, authority: { issuerOverride: provider.issuer } })
      await keepMicrosoftSettings(doors.store, SETTINGS, { by: 'tester' })
      // The provider's tokens hold at the time of the machine.
      doors.clock.set(new Date().toISOString())
      return doors
    },
    /** As a browser does it: there, signed in at Microsoft, and back. */
    goThere: async (doors: OpenDoors, person: PersonClaims = ENTRA_CLAIMS, as = '') => {
      const path = as === '' ? '/api/sign-in/microsoft/begin' : '/api/account/microsoft/begin'
      const begun = await doors.ask('POST', path, as === '' ? {} : { as })
      if (begun.status !== 200) throw new Error(begun.text)
      const callback = new URL(await provider.signIn(String(begun.json['url']), person))
      const ticket = ticketOf(begun.headers)
      return {
        ticket,
        callback: `${callback.pathname}${callback.search}`,
        back: (cookie = ticket) => doors.ask('GET', `${callback.pathname}${callback.search}`, { as: cookie }),
      }
    },
  }
}

export function ticketOf(headers: Readonly<Record<string, unknown>>): string {
  return /__Host-ward-ticket=[\w-]*/.exec(String(headers['set-cookie']))?.[0] ?? ''
}

/** The session among the cookies of an answer that sets two. */
export function sessionIn(headers: Readonly<Record<string, unknown>>): string | null {
  const all = [headers['set-cookie']].flat().map(String)
  return all.map(one => /^__Host-ward-session=[\w-]+/.exec(one)?.[0]).find(one => one !== undefined) ?? null
}
