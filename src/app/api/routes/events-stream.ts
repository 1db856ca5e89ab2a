import { ruleOf } from '../../../base/people/permissions.ts'
import type { Instant } from '../../../base/time.ts'
import { tokenLasts } from '../../auth/api-token-use.ts'
import { type Caller, callerMay } from '../../auth/caller.ts'
import { lasts } from '../../auth/sessions.ts'
import type { Doors } from '../add-route.ts'
import { followProgress, type ProgressEvent } from '../contracts/about-api.ts'
import { defineRoute, type Route } from '../define-route.ts'
import type { Progress, ProgressHub } from '../progress.ts'

/** Milliseconds between two signs of life; proxies end a connection that is silent for half a minute or more. */
const BEAT = 15_000
/** Messages that wait for a browser that reads no more; then the stream ends, and the browser asks anew. */
const MOST_WAITING = 500

/**
 * How far long work has come, as server-sent events (HTML Living Standard, section 9.2). The stream ends with the session:
 * listening does not keep somebody signed in.
 */
export function eventsRoute(doors: Doors, hub: ProgressHub, beat = BEAT): Route {
  return defineRoute(followProgress, ({ caller }) => {
    const stream = streamFor(caller(), doors, hub, beat)
    return new Response(stream, { headers: { 'content-type': 'text/event-stream; charset=utf-8' } })
  })
}

function streamFor(first: Caller, doors: Doors, hub: ProgressHub, beat: number): ReadableStream<Uint8Array> {
  let caller = first
  let stop = () => {}
  return new ReadableStream<Uint8Array>({
    start: controller => {
      let unfollow = () => {}
      let isOpen = true
      const end = () => {
        if (!isOpen) return
        stop()
        controller.close()
      }
      const write = (text: string) => {
        if (!isOpen) return
        if ((controller.desiredSize ?? 0) < -MOST_WAITING) end()
        else controller.enqueue(Buffer.from(text))
      }
      const timer = setInterval(() => {
        void stillThere(caller, doors, doors.clock())
          .catch(() => null)
          .then(there => {
            if (there === null) return end()
            caller = there
            write(': still here\n\n')
          })
      }, beat)
      stop = () => {
        isOpen = false
        clearInterval(timer)
        unfollow()
      }
      write(': Ward tells how far it is\n\n')
      unfollow = hub.follow({
        maySee: progress => maySee(caller, progress, doors.clock()),
        tell: progress => write(`data: ${textOf(progress)}\n\n`),
        end,
      })
      // The hub may have ended it within follow().
      if (!isOpen) unfollow()
    },
    cancel: () => stop(),
  })
}

function maySee(caller: Caller, { permission, tenant }: Progress, now: Instant): boolean {
  // What is everybody's own is nobody's to hear of from a job.
  return ruleOf(permission).scope !== 'own' && callerMay(caller, permission, tenant, now)
}

/** JSON has no line end in it, so one `data:` line holds it. Who may see it is not told. */
function textOf({ job, tenant, done, of, words }: Progress): string {
  const told: ProgressEvent = { job, tenant, done, of, words }
  return JSON.stringify(told)
}

/** The caller as the account is now; null when the session or token has ended. Nothing is marked as seen. */
async function stillThere(caller: Caller, { store, accounts }: Doors, now: Instant): Promise<Caller | null> {
  const account = await accounts.byId(caller.account.id)
  if (account.state !== 'active') return null
  if (caller.session !== null) {
    const { id } = caller.session
    const session = (await store.people.sessions.ofAccount(account.id)).find(one => one.id === id)
    return session !== undefined && lasts(session, now) ? { ...caller, account, session } : null
  }
  const token = await store.people.apiTokens.byToken(caller.proof)
  return token !== null && tokenLasts(token, now) ? { ...caller, account } : null
}
