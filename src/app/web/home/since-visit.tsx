import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { Instant } from '../../../base/time.ts'
import type { ShownVisit } from '../../api/contracts/needs.ts'
import { GoTo } from '../parts/go.tsx'
import { momentWords } from '../parts/text.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', rowGap: '8px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '24px',
    padding: '0 8px',
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  link: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  when: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  soft: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: 0 },
})

/** What others did and what was found since this person was here last, newest first. */
export function SinceVisit({ visit }: { visit: ShownVisit | 'failed' | null }) {
  const styles = useStyles()
  if (visit === null) return <p className={styles.soft}>Ward is looking …</p>
  if (visit === 'failed') {
    return (
      <p className={styles.soft}>Ward could not tell what changed. Load the page again to ask once more.</p>
    )
  }
  if (visit.isFirst) {
    return (
      <p className={styles.soft}>
        This is your first visit. From the next one on, you see here what has changed.
      </p>
    )
  }
  if (visit.changes.length === 0) {
    return (
      <p className={styles.soft}>Nothing: no finding came or went, and nobody decided or signed anything.</p>
    )
  }
  return (
    <>
      <ul className={styles.list}>
        {visit.changes.map(({ id, who, did, to, at }) => (
          <li key={id} className={styles.row}>
            <GoTo address={to} className={styles.link}>
              {who === null ? did : `${who} ${did}`}
            </GoTo>
            <span className={styles.when}>{momentWords(at as Instant)}</span>
          </li>
        ))}
      </ul>
      {visit.more > 0 && (
        <p className={styles.soft}>{`And ${visit.more} more; Activity shows all of them.`}</p>
      )}
    </>
  )
}
