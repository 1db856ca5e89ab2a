import { makeStyles, typographyStyles } from '@fluentui/react-components'
import { Inline } from '../parts/inline.tsx'

const useStyles = makeStyles({
  back: { ...typographyStyles.body1, margin: '0 0 12px', '@media print': { display: 'none' } },
})

export function BackToHelp() {
  return (
    <p className={useStyles().back}>
      <Inline to={{ page: 'help' }}>All of help</Inline>
    </p>
  )
}
