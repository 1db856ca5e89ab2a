import { alarmsFor, seeAlarm } from '../../auth/alarms.ts'
import { BREAK_GLASS_HOURS, useBreakGlass } from '../../auth/break-glass.ts'
import type { Doors } from '../add-route.ts'
import { confirmAlarm, listAlarms, signInWithBreakGlass } from '../contracts/break-glass.ts'
import { defineRoute, type Route } from '../define-route.ts'

/** The door for an emergency, and the alarm that goes with it. */
export function breakGlassRoutes({ store, accounts }: Pick<Doors, 'store' | 'accounts'>): readonly Route[] {
  return [
    defineRoute(signInWithBreakGlass, async ({ body, client, now, setSession }) => {
      const { token } = await useBreakGlass(store, accounts, body, client, now)
      setSession(token)
      return { schema: 'ward.break-glass-session/1' as const, hours: BREAK_GLASS_HOURS }
    }),
    defineRoute(listAlarms, async ({ caller, now }) => {
      const alarms = await alarmsFor(store, caller().account, now)
      const people = new Map((await accounts.list()).map(({ id, name }) => [id, name]))
      return {
        schema: 'ward.alarms/1' as const,
        alarms: alarms.map(({ id, what, at, account, reason }) => ({
          id,
          what,
          at,
          reason,
          who: people.get(account) ?? account,
        })),
      }
    }),
    defineRoute(confirmAlarm, async ({ caller, params, now }) => {
      await seeAlarm(store, params.id, caller().account, now)
      return { schema: 'ward.alarm-seen/1' as const }
    }),
  ]
}
