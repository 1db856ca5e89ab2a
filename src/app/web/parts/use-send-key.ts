import { useRef } from 'react'
import { newKey } from './new-key.ts'

/** The key of what is sent: the same as long as the same is sent again, so that it is kept once; another for what was changed. */
export function useSendKey(): (said: unknown) => string {
  const sent = useRef<{ readonly text: string; readonly key: string } | null>(null)
  return said => {
    const text = JSON.stringify(said)
    if (sent.current?.text !== text) sent.current = { text, key: newKey() }
    return sent.current.key
  }
}
