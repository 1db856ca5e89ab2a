import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'

const useStyles = makeStyles({ button: { '@media print': { display: 'none' } } })

/** Copies a text; says so in its own words, which a screen reader hears. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [said, setSaid] = useState('Copy')
  return (
    <Button
      className={useStyles().button}
      size="small"
      appearance="subtle"
      aria-label={`${said} ${what}`}
      onClick={() =>
        void navigator.clipboard.writeText(text).then(
          () => setSaid('Copied'),
          () => setSaid('Select and copy'),
        )
      }
    >
      <span role="status">{said}</span>
    </Button>
  )
}
