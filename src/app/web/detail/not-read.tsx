import { Button } from '@fluentui/react-components'
import { useDetailStyles } from './detail-styles.ts'

/** A part of the details that could not be read, and how to ask again. */
export function NotRead({ sentence, again }: { sentence: string; again: () => void }) {
  const styles = useDetailStyles()
  return (
    <div role="status">
      <p className={styles.text}>{sentence}</p>
      <Button size="small" onClick={again}>
        Try again
      </Button>
    </div>
  )
}
