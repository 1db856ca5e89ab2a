import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const useStyles = makeStyles({
  head: {
    ...typographyStyles.caption1,
    display: 'none',
    '@media print': {
      display: 'flex',
      justifyContent: 'space-between',
      gap: '24px',
      margin: '0 0 12px',
      paddingBottom: '6px',
      borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
})

/** What stands over a page on paper: whose it is, and when it was printed. */
export function PrintHead({ title, isMadeUp }: { title: string | null; isMadeUp: boolean }) {
  const styles = useStyles()
  return (
    <div className={styles.head} aria-hidden="true">
      <span>{`Ward${title === null ? '' : ` · ${title}`}${isMadeUp ? ', which is made up' : ''}`}</span>
      <span>{`Printed ${new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`}</span>
    </div>
  )
}
