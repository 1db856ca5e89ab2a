import { makeStyles, typographyStyles } from '@fluentui/react-components'
import { STEPS } from '../../../base/hipaa/steps.ts'
import { Inline } from '../parts/inline.tsx'
import { GUIDANCE } from '../steps/guidance.ts'

const useStyles = makeStyles({
  lead: { ...typographyStyles.body2, margin: '0 0 12px', maxWidth: '760px' },
  list: {
    ...typographyStyles.body2,
    margin: 0,
    paddingLeft: '24px',
    maxWidth: '760px',
    '& li': { margin: '8px 0' },
  },
})

/** The five steps in a sentence each. */
export function StepsTopic() {
  const styles = useStyles()
  return (
    <>
      <p className={styles.lead}>
        The steps are the checklist that Microsoft’s guidance gives to healthcare customers. They are worked
        through in this order once, and looked at again each year.
      </p>
      <ol className={styles.list}>
        {STEPS.map(({ id, title }) => (
          <li key={id}>
            <Inline to={{ page: id }}>{title}</Inline>. {GUIDANCE[id].why}
          </li>
        ))}
      </ol>
    </>
  )
}
