import type { ConditionalAccessPolicy } from '../../collect/facts/entra/conditional-access-policies.schema.ts'
import { both, either, known, type Truth } from '../truth.ts'

type SessionControls = NonNullable<ConditionalAccessPolicy['sessionControls']>

/** Whether people have to sign in again after this many hours at the latest, or every time. */
export function asksAgainWithin(policy: ConditionalAccessPolicy, mostHours: number): Truth {
  return sessionsAsk(policy, ({ signInFrequency }) =>
    known(signInFrequency, frequency => {
      if (frequency === null) return false
      const { isEnabled, frequencyInterval, value, type } = frequency
      const inTime = known(type, unit =>
        known(value, count =>
          unit === 'hours'
            ? count !== null && count > 0 && count <= mostHours
            : unit === 'days'
              ? count !== null && count > 0 && count * 24 <= mostHours
              : undefined,
        ),
      )
      const every = known(frequencyInterval, interval => interval === 'everyTime')
      return both(
        known(isEnabled, on => on === true),
        either(every, every === true ? true : inTime),
      )
    }),
  )
}

/** Whether a browser forgets who was signed in once it is closed. */
export function forgetsWhenClosed(policy: ConditionalAccessPolicy): Truth {
  return sessionsAsk(policy, ({ persistentBrowser }) =>
    known(persistentBrowser, browser =>
      browser === null
        ? false
        : both(
            known(browser.isEnabled, on => on === true),
            known(browser.mode, mode => mode === 'never'),
          ),
    ),
  )
}

/** Whether a session works only on the device that signed in (token protection). */
export function bindsToDevice(policy: ConditionalAccessPolicy): Truth {
  return sessionsAsk(policy, ({ secureSignInSession }) =>
    known(secureSignInSession, session =>
      session === null ? false : known(session.isEnabled, on => on === true),
    ),
  )
}

function sessionsAsk(policy: ConditionalAccessPolicy, ask: (controls: SessionControls) => Truth): Truth {
  return known(policy.sessionControls, controls => (controls === null ? false : ask(controls)))
}
