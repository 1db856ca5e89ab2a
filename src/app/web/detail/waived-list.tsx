import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { compensatingSet } from '../../../assess/compensating-sets.ts'
import type { WaivedEntity } from '../../../assess/waivers.ts'
import { holdsNow } from '../../../assess/waivers.ts'
import { waiverMark, waiverSentence } from '../../../assess/words.ts'
import { useDetailStyles } from './detail-styles.ts'

const useStyles = makeStyles({
  waiver: {
    margin: '0 0 8px',
    padding: '6px 0 6px 12px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
  holds: { borderLeftColor: tokens.colorCompoundBrandStroke },
  soft: { display: 'block', color: tokens.colorNeutralForeground2 },
})

/** The waivers of a check with their state: what holds, and what no longer excuses anything and why. */
export function WaivedList({ waived }: { waived: readonly WaivedEntity[] }) {
  const styles = useStyles()
  const detail = useDetailStyles()
  if (waived.length === 0) return null
  return (
    <>
      <h3 className={detail.title}>Waivers</h3>
      {waived.map(one => {
        const set = one.compensating === null ? undefined : compensatingSet(one.compensating)
        return (
          <p
            key={`${one.waiver ?? one.source} ${one.id}`}
            className={mergeClasses(styles.waiver, holdsNow(one) && styles.holds)}
          >
            {waiverMark(one)} {waiverSentence(one)}
            {set !== undefined && <span className={styles.soft}>{`It leans on: ${set.title}.`}</span>}
          </p>
        )
      })}
    </>
  )
}
