import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { Assessment } from '../../../assess/assess.ts'
import { NeedsMe } from '../access/needs-me.tsx'
import { DetailPanel } from '../detail/detail-panel.tsx'
import type { Clinic } from '../load-clinic.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Inline } from '../parts/inline.tsx'
import { useTenant } from '../parts/tenant.ts'
import { momentWords, pointsText } from '../parts/text.ts'
import { useDetails } from '../parts/use-details.ts'
import { useListKeys } from '../parts/use-list-keys.ts'
import { MatterList, rowOf } from './matter-list.tsx'
import { postureHeadline } from './posture-headline.ts'
import { StepList } from './step-list.tsx'

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: '32px 0 8px' },
  none: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
})

/** The owner’s first screen: how it stands in a sentence, the five steps, the ten things that matter most. */
export function HomePage({ assessment, posture }: Clinic) {
  const styles = useStyles()
  const { permissions } = useTenant()
  const details = useDetails()
  const { open, choose } = details
  const rows = posture.matters.map(rowOf)
  const { points, of } = posture.score
  useListKeys({ rows, open, choose })
  return (
    <>
      <PageHead
        who={`${assessment.tenant.name ?? 'Unnamed tenant'} · ${readOn(assessment)}`}
        title={postureHeadline(posture)}
      >
        {`That makes ${pointsText(points)} of ${of} points. `}
        <Inline to={{ page: 'score' }}>How they add up</Inline>
      </PageHead>
      {permissions.includes('reports:read') && (
        <section aria-labelledby="needs-title">
          <h2 className={styles.title} id="needs-title">
            Needs you today
          </h2>
          <NeedsMe />
        </section>
      )}
      <section aria-labelledby="steps-title">
        <h2 className={styles.title} id="steps-title">
          The five steps
        </h2>
        <StepList steps={posture.steps} />
      </section>
      <section aria-labelledby="matters-title">
        <h2 className={styles.title} id="matters-title">
          {posture.matters.length === 10 ? 'The ten things that matter most' : 'What matters most'}
        </h2>
        {posture.matters.length === 0 ? (
          <p className={styles.none}>Nothing was found that needs you.</p>
        ) : (
          <MatterList matters={posture.matters} open={open} choose={choose} />
        )}
      </section>
      <DetailPanel assessment={assessment} posture={posture} rows={rows} details={details} />
    </>
  )
}

function readOn({ takenAt, source }: Assessment): string {
  const tool = source.tool === 'scubagear' ? 'a ScubaGear export' : source.tool
  return takenAt === null ? `read from ${tool}` : `read from ${tool} of ${momentWords(takenAt)}`
}
