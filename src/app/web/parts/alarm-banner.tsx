import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useCallback, useEffect, useState } from 'react'
import type * as z from 'zod'
import type { confirmAlarm, listAlarms } from '../../api/contracts/break-glass.ts'
import { call } from './call.ts'

type Alarm = z.output<(typeof listAlarms)['answer']>['alarms'][number]

const useStyles = makeStyles({ alarms: { display: 'grid', gap: '8px', marginBottom: '16px' } })

const WHAT: { readonly [W in Alarm['what']]: (who: string) => string } = {
  'break-glass-used': () => 'Somebody used the emergency access',
  'passkey-cloned': who => `A copy of a passkey of ${who} may be in use`,
}

/** What an officer does now. */
const NEXT: { readonly [W in Alarm['what']]: (who: string) => string } = {
  'break-glass-used': () =>
    'Ask who it was. Then a HIPAA administrator makes a new emergency code in the settings.',
  'passkey-cloned': who =>
    `Ward let nobody in with it. Ask ${who} whether they tried to sign in just then, and have them remove the passkey and add a new one. If it was not them, a HIPAA administrator resets their sign-in at People.`,
}

/** Stands before an officer until it was seen; it is there on every page. */
export function AlarmBanner() {
  const styles = useStyles()
  const [alarms, setAlarms] = useState<readonly Alarm[]>([])
  const load = useCallback((signal?: AbortSignal) => {
    call<typeof listAlarms>('GET', '/api/alarms', signal === undefined ? {} : { signal }).then(
      answer => setAlarms(answer.alarms),
      // The page itself tells when the server does not answer.
      () => undefined,
    )
  }, [])
  useEffect(() => {
    const stop = new AbortController()
    load(stop.signal)
    return () => stop.abort()
  }, [load])
  if (alarms.length === 0) return null
  const seen = async (id: string) => {
    await call<typeof confirmAlarm>('POST', '/api/alarms/:id/seen', { params: { id } }).catch(() => undefined)
    load()
  }
  return (
    <div className={styles.alarms} role="alert">
      {alarms.map(({ id, what, who, at, reason }) => (
        <MessageBar key={id} intent="error" layout="multiline">
          <MessageBarBody>
            <strong>{WHAT[what](who)}</strong>
            {` on ${at.slice(0, 10)} at ${at.slice(11, 16)} UTC. `}
            {reason !== null && `The reason given: “${reason}”. `}
            {NEXT[what](who)}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void seen(id)}>I have seen this</Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  )
}
