import { useCallback, useState } from 'react'
import { dayWords } from '../../../assess/words.ts'
import type { Instant } from '../../../base/time.ts'
import type { listImports } from '../../api/contracts/imports.ts'
import { call } from '../parts/call.ts'
import { useClinicAgain } from '../parts/clinic-again.ts'
import { useAct } from '../parts/use-act.ts'
import { useLoaded } from '../parts/use-loaded.ts'
import { HowToExport } from './how-to-export.tsx'
import { ImportFile } from './import-file.tsx'
import { oldWords } from './import-words.ts'
import { nextPlace } from './set-up-words.ts'
import { useSetUpStyles } from './set-up-styles.ts'
import { goToPlace, StepActs } from './step-acts.tsx'
import { StepHead } from './step-head.tsx'
import type { StepProps } from './step-props.ts'

/** Reads the tenant's settings in from a file, or puts that off. */
export function SettingsStep({ tenant, place, setUp }: StepProps) {
  const styles = useSetUpStyles()
  const { act, isBusy, problem } = useAct()
  const judgeAgain = useClinicAgain()
  const [kept, readAgain] = useLoaded(signal =>
    call<typeof listImports>('GET', '/api/tenants/:tenant/imports', {
      params: { tenant: tenant.name },
      query: { limit: 5 },
      signal,
    }),
  )
  const { again } = setUp
  const done = useCallback(() => {
    readAgain()
    judgeAgain()
    again()
  }, [readAgain, judgeAgain, again])
  const items = kept.state === 'shown' ? kept.value.items : []
  const [now] = useState(() => new Date().toISOString())
  // The last that were read in are those that are judged.
  const old = oldWords(items[0]?.takenAt ?? null, now)
  const mayImport = tenant.permissions.includes('settings:collect')
  const onward = () => goToPlace(nextPlace(place))
  const later = () =>
    act(async () => {
      await setUp.mark('settings', 'later')
      onward()
    })
  return (
    <>
      <StepHead title={items.length === 0 ? 'Read the settings in' : 'The settings are read in'}>
        Ward judges a file that ScubaGear, a free tool of the United States’ cyber agency, writes about your
        Microsoft 365. It holds settings and names of accounts, no mail and no files. It stays on this
        machine.
      </StepHead>
      {mayImport ? (
        <ImportFile tenant={tenant.name} done={done} />
      ) : (
        <p className={styles.text}>
          You may not read settings in. The HIPAA administrator, the security officer or an IT administrator
          can, here or in a terminal.
        </p>
      )}
      <p className={styles.old} role="status">
        {old}
      </p>
      {items.length > 0 && (
        <>
          <h2 className={styles.heading}>Kept so far</h2>
          <ul className={styles.open}>
            {items.map(({ id, takenAt, savedAt, facts, unread }) => (
              <li key={id} className={styles.openRow}>
                <span>{`Settings of ${dayWords((takenAt ?? savedAt) as Instant)}`}</span>
                <span>{`${facts - unread} of ${facts} parts read`}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <HowToExport />
      <p className={styles.soft}>
        A live connection to Microsoft 365 comes with a later version of Ward. Until then a new file every
        month keeps the picture true.
      </p>
      {problem !== null && <p role="alert">{problem}</p>}
      <StepActs
        place={place}
        isBusy={isBusy}
        next={items.length > 0 ? onward : () => void later()}
        word={items.length > 0 ? 'See what they say' : 'Do this later'}
      />
    </>
  )
}
