import { lazy, type ReactNode, Suspense } from 'react'
import type { Me } from '../../api/contracts/sign-in.ts'
import { leaveDoor, usePath } from '../address.ts'
import { Failed } from '../parts/states.tsx'
import { AutomaticLogoff } from './automatic-logoff.tsx'
import { BareFrame } from './door-frame.tsx'
import { FirstRunOver, FirstRunPage, FirstRunWithoutLink } from './first-run-page.tsx'
import { InvitationPage } from './invitation-page.tsx'
import { useOneTimeToken } from './one-time-token.ts'
import type { SignedOutWhy } from './between-tabs.ts'
import { OtherWays } from './other-ways.tsx'
import { roomOf } from './room-of.ts'
import { SignInPage } from './sign-in-page.tsx'
import { useDoor } from './use-door.ts'

/** Comes in a tab of its own, after a proof at Microsoft. */
const ProvenPage = lazy(async () => ({ default: (await import('./proven-page.tsx')).ProvenPage }))

/** Only who comes by a link from outside opens it. */
const CounterpartyPage = lazy(async () => ({
  default: (await import('./counterparty-page.tsx')).CounterpartyPage,
}))

/** Somebody who is signed in, and what the pages can do about it. */
export interface Session {
  readonly me: Me
  /** Reads anew who is there and what they may do, after a change of it. */
  readonly reload: () => void
  readonly signOut: () => void
}

/** Stands before every page: it shows the pages to whoever is signed in, and the way in to everybody else. */
export function Gate({
  why,
  children,
}: {
  /** Why the page was loaded anew; null where it was opened. */
  why: SignedOutWhy | null
  children: (session: Session) => ReactNode
}) {
  const keeper = useDoor()
  const path = usePath()
  const token = useOneTimeToken()
  const { known, ask, entered, leave } = keeper
  const proof = new URLSearchParams(location.search).get('proven')
  const again = () => void ask()
  const done = () => {
    leaveDoor()
    void entered()
  }
  if (proof !== null) {
    return (
      <Suspense fallback={null}>
        <ProvenPage outcome={proof} />
      </Suspense>
    )
  }
  if (known.state === 'loading') return null
  if (known.state === 'failed') {
    return (
      <BareFrame>
        <Failed why={known.why} again={again} />
      </BareFrame>
    )
  }
  const { door } = known
  const found = roomOf(door.state, path, token)
  if (found.room === 'first-run') {
    return found.link && token !== null ? (
      <FirstRunPage token={token} entered={entered} />
    ) : (
      <FirstRunWithoutLink again={again} />
    )
  }
  if (found.room === 'first-run-over') return <FirstRunOver />
  if (found.room === 'invitation') {
    // Without its token it is a link like any other that does not open; the page says what to do.
    return <InvitationPage token={found.token ?? '-'} done={done} />
  }
  if (found.room === 'counterparty') {
    return (
      <Suspense fallback={null}>
        <CounterpartyPage token={found.token} />
      </Suspense>
    )
  }
  if (found.room === 'sign-in' || door.me === null) {
    return (
      <SignInPage why={why} entered={entered}>
        <OtherWays door={door} entered={entered} />
      </SignInPage>
    )
  }
  const { me } = door
  return (
    <AutomaticLogoff key={me.id} idleMinutes={me.idleMinutes} keeper={keeper}>
      {children({ me, reload: again, signOut: () => void leave('asked') })}
    </AutomaticLogoff>
  )
}
