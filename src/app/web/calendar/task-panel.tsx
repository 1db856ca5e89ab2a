import { longDayWords } from '../../../assess/words.ts'
import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type * as z from 'zod'
import type { Instant } from '../../../base/time.ts'
import type { readTask, ShownTask } from '../../api/contracts/tasks.ts'
import { useSteady } from '../access/use-steady.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { GoTo } from '../parts/go.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { momentWords } from '../parts/text.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { SidePanel } from '../people/side-panel.tsx'
import { LawLinks } from './law-links.tsx'
import { useLinkStyles } from './link-styles.ts'
import { dayAndDistance, minutesText } from './day-words.ts'
import { roleTitle } from './routine-words.ts'
import { lateText, OUTCOME_WORDS } from './shown-tasks.ts'
import { storyText } from './story-words.ts'
import { Told } from './told.tsx'
import { TaskForms } from './task-forms.tsx'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: '4px 16px',
    margin: '0 0 12px',
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0 },
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', '& dd': { marginBottom: '6px' } },
  },
  quote: { margin: '2px 0 0', whiteSpace: 'pre-wrap' },
})

type OneTask = z.output<typeof readTask.answer>

/** One task: why, what to do, who, the law, and what people did about it. */
export function TaskPanel(props: { id: string; tenant: MyTenant; changed: () => void; close: () => void }) {
  const { id, tenant, changed, close } = props
  const [last, again] = useAnswer<typeof readTask>('/api/tenants/:tenant/tasks/:id', {
    params: { tenant: tenant.name, id },
  })
  const read = useSteady(last, id)
  return (
    <SidePanel title={read.state === 'answered' ? <bdi>{read.answer.task.title}</bdi> : 'Task'} close={close}>
      {read.state === 'loading' && <Loading />}
      {read.state === 'failed' && <Failed why={read.why} again={again} />}
      {read.state === 'told' && <Told detail={read.detail} again={again} />}
      {read.state === 'answered' && (
        <Shown
          {...read.answer}
          tenant={tenant}
          changed={() => {
            again()
            changed()
          }}
        />
      )}
    </SidePanel>
  )
}

function Shown({ task, today, story, tenant, changed }: OneTask & { tenant: MyTenant; changed: () => void }) {
  const styles = useStyles()
  const text = useDetailStyles()
  const { link } = useLinkStyles()
  const late = task.outcome === 'open' ? lateText(task) : null
  const [said, setSaid] = useState<string | null>(null)
  return (
    <div className={text.all}>
      {said !== null && <Said key={`${task.version} ${said}`} sentence={said} />}
      <p className={text.reason}>{stateText(task, today)}</p>
      {late !== null && <p className={text.text}>{late}</p>}
      {task.postponed !== null && (
        <p className={text.text}>
          <bdi>{`Postponed from ${longDayWords(task.postponed.from)} by ${task.postponed.by.name}: ${task.postponed.why}`}</bdi>
        </p>
      )}
      <p className={text.text}>
        <bdi>{task.why}</bdi>
      </p>
      {task.steps.length > 0 && (
        <>
          <h2 className={text.title}>What to do</h2>
          <ol className={text.list}>
            {task.steps.map(step => (
              <li key={step}>
                <bdi>{step}</bdi>
              </li>
            ))}
          </ol>
        </>
      )}
      {task.page !== null && (
        <p className={text.text}>
          <GoTo address={task.page} className={link}>
            Go to where it is done
          </GoTo>
        </p>
      )}
      <p className={text.soft}>{closesText(task)}</p>
      {task.mayChange && (
        <TaskForms
          // Anew when somebody changed it: what was begun was begun over what it was.
          key={task.version}
          {...{ task, today, tenant }}
          changed={sentence => {
            setSaid(sentence)
            changed()
          }}
        />
      )}
      <Facts task={task} />
      <LawLinks cites={task.cites} tenant={tenant} />
      {story.length > 0 && (
        <>
          <h2 className={text.title}>What was done about it</h2>
          <ol className={text.list}>
            {story.map(did => (
              <li key={`${did.at} ${did.did}`}>
                <bdi>{`${momentWords(did.at as Instant)}: ${storyText(did)}`}</bdi>
                {did.words !== null && (
                  <p className={styles.quote}>
                    <q>{did.words}</q>
                  </p>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

/** What was done takes the focus, since the button that did it is gone. */
function Said({ sentence }: { sentence: string }) {
  const text = useDetailStyles()
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => line.current?.focus(), [])
  return (
    <p ref={line} className={text.reason} role="status" tabIndex={-1}>
      {sentence}
    </p>
  )
}

function Facts({ task }: { task: ShownTask }) {
  const styles = useStyles()
  return (
    <dl className={styles.facts}>
      <dt>Answers for it</dt>
      <dd>
        <bdi>
          {task.person === null ? roleTitle(task.role) : `${task.person.name}, as ${roleTitle(task.role)}`}
        </bdi>
      </dd>
      <dt>Deputy</dt>
      <dd>
        <bdi>{task.deputy?.name ?? (task.deputyRole === null ? 'None' : roleTitle(task.deputyRole))}</bdi>
      </dd>
      <dt>Takes</dt>
      <dd>{`About ${minutesText(task.minutes)}`}</dd>
      <dt>Opens</dt>
      <dd>{longDayWords(task.opens)}</dd>
      <dt>Last day</dt>
      <dd>{longDayWords(task.due)}</dd>
    </dl>
  )
}

function stateText({ outcome, overdue, due, opens, closed }: ShownTask, today: string): string {
  if (outcome === 'coming') return `Opens ${dayAndDistance(opens, today)}.`
  if (outcome === 'open') return `${overdue ? 'Was due' : 'Due by'} ${dayAndDistance(due, today)}.`
  if (outcome === 'missed')
    return `Missed: it was due ${longDayWords(due)}, and the next one has come. It can still be closed.`
  const by = closed === null ? '' : ` by ${closed.by.name} on ${momentWords(closed.at as Instant)}`
  return `${OUTCOME_WORDS[outcome]}${by}${closed === null || closed.at.slice(0, 10) <= due ? '' : ', after its time'}.`
}

function closesText({ closesOn, outcome }: ShownTask): string {
  if (outcome === 'done' || outcome === 'not-needed') return ''
  switch (closesOn) {
    case 'note':
      return 'It is done when somebody writes down the result.'
    case 'review':
      return 'Ward marks it done when the review is signed in time.'
    case 'snapshot':
      return 'Ward marks it done when new settings are read in, in time.'
    case 'decision':
      return 'It is done when the decision is signed anew.'
    case 'waiver':
      return 'It is done when the acceptance is renewed, or has ended.'
    case 'record':
      return 'Ward marks it done when that is on record.'
  }
}
