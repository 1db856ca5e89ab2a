import {
  Button,
  Field,
  makeStyles,
  SearchBox,
  ToggleButton,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import type { RefObject } from 'react'
import type { VerdictRow } from '../../../assess/assess.ts'
import { EVERYTHING, type View } from '../address.ts'
import { type Chip, chipsOf } from './shown-rows.ts'

const useStyles = makeStyles({
  filters: { display: 'grid', gap: '12px', margin: '0 0 16px' },
  search: { width: '100%', maxWidth: '420px' },
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    border: 'none',
    margin: 0,
    padding: 0,
  },
  label: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, minWidth: '72px' },
  chip: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
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

/** Search and chips; what is chosen stands in the address. */
export function Filters({
  rows,
  view,
  found,
  change,
  searchBox,
}: {
  rows: readonly VerdictRow[]
  view: View
  found: number
  change: (change: Partial<View>) => void
  searchBox: RefObject<HTMLInputElement | null>
}) {
  const styles = useStyles()
  const chips = chipsOf(rows)
  const isFiltered = found !== rows.length || view.words !== ''
  return (
    <div className={styles.filters} role="search" aria-label="Checks">
      <Field label="Search the checks (press / to come here)" className={styles.search}>
        <SearchBox
          input={{ ref: searchBox }}
          value={view.words}
          onChange={(_, { value }) => change({ words: value })}
          autoComplete="off"
        />
      </Field>
      <Chips
        label="Result"
        chips={chips.verdicts}
        chosen={view.verdicts}
        choose={chosen => change({ verdicts: chosen as View['verdicts'] })}
      />
      <Chips
        label="Weight"
        chips={chips.severities}
        chosen={view.severities}
        choose={chosen => change({ severities: chosen as View['severities'] })}
      />
      <Chips
        label="Service"
        chips={chips.services}
        chosen={view.services}
        choose={services => change({ services })}
      />
      <p className={styles.found}>
        <span role="status">
          {isFiltered ? `${found} of ${rows.length} checks shown` : `${rows.length} checks, heaviest first`}
        </span>
        {isFiltered && (
          <Button size="small" onClick={() => change({ ...EVERYTHING, check: view.check })}>
            Show all
          </Button>
        )}
      </p>
    </div>
  )
}

function Chips({
  label,
  chips,
  chosen,
  choose,
}: {
  label: string
  chips: readonly Chip[]
  chosen: readonly string[]
  choose: (chosen: readonly string[]) => void
}) {
  const styles = useStyles()
  if (chips.length < 2 && chosen.length === 0) return null
  return (
    <div className={styles.group} role="group" aria-label={label}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      {chips.map(({ value, word, count }) => {
        const isChosen = chosen.includes(value)
        return (
          <ToggleButton
            key={value}
            className={styles.chip}
            size="small"
            shape="circular"
            appearance={isChosen ? 'primary' : 'outline'}
            checked={isChosen}
            onClick={() => choose(isChosen ? chosen.filter(one => one !== value) : [...chosen, value])}
          >
            {word} {count}
          </ToggleButton>
        )
      })}
    </div>
  )
}
