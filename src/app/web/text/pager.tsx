import { Button, makeStyles, typographyStyles } from '@fluentui/react-components'

const useStyles = makeStyles({
  pager: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    margin: '12px 0 0',
    '@media print': { display: 'none' },
  },
})

/** So many rows stand on one page of a long list. */
export const PAGE = 50

/** Which rows of a long list are shown, and the way to the others; nothing where all are. */
export function Pager({
  label,
  count,
  page,
  go,
}: {
  /** What is paged: "Lines". */
  label: string
  count: number
  /** From 0. */
  page: number
  go: (page: number) => void
}) {
  const styles = useStyles()
  if (count <= PAGE) return null
  const last = Math.ceil(count / PAGE) - 1
  const shown = `${number(page * PAGE + 1)} to ${number(Math.min(count, (page + 1) * PAGE))}`
  return (
    <nav aria-label={`${label}, page by page`} className={styles.pager}>
      <Button size="small" disabledFocusable={page === 0} onClick={() => page > 0 && go(page - 1)}>
        Previous
      </Button>
      <Button size="small" disabledFocusable={page === last} onClick={() => page < last && go(page + 1)}>
        Next
      </Button>
      <span role="status">{`${label} ${shown} of ${number(count)}`}</span>
    </nav>
  )
}

/** "10,000". */
export function number(count: number): string {
  return count.toLocaleString('en-US')
}
