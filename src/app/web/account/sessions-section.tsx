import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type * as z from 'zod'
import type { Instant } from '../../../base/time.ts'
import type { endOtherSessions, endSession, listSessions } from '../../api/contracts/sign-in.ts'
import { call } from '../parts/call.ts'
import { momentWords } from '../parts/text.ts'
import { ConfirmDialog } from '../people/confirm-dialog.tsx'
import { useAccountStyles } from './account-styles.ts'
import { Problem, Section, Shown } from './section.tsx'
import { browserWords, methodWords } from './session-words.ts'
import { useAct } from '../parts/use-act.ts'
import { useLoaded } from '../parts/use-loaded.ts'

type Session = z.output<(typeof listSessions)['answer']>['sessions'][number]

/** Browsers that are signed in, each with a button that signs it out. */
export function SessionsSection() {
  const [loaded, again] = useLoaded(signal => call<typeof listSessions>('GET', '/api/sessions', { signal }))
  return (
    <Section title="Where you are signed in">
      <Shown loaded={loaded} again={again}>
        {({ sessions }) => <Sessions sessions={sessions} again={again} />}
      </Shown>
    </Section>
  )
}

function Sessions({ sessions, again }: { sessions: readonly Session[]; again: () => void }) {
  const styles = useAccountStyles()
  const { act, isBusy, problem } = useAct()
  /** The session that is asked about, or all others. */
  const [asked, setAsked] = useState<Session | 'others' | null>(null)
  const end = (which: Session | 'others') =>
    act(async () => {
      try {
        if (which === 'others') await call<typeof endOtherSessions>('POST', '/api/sessions/end-others')
        else await call<typeof endSession>('DELETE', '/api/sessions/:id', { params: { id: which.id } })
      } finally {
        // It may have ended by itself: what there is now is shown either way.
        again()
      }
    })
  const hasOthers = sessions.some(({ current }) => !current)
  return (
    <>
      <p className={styles.text}>
        Sign out what you do not know, then change your password. A session ends by itself when nobody uses it
        for a while.
      </p>
      <ul className={styles.list} aria-label="Sessions">
        {sessions.map(session => (
          <li key={session.id} className={styles.row}>
            <div className={styles.words}>
              <strong>{browserWords(session.agent)}</strong>
              {session.current && ' (this one)'}
              <p className={styles.soft}>
                {`Signed in ${momentWords(session.beganAt as Instant)} with ${methodWords(session.method)}, from ${session.address}. Last used ${momentWords(session.seenAt as Instant)}.`}
              </p>
            </div>
            {!session.current && (
              <Button
                size="small"
                aria-label={`Sign out ${browserWords(session.agent)}, signed in ${momentWords(session.beganAt as Instant)}`}
                disabledFocusable={isBusy}
                onClick={() => setAsked(session)}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {hasOthers ? (
        <Button disabledFocusable={isBusy} onClick={() => setAsked('others')}>
          Sign out everywhere else
        </Button>
      ) : (
        <p className={styles.soft}>You are signed in nowhere else.</p>
      )}
      <Problem sentence={problem} />
      {asked !== null && (
        <ConfirmDialog
          asked={{
            title:
              asked === 'others' ? 'Sign out everywhere else?' : `Sign out ${browserWords(asked.agent)}?`,
            sentences: ['What was typed there and not saved is lost. Here you stay signed in.'],
            act: 'Sign out',
          }}
          cancel={() => setAsked(null)}
          go={() => {
            setAsked(null)
            void end(asked)
          }}
        />
      )}
    </>
  )
}
