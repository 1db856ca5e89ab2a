import { Checkbox } from '@fluentui/react-components'
import { useAccountStyles } from './account-styles.ts'

/** Any of several, under one name. */
export function CheckList<T extends string>({
  id,
  legend,
  options,
  chosen,
  choose,
  problem,
}: {
  /** Of the first box: a list of problems leads there. */
  id: string
  legend: string
  options: readonly { readonly value: T; readonly label: string }[]
  chosen: readonly T[]
  choose: (chosen: readonly T[]) => void
  problem?: string | undefined
}) {
  const styles = useAccountStyles()
  const problemId = `${id}-problem`
  return (
    <fieldset
      className={styles.choices}
      {...(problem === undefined ? {} : { 'aria-describedby': problemId })}
    >
      <legend className={styles.legend}>{legend}</legend>
      {options.map(({ value, label }, index) => (
        <Checkbox
          key={value}
          {...(index === 0 ? { id } : {})}
          label={label}
          checked={chosen.includes(value)}
          onChange={(_, { checked }) =>
            choose(checked === true ? [...chosen, value] : chosen.filter(one => one !== value))
          }
        />
      ))}
      {problem !== undefined && (
        <p id={problemId} className={styles.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  )
}
