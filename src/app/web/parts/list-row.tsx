import {
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) 180px',
    columnGap: '10px',
    width: '100%',
    padding: '12px 8px',
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    font: 'inherit',
    cursor: 'pointer',
    breakInside: 'avoid',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 640px)': { gridTemplateColumns: '24px minmax(0, 1fr)', rowGap: '4px' },
  },
  open: { backgroundColor: tokens.colorNeutralBackground1Selected },
  mark: { paddingTop: '1px' },
  text: { display: 'block', minWidth: 0 },
  title: { ...typographyStyles.body1Strong, display: 'block' },
  meta: {
    ...typographyStyles.caption1,
    display: 'block',
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 640px)': { gridColumnStart: 2 },
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > li': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  },
})

/** The list that rows stand in, ruled between them. */
export function RowList({ children, isOrdered = false }: { children: ReactNode; isOrdered?: boolean }) {
  const { list } = useStyles()
  return isOrdered ? <ol className={list}>{children}</ol> : <ul className={list}>{children}</ul>
}

/** A row that opens its details; the focus comes back to it when they close. */
export function ListRow(props: {
  /** The id of its check or the citation of its requirement. */
  row: string
  isOpen: boolean
  choose: (row: string) => void
  mark: ReactNode
  title: ReactNode
  meta: ReactNode
  children: ReactNode
}) {
  const styles = useStyles()
  const focusComesBack = useRestoreFocusTarget()
  return (
    <button
      type="button"
      {...focusComesBack}
      className={mergeClasses(styles.row, props.isOpen && styles.open)}
      data-row={props.row}
      aria-haspopup="dialog"
      onClick={() => props.choose(props.row)}
    >
      <span className={styles.mark}>{props.mark}</span>
      <span className={styles.text}>
        <span className={styles.title}>{props.title}</span>
        {props.children}
      </span>
      <span className={styles.meta}>{props.meta}</span>
    </button>
  )
}
