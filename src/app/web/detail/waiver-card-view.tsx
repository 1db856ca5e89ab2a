import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { compensatingSet } from '../../../assess/compensating-sets.ts'
import { useTenant } from '../parts/tenant.ts'
import { ApproveForm } from './approve-form.tsx'
import { EndForm } from './end-form.tsx'
import { useFormStyles } from './form-styles.ts'
import type { WaiverCard } from './waiver-cards.ts'

const useStyles = makeStyles({
  waiver: {
    margin: '0 0 12px',
    padding: '6px 0 6px 12px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  holds: { borderLeftColor: tokens.colorCompoundBrandStroke },
  line: { margin: 0 },
  soft: { display: 'block', color: tokens.colorNeutralForeground2, margin: 0 },
})

/** One waiver with what it is worth, its story, and what may be decided about it. */
export function WaiverCardView({
  card: { sentence, holds, story, set: leansOn, kept },
  open,
  begin,
  cancel,
  decided,
  again,
  mayRenew,
}: {
  card: WaiverCard
  /** Which form is open among all waivers. */
  open: string | null
  begin: (form: string) => void
  cancel: () => void
  decided: (sentence: string) => void
  again: () => void
  mayRenew: boolean
}) {
  const styles = useStyles()
  const form = useFormStyles()
  const { permissions } = useTenant()
  const set = leansOn === null ? undefined : compensatingSet(leansOn)
  const mayDecide = permissions.includes('waivers:approve')
  const declines = kept?.waits ? (kept.renewal === null ? 'Decline it' : 'Decline the renewal') : null
  return (
    <div className={mergeClasses(styles.waiver, holds && styles.holds)}>
      <p className={styles.line}>{sentence}</p>
      {set !== undefined && <p className={styles.soft}>{`It leans on: ${set.title}.`}</p>}
      {story.map(line => (
        <p key={line} className={styles.soft}>
          {line}
        </p>
      ))}
      {kept?.waits && !kept.approval.may && kept.approval.sentence !== null && (
        <p className={styles.line}>{kept.approval.sentence}</p>
      )}
      {kept !== null && open === null && (
        <div className={form.buttons}>
          {mayDecide && kept.approval.may && (
            <Button
              size="small"
              appearance="primary"
              data-opens={`approve ${kept.id}`}
              onClick={() => begin(`approve ${kept.id}`)}
            >
              Look and approve
            </Button>
          )}
          {mayDecide && declines !== null && (
            <Button
              size="small"
              data-opens={`decline ${kept.id}`}
              onClick={() => begin(`decline ${kept.id}`)}
            >
              {declines}
            </Button>
          )}
          {mayDecide && kept.inForce && (
            <Button size="small" data-opens={`end ${kept.id}`} onClick={() => begin(`end ${kept.id}`)}>
              End it now
            </Button>
          )}
          {mayRenew && kept.inForce && kept.renewal === null && (
            <Button size="small" data-opens={`renew ${kept.id}`} onClick={() => begin(`renew ${kept.id}`)}>
              Ask to renew it
            </Button>
          )}
        </div>
      )}
      {kept !== null && open === `approve ${kept.id}` && (
        <ApproveForm waiver={kept} decided={decided} again={again} cancel={cancel} />
      )}
      {kept !== null && (open === `end ${kept.id}` || open === `decline ${kept.id}`) && (
        <EndForm
          waiver={kept}
          act={open === `end ${kept.id}` ? 'end' : 'decline'}
          decided={decided}
          again={again}
          cancel={cancel}
        />
      )}
    </div>
  )
}
