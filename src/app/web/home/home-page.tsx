import { longDayWords } from '../../../assess/words.ts'
import {
  Button,
  makeStyles,
  Skeleton,
  SkeletonItem,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import type { Me } from '../../api/contracts/sign-in.ts'
import type { ShownNeeds } from '../../api/contracts/needs.ts'
import type { Loaded } from '../load-clinic.ts'
import { Inline } from '../parts/inline.tsx'
import { PageHead } from '../parts/page-head.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { pointsText } from '../parts/text.ts'
import { headline, leadWords } from './need-words.ts'
import { NeedsList } from './needs-list.tsx'
import { postureHeadline } from './posture-headline.ts'
import { SinceVisit } from './since-visit.tsx'
import { StepList } from './step-list.tsx'
import { type Needs, useNeeds } from './use-needs.ts'
import { useVisit } from './use-visit.ts'

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: '40px 0 8px' },
  lead: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: '0 0 12px' },
  failed: { ...typographyStyles.body1, margin: '0 0 12px' },
  skeleton: { display: 'grid', gap: '12px' },
})

/** Home is a page of its own: it works without a snapshot, and for those who may not read everything. */
interface HomeProps {
  readonly me: Me
  readonly tenant: MyTenant
  /** The clinic's settings, judged; `loading` also where the person may not read them (nothing is asked then). */
  readonly loaded: Loaded
  /** Asks for the clinic anew. */
  readonly again: () => void
}

/** What needs this person today, where the five steps stand, what changed since the last visit. Nothing else. */
export function HomePage({ tenant, loaded, again }: HomeProps) {
  const styles = useStyles()
  const [needs, askNeeds] = useNeeds(tenant.name)
  const mayRead = tenant.permissions.includes('assessment:read')
  const shown = needs.state === 'shown' ? needs.needs : null
  const visit = useVisit(tenant.name, mayRead && shown !== null)
  return (
    <>
      <PageHead
        who={shown === null ? tenant.title : `${tenant.title} · ${longDayWords(shown.today)}`}
        title={shown === null ? 'Needs you today' : headline(shown.needs, shown.today)}
      >
        {shown === null ? undefined : (leadWords(shown.needs, shown.today) ?? undefined)}
      </PageHead>
      <section aria-label="Needs you today">
        <NeedsNow needs={needs} again={askNeeds} />
      </section>
      {mayRead && (
        <>
          <section aria-labelledby="steps-title">
            <h2 className={styles.title} id="steps-title">
              The five steps
            </h2>
            <Steps loaded={loaded} again={again} now={shown?.steps ?? null} today={shown?.today ?? null} />
          </section>
          <section aria-labelledby="since-title">
            <h2 className={styles.title} id="since-title">
              Since your last visit
            </h2>
            <SinceVisit visit={visit} />
          </section>
        </>
      )}
    </>
  )
}

function NeedsNow({ needs, again }: { needs: Needs; again: () => void }) {
  const styles = useStyles()
  if (needs.state === 'loading') {
    return (
      <Skeleton className={styles.skeleton} aria-label="Loading what needs you">
        {Array.from({ length: 4 }, (_, index) => (
          <SkeletonItem key={index} size={72} />
        ))}
      </Skeleton>
    )
  }
  if (needs.state === 'failed') {
    return (
      <div role="alert">
        <p className={styles.failed}>{needs.sentence}</p>
        <Button onClick={again}>Try again</Button>
      </div>
    )
  }
  return <NeedsList shown={needs.needs} />
}

function Steps({
  loaded,
  again,
  now,
  today,
}: {
  loaded: Loaded
  again: () => void
  now: ShownNeeds['steps'] | null
  today: string | null
}) {
  const styles = useStyles()
  if (loaded.state === 'loading') {
    return (
      <Skeleton className={styles.skeleton} aria-label="Loading the five steps">
        {Array.from({ length: 5 }, (_, index) => (
          <SkeletonItem key={index} size={48} />
        ))}
      </Skeleton>
    )
  }
  if (loaded.state === 'failed') {
    return (
      <div role="alert">
        <p className={styles.failed}>
          {loaded.why === 'no-answer'
            ? 'Ward’s server does not answer. It was probably stopped; nothing is lost. Start it again in a terminal with npm start.'
            : 'Ward’s server could not tell where the steps stand. What went wrong stands in the terminal where it runs.'}
        </p>
        <Button onClick={again}>Try again</Button>
      </div>
    )
  }
  if (loaded.state === 'nothing') return <StepList steps={[]} now={now} today={today} />
  const { score } = loaded.posture
  return (
    <>
      <p className={styles.lead}>
        {`${postureHeadline(loaded.posture)} That makes ${pointsText(score.points)} of ${score.of} points. `}
        <Inline to={{ page: 'score' }}>How they add up</Inline>
      </p>
      <StepList steps={loaded.posture.steps} now={now} today={today} />
    </>
  )
}
