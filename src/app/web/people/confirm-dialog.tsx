import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components'

const useStyles = makeStyles({ surface: { maxWidth: '480px' }, text: { margin: '0 0 8px' } })

/** Something that is done to a person's access, and what follows from it. */
export interface Confirmation {
  readonly title: string
  readonly sentences: readonly string[]
  /** The button: what is done, as a verb. */
  readonly act: string
}

/** Asks once before it is done. The button that does it is not the one that has the focus. */
export function ConfirmDialog({
  asked,
  go,
  cancel,
}: {
  asked: Confirmation
  go: () => void
  cancel: () => void
}) {
  const styles = useStyles()
  return (
    <Dialog open modalType="alert" surfaceMotion={null} onOpenChange={(_, { open }) => !open && cancel()}>
      <DialogSurface className={styles.surface} backdropMotion={null}>
        <DialogBody>
          <DialogTitle>{asked.title}</DialogTitle>
          <DialogContent>
            {asked.sentences.map(sentence => (
              <p key={sentence} className={styles.text}>
                {sentence}
              </p>
            ))}
          </DialogContent>
          <DialogActions>
            <Button onClick={cancel} autoFocus>
              Cancel
            </Button>
            <Button appearance="primary" onClick={go}>
              {asked.act}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
