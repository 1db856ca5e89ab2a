import { Button, Field, makeStyles, SearchBox, typographyStyles } from '@fluentui/react-components'
import type { ReactNode, RefObject } from 'react'

const useStyles = makeStyles({
  filters: { display: 'grid', gap: '12px', margin: '0 0 16px', '@media print': { display: 'none' } },
  search: { width: '100%', maxWidth: '420px' },
  found: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    alignItems: 'center',
    minHeight: '32px',
    margin: 0,
  },
})

/** A search, chips and how much is found; what is chosen stands in the address. */
export function FilterBar(props: {
  /** What is searched: "checks". */
  what: string
  words: string
  search: (words: string) => void
  searchBox: RefObject<HTMLInputElement | null>
  /** How many of how many, in words. */
  found: string
  isFiltered: boolean
  showAll: () => void
  children: ReactNode
}) {
  const styles = useStyles()
  const { what } = props
  return (
    <div className={styles.filters} role="search" aria-label={what.charAt(0).toUpperCase() + what.slice(1)}>
      <Field label={`Search the ${what} (press / to come here)`} className={styles.search}>
        <SearchBox
          input={{ ref: props.searchBox }}
          value={props.words}
          onChange={(_, { value }) => props.search(value)}
          autoComplete="off"
        />
      </Field>
      {props.children}
      <p className={styles.found}>
        <span role="status">{props.found}</span>
        {props.isFiltered && (
          <Button size="small" onClick={props.showAll}>
            Show all
          </Button>
        )}
      </p>
    </div>
  )
}
