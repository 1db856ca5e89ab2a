import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'

/**
 * Stands at every form with words that others will read. Initials are no way out: they are derived from the name, and so
 * identify as it does (HHS guidance on 45 CFR 164.514(b), "parts or derivatives" of the listed identifiers).
 */
export const NO_PATIENTS = 'Do not name patients here: write a ticket number instead.'

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
})

/** Once for a form with several such fields; each names the id in its `aria-describedby`. */
export function NoPatients({ id, className }: { id: string; className?: string }) {
  const styles = useStyles()
  return (
    <p id={id} className={mergeClasses(styles.hint, className)}>
      {NO_PATIENTS}
    </p>
  )
}
