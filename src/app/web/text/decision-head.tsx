import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Decision } from '../../../assess/scanning/evidence.ts'
import { DecisionMark } from './decision-mark.tsx'
import { DECISION_WORDS } from './words.ts'

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    columnGap: '12px',
    margin: '0 0 16px',
    scrollMarginTop: '16px',
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  why: { ...typographyStyles.body2, margin: '2px 0 0', maxWidth: '760px' },
  sure: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: '2px 0 0' },
})

/** The decision in words with its mark, why in one sentence, how sure. */
export function DecisionHead({
  decision,
  title,
  children,
  sure,
}: {
  decision: Decision
  /** In place of the word of the decision. */
  title?: string
  children: ReactNode
  sure?: string
}) {
  const styles = useStyles()
  return (
    <div className={styles.head}>
      <DecisionMark decision={decision} size={32} />
      <div>
        <h2 className={styles.title} style={{ color: DECISION_WORDS[decision].colour }}>
          {title ?? DECISION_WORDS[decision].word}
        </h2>
        <p className={styles.why}>{children}</p>
        {sure !== undefined && <p className={styles.sure}>{sure}</p>}
      </div>
    </div>
  )
}
