import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { setsFor } from '../../../assess/compensating-sets.ts'

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle2, margin: '20px 0 6px' },
  text: { margin: '0 0 8px' },
  list: { margin: '0 0 8px', paddingLeft: '20px', '& li': { marginBottom: '6px' } },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
})

/** What a clinic may have to keep as it is, and what then has to stand in its place; most checks have nothing here. */
export function StaysAsItIs({ check }: { check: string }) {
  const styles = useStyles()
  const sets = setsFor(check)
  if (sets.length === 0) return null
  return (
    <>
      <h3 className={styles.title}>If it has to stay as it is</h3>
      {sets.map(set => (
        <div key={set.id}>
          <p className={styles.text}>
            <strong>{set.title}.</strong> {set.why} Accept it only while these checks are met:
          </p>
          <ul className={styles.list}>
            {set.requires.map(one => (
              <li key={one.check}>
                {one.why} <code className={styles.code}>{one.check}</code>
              </li>
            ))}
          </ul>
          <p className={styles.text}>And people do this:</p>
          <ul className={styles.list}>
            {set.alsoDo.map(one => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
