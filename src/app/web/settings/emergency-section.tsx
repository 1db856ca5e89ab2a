import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { endEmergencyCode, makeEmergencyCode } from '../../api/contracts/settings.ts'
import { useAccountStyles } from '../account/account-styles.ts'
import { Problem, Section } from '../account/section.tsx'
import { call } from '../parts/call.ts'
import { useAct } from '../parts/use-act.ts'
import { ConfirmDialog } from '../people/confirm-dialog.tsx'
import { emergencyWords } from './emergency-words.ts'
import type { Settings } from './shown-settings.ts'
import { toldOfConflict } from './told-of-conflict.ts'

const NEW = {
  title: 'Make a new emergency code?',
  sentences: ['The code in the envelope opens nothing from then on. You print the new one in its place.'],
  act: 'Make a new code',
}
const END = {
  title: 'End the emergency code?',
  sentences: [
    'The code in the envelope opens nothing from then on, and a session that it opened ends.',
    'When nobody can sign in after that, nobody gets in.',
  ],
  act: 'End it',
}

/** The printed code for the day on which nobody can sign in. */
export function EmergencySection({
  emergency,
  made,
  changed,
}: {
  emergency: Settings['emergency']
  made: (code: string) => void
  changed: () => void
}) {
  const styles = useAccountStyles()
  const { act, isBusy, problem, say, dialog } = useAct()
  const [isOld, setOld] = useState(false)
  const [asked, setAsked] = useState<typeof NEW | null>(null)
  const body = { expects: emergency.version }
  const make = () =>
    act(async run => {
      const { code } = await toldOfConflict(
        () => run(() => call<typeof makeEmergencyCode>('POST', '/api/settings/emergency-code', { body })),
        () => setOld(true),
      )
      made(code)
    })
  const end = () =>
    act(async run => {
      await toldOfConflict(
        () => run(() => call<typeof endEmergencyCode>('POST', '/api/settings/emergency-code/end', { body })),
        () => setOld(true),
      )
      changed()
    })
  return (
    <Section title="Emergency code">
      <p className={styles.text}>
        A printed code opens Ward once, for an hour, when nobody who works with Ward can sign in. Whoever uses
        it says why, and every officer is told at once.
      </p>
      <p className={styles.text}>
        <strong>{emergencyWords(emergency)}</strong>
      </p>
      <Problem sentence={problem} />
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => (emergency.isReady ? setAsked(NEW) : void make())}>
          {emergency.isReady ? 'Make a new code' : 'Make a code'}
        </Button>
        {emergency.isReady && (
          <Button disabledFocusable={isBusy} onClick={() => setAsked(END)}>
            End the code
          </Button>
        )}
        {isOld && (
          <Button
            onClick={() => {
              setOld(false)
              say(null)
              changed()
            }}
          >
            Show it as it is now
          </Button>
        )}
      </div>
      {asked !== null && (
        <ConfirmDialog
          asked={asked}
          cancel={() => setAsked(null)}
          go={() => {
            setAsked(null)
            void (asked === NEW ? make() : end())
          }}
        />
      )}
      {dialog}
    </Section>
  )
}
