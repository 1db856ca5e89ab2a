import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { STEPS, type Step } from '../../../base/hipaa/steps.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import type { listTasks } from '../../api/contracts/tasks.ts'
import { postureHeadline } from '../home/posture-headline.ts'
import type { Loaded } from '../load-clinic.ts'
import { mayOpen, STEP_PAGES } from '../page-rules.ts'
import { Go } from '../parts/go.tsx'
import { Inline } from '../parts/inline.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { PAGE_WORDS } from '../parts/page-words.ts'
import { Failed, Loading } from '../parts/states.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { momentWords, pointsText } from '../parts/text.ts'
import { type Answer, useAnswer } from '../parts/use-answer.ts'
import { DueSection, type Tasks } from './due-section.tsx'
import { GUIDANCE } from './guidance.ts'
import { GuidancePart } from './guidance-part.tsx'
import { StandingList } from './standing-list.tsx'
import { StepSettings } from './step-settings.tsx'

const useStyles = makeStyles({
  pages: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    listStyleType: 'none',
    margin: '-8px 0 20px',
    padding: 0,
    '@media print': { display: 'none' },
  },
  page: {
    ...typographyStyles.body1,
    display: 'block',
    padding: '5px 14px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  title: { ...typographyStyles.subtitle1, margin: '32px 0 8px' },
})

/** One of the five steps: where it stands, what is due, what comes next, and how far Ward goes with it. */
export function StepPage({
  step: id,
  me,
  tenant,
  loaded,
  again,
}: {
  step: Step
  me: Me
  tenant: MyTenant
  loaded: Loaded
  again: () => void
}) {
  const styles = useStyles()
  const seesTasks = tenant.permissions.includes('tasks:read')
  const [tasks, askTasks] = useAnswer<typeof listTasks>(
    '/api/tenants/:tenant/tasks',
    seesTasks ? { params: { tenant: tenant.name }, query: { state: 'open,coming', limit: 500 } } : null,
  )
  if (loaded.state === 'loading') return <Loading />
  if (loaded.state === 'failed') return <Failed why={loaded.why} again={again} />
  const pages = STEP_PAGES[id].filter(page => mayOpen(page, me, tenant))
  return (
    <>
      <Head id={id} loaded={loaded} maySetUp={mayOpen('set-up', me, tenant)} />
      {pages.length > 0 && (
        <ul className={styles.pages}>
          {pages.map(page => (
            <li key={page}>
              <Go to={{ page }} className={styles.page}>
                {PAGE_WORDS[page]}
              </Go>
            </li>
          ))}
        </ul>
      )}
      {tenant.permissions.includes('agreements:read') && <StandingList step={id} tenant={tenant.name} />}
      {seesTasks && <DueSection step={id} tasks={tasks} again={askTasks} />}
      {loaded.state === 'shown' && (
        <StepSettings step={id} assessment={loaded.assessment} posture={loaded.posture} />
      )}
      <section aria-labelledby="guidance-title">
        <h2 id="guidance-title" className={styles.title}>
          What Microsoft’s guidance asks of this step
        </h2>
        <GuidancePart guidance={GUIDANCE[id]} tasks={listed(tasks)} />
      </section>
    </>
  )
}

function Head({ id, loaded, maySetUp }: { id: Step; loaded: Loaded; maySetUp: boolean }) {
  const { number, title } = STEPS.find(step => step.id === id) ?? { number: 0, title: '' }
  const who = `Step ${number} of ${STEPS.length}: ${title}`
  if (loaded.state !== 'shown') {
    return (
      <PageHead who={who} title="Nothing was read yet">
        {'Where this step stands is told once the tenant’s settings were read in. '}
        {maySetUp && <Inline to={{ page: 'set-up' }}>Read them in</Inline>}
      </PageHead>
    )
  }
  const standing = loaded.posture.steps.find(step => step.id === id)
  return (
    <PageHead
      who={`${who} · as of ${momentWords(loaded.posture.asOf)}`}
      title={standing === undefined ? title : postureHeadline({ score: standing })}
    >
      {standing !== undefined && (
        <>
          {`${standing.sentence} That makes ${pointsText(standing.points)} of ${standing.of} points. `}
          <Inline to={{ page: 'score' }}>How they add up</Inline>
        </>
      )}
    </PageHead>
  )
}

function listed(tasks: Answer<Tasks>): Tasks['items'] {
  return tasks.state === 'answered' ? tasks.answer.items : []
}
