import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { Outside } from '../parts/outside.tsx'
import { EXTRA_CARE } from './extra-care.ts'
import type { JudgedLine } from './messages.ts'

const useStyles = makeStyles({
  box: {
    ...typographyStyles.body1,
    margin: '0 0 16px',
    padding: '10px 14px',
    borderLeft: `4px solid ${tokens.colorNeutralForeground1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { ...typographyStyles.body1Strong, margin: '0 0 4px' },
  list: { margin: 0, paddingInlineStart: '20px' },
})

/** What the law says beyond HIPAA of the matters that were found, where they may be somebody’s. */
export function ExtraCare({ judged }: { judged: JudgedLine }) {
  const styles = useStyles()
  if (judged.sensitive.length === 0 || judged.decision === 'none') return null
  return (
    <div className={styles.box} role="note">
      <p className={styles.title}>Handle with extra care</p>
      <ul className={styles.list}>
        {judged.sensitive.map(category => {
          const { word, plainly, law, address } = EXTRA_CARE[category]
          return (
            <li key={category}>
              <strong>{word}.</strong> {plainly} <Outside address={address}>{law}</Outside>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
