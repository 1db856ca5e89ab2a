import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { changeFindingWork } from '../../api/contracts/finding-work.ts'
import { call } from '../parts/call.ts'
import { FieldProblems } from '../parts/field-problems.tsx'
import { useTenant } from '../parts/tenant.ts'
import type { Loaded } from '../parts/use-loaded.ts'
import { useSending } from '../sign-in/use-sending.ts'
import { AssignForm } from './assign-form.tsx'
import { useDetailStyles } from './detail-styles.ts'
import { sendDecided } from './form-problems.ts'
import { useFormStyles } from './form-styles.ts'
import { NotRead } from './not-read.tsx'
import { Said } from './said.tsx'
import type { FindingAnswer } from './use-finding.ts'
import { useOpened } from './use-opened.ts'
import { type WorkChange, workSentence } from './work-words.ts'

/** Who looks after a finding and whether it is to be mended, and how that is changed. */
export function FindingWork({
  loaded,
  again,
  isGood,
}: {
  loaded: Loaded<FindingAnswer>
  again: () => void
  /** It meets the check or does not apply: there is nothing to mend. */
  isGood: boolean
}) {
  const styles = useDetailStyles()
  if (loaded.state === 'loading') return null
  if (isGood && loaded.state === 'shown' && !isTouched(loaded.value)) return null
  return (
    <>
      <h3 className={styles.title}>Who looks after it</h3>
      {loaded.state === 'failed' ? (
        <NotRead sentence={loaded.sentence} again={again} />
      ) : (
        <Work finding={loaded.value} again={again} isGood={isGood} />
      )}
    </>
  )
}

function isTouched({ work }: FindingAnswer): boolean {
  return work.assigned !== null || work.state !== 'none'
}

function Work({ finding, again, isGood }: { finding: FindingAnswer; again: () => void; isGood: boolean }) {
  const text = useDetailStyles()
  const styles = useFormStyles()
  const { name: tenant, permissions } = useTenant()
  const { open, begin, cancel, done } = useOpened<'assign'>()
  const [said, setSaid] = useState<string | null>(null)
  const { problems, isBusy, submit } = useSending(() => null)
  // What was saved stands at once, until what is read anew has it too: whoever goes on is not told of their own change.
  const [kept, setKept] = useState(finding.work)
  const work = kept.version > finding.work.version ? kept : finding.work
  const { check, people } = finding
  const now: WorkChange = { state: work.state, assigned: work.assigned }
  const me = people.find(({ isMe }) => isMe)
  const save = (next: WorkChange, says: string) =>
    submit([], () => {
      setSaid(null)
      return sendDecided(async () => {
        const assigned =
          next.assigned === null ? null : { account: next.assigned.account, until: next.assigned.until }
        const path = '/api/tenants/:tenant/findings/:check/work'
        const answer = await call<typeof changeFindingWork>('PUT', path, {
          params: { tenant, check },
          body: { state: next.state, assigned, expects: work.version },
        })
        setKept(answer.work)
        done()
        setSaid(says)
        again()
      }, again)
    })
  return (
    <>
      <p className={text.text}>{workSentence(work)}</p>
      <Said sentence={said} />
      <FieldProblems problems={problems} />
      {permissions.includes('findings:work') && open === null && (
        <div className={styles.buttons}>
          {me !== undefined && work.assigned?.isMe !== true && (
            <Button
              size="small"
              disabledFocusable={isBusy}
              onClick={() =>
                void save({ ...now, assigned: { account: me.id, until: null } }, 'Saved: it is yours.')
              }
            >
              Assign to me
            </Button>
          )}
          <Button size="small" data-opens="assign" onClick={() => begin('assign')}>
            {work.assigned === null ? 'Assign to somebody' : 'Change who'}
          </Button>
          {(work.state === 'planned' || !isGood) && (
            <Button
              size="small"
              disabledFocusable={isBusy}
              onClick={() =>
                void (work.state === 'planned'
                  ? save({ ...now, state: 'none' }, 'Saved: the mark is gone.')
                  : save({ ...now, state: 'planned' }, 'Saved: it is marked.'))
              }
            >
              {work.state === 'planned' ? 'Take the mark away' : 'Mark for mending'}
            </Button>
          )}
        </div>
      )}
      {open === 'assign' && (
        <AssignForm
          finding={{ ...finding, work }}
          isBusy={isBusy}
          save={assigned =>
            void save(
              { ...now, assigned },
              assigned === null ? 'Saved: nobody looks after it.' : 'Saved: it is assigned.',
            )
          }
          cancel={cancel}
        />
      )}
    </>
  )
}
