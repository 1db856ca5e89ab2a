import { Button, makeStyles, typographyStyles } from '@fluentui/react-components'

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, display: 'grid', justifyItems: 'start', gap: '12px', margin: '24px 0' },
})

/** What the server says is wrong, and how to ask once more: the practice clinic takes some seconds to be there. */
export function Told({ detail, again }: { detail: string; again: () => void }) {
  return (
    <div className={useStyles().text} role="alert">
      {detail}
      <Button onClick={again}>Try again</Button>
    </div>
  )
}
