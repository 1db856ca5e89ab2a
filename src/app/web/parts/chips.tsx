import { makeStyles, ToggleButton, tokens, typographyStyles } from '@fluentui/react-components'

export interface Chip<T extends string = string> {
  readonly value: T
  readonly word: string
  readonly count: number
}

const useStyles = makeStyles({
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
})

/** One kind of filter: any of the chosen. Values that nothing has get no chip, and one value alone is no choice. */
export function Chips<T extends string>({
  label,
  chips,
  chosen,
  choose,
}: {
  label: string
  chips: readonly Chip<T>[]
  chosen: readonly T[]
  choose: (chosen: readonly T[]) => void
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
