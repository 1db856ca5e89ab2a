import { useEffect, useRef, useState } from 'react'
import type { ProgressEvent } from '../../api/contracts/about-api.ts'

/**
 * How far a job of a tenant is, as the server tells it; null while none is under way. It is told of one that was begun
 * elsewhere, or before the page was opened.
 * @param ended called when it ends, also where it failed
 */
export function useJob(tenant: string, job: string, ended: () => void): ProgressEvent | null {
  const [shown, setShown] = useState<ProgressEvent | null>(null)
  const last = useRef(ended)
  last.current = ended
  useEffect(() => {
    const source = new EventSource('/api/events')
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const told = JSON.parse(data) as ProgressEvent
      if (told.job !== job || told.tenant !== tenant) return
      const isOver = told.of > 0 && told.done >= told.of
      setShown(isOver ? null : told)
      if (isOver) last.current()
    }
    // A browser asks again by itself; what is told then begins with the jobs that go on.
    source.onerror = () => setShown(null)
    return () => source.close()
  }, [tenant, job])
  return shown
}
