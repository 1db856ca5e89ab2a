import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { beginMicrosoft } from '../../api/contracts/microsoft.ts'
import type { readDoor } from '../../api/contracts/sign-in.ts'
import { call, sentenceOf } from '../parts/call.ts'
import { FieldProblems } from '../parts/field-problems.tsx'
import { useDoorStyles } from './door-frame.tsx'
import { EmergencyForm } from './emergency-form.tsx'
import { microsoftProblem } from './microsoft-problem.ts'
import { PasskeyButton } from './passkey-button.tsx'
import type * as z from 'zod'

export type Door = z.output<(typeof readDoor)['answer']>

const useStyles = makeStyles({
  ways: { display: 'grid', gap: '12px', marginTop: '24px', justifyItems: 'start' },
})

/** The ways in beside address and password: a passkey, a Microsoft account, and the printed code for an emergency. */
export function OtherWays({ door, entered }: { door: Door; entered: () => Promise<void> }) {
  const text = useDoorStyles()
  const styles = useStyles()
  const [problem, setProblem] = useState(microsoftProblem(location.search, 'sign-in') ?? '')
  const [isEmergency, setEmergency] = useState(false)
  const goToMicrosoft = async () => {
    setProblem('')
    try {
      const { url } = await call<typeof beginMicrosoft>('POST', '/api/sign-in/microsoft/begin')
      location.assign(url)
    } catch (error) {
      setProblem(sentenceOf(error))
    }
  }
  return (
    <section className={styles.ways} aria-label="Other ways to sign in">
      <FieldProblems problems={problem === '' ? [] : [{ field: null, message: problem }]} />
      {door.microsoft && <Button onClick={() => void goToMicrosoft()}>Sign in with Microsoft</Button>}
      {door.noPasskeys === null ? (
        <PasskeyButton done={() => void entered()} failed={setProblem} />
      ) : (
        <p className={text.soft}>{door.noPasskeys}</p>
      )}
      {isEmergency ? (
        <EmergencyForm entered={entered} leave={() => setEmergency(false)} />
      ) : (
        <Button appearance="subtle" onClick={() => setEmergency(true)}>
          Emergency access
        </Button>
      )}
    </section>
  )
}
