import { Button, makeStyles, typographyStyles } from '@fluentui/react-components'

const useStyles = makeStyles({
  none: { ...typographyStyles.body1, display: 'grid', justifyItems: 'start', gap: '12px', padding: '24px 0' },
})

/** What a list says when the filters leave nothing of it. */
export function NoneFound({ what, showAll }: { what: string; showAll: () => void }) {
  return (
    <div className={useStyles().none}>
      <span>{`No ${what} matches what you chose.`}</span>
      <Button onClick={showAll}>{`Show all ${what}s`}</Button>
    </div>
  )
}
