/** Seconds of warning before the session ends by itself. */
export const WARNED = 120
/** Seconds between two times that the server is told of use. */
const TOLD_EVERY = 60
/** Seconds without a look at the clock after which the machine was asleep, or the tab in the background. */
const ASLEEP = 5

export type Idle =
  | { readonly state: 'in-use' }
  /** Whole seconds that are left. */
  | { readonly state: 'warned'; readonly left: number }
  | { readonly state: 'over' }

export interface IdleWatch {
  /** Keyboard or pointer were used here. While the end is announced only an answer counts: a nudge of the desk is none. */
  readonly used: () => void
  /** Use in another tab, or the answer that the person is there. */
  readonly present: () => void
  /** Looked at once a second. */
  readonly look: () => Idle
}

/**
 * Automatic logoff (45 CFR 164.312(a)(2)(iii)) as the page sees it. The server ends the session by itself after the same
 * time without a request; it is told of use at most once a minute, so that reading counts, and never later than a minute
 * after it, so that it does not end the session before the page does.
 * @param options.now milliseconds of any clock that goes on while the machine sleeps
 */
export function watchIdle(options: {
  readonly idleMinutes: number
  readonly now: () => number
  /** Tells the server that somebody is there. */
  readonly tell: () => void
}): IdleWatch {
  const { idleMinutes, now, tell } = options
  const seconds = () => now() / 1000
  let usedAt = seconds()
  let toldAt = usedAt
  let lookedAt = usedAt
  const state = (): Idle => {
    const left = usedAt + idleMinutes * 60 - seconds()
    if (left <= 0) return { state: 'over' }
    return left <= WARNED ? { state: 'warned', left: Math.ceil(left) } : { state: 'in-use' }
  }
  return {
    used: () => {
      if (state().state === 'in-use') usedAt = seconds()
    },
    present: () => {
      usedAt = seconds()
    },
    look: () => {
      const wasAsleep = seconds() - lookedAt > ASLEEP
      lookedAt = seconds()
      const idle = state()
      // What other tabs told meanwhile is heard only after this: they may have been in use.
      if (idle.state === 'over' && wasAsleep) return { state: 'warned', left: 1 }
      if (idle.state !== 'over' && usedAt > toldAt && seconds() - toldAt >= TOLD_EVERY) {
        toldAt = seconds()
        tell()
      }
      return idle
    },
  }
}
