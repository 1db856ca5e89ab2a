import { useCallback, useEffect, useState } from 'react'
import type { Problem } from '../../api/contracts/problem.ts'

export type Answer<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly why: 'no-answer' | 'refused' }
  /** The server says in a sentence what is wrong with what was asked. */
  | { readonly state: 'told'; readonly detail: string }
  | { readonly state: 'answered'; readonly answer: T }

/** Between two questions whether the log is taken in by now, in milliseconds. */
const AGAIN_AFTER = 700

/**
 * What the server answers at an address, and how to ask again. As long as the answer says that the log is being read, it
 * is asked anew by itself. The server answers in the shape of its contract or not at all.
 * @param path null asks nothing
 */
export function useAnswer<T extends object>(path: string | null): readonly [Answer<T>, () => void] {
  const [known, setKnown] = useState<{ readonly path: string | null; readonly answer: Answer<T> }>({
    path,
    answer: LOADING,
  })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (path === null) return
    // What nobody waits for any more is left to end by itself: an answer is small, and comes from this machine.
    let isWanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (): void => {
      ask<T>(path).then(
        answer => {
          if (!isWanted) return
          setKnown({ path, answer })
          if (answer.state === 'answered' && isReading(answer.answer)) timer = setTimeout(look, AGAIN_AFTER)
        },
        () => {
          if (isWanted) setKnown({ path, answer: { state: 'failed', why: 'no-answer' } })
        },
      )
    }
    look()
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [path, tries])
  const again = useCallback(() => {
    setKnown(last => ({ ...last, answer: LOADING }))
    setTries(count => count + 1)
  }, [])
  // What was asked before is never shown under what is asked now.
  return [known.path === path ? known.answer : LOADING, again]
}

const LOADING = { state: 'loading' } as const

async function ask<T>(path: string): Promise<Answer<T>> {
  const response = await fetch(path, { headers: { accept: 'application/json' } })
  if (response.ok) return { state: 'answered', answer: (await response.json()) as T }
  if (response.status >= 500) return { state: 'failed', why: 'refused' }
  const { detail } = (await response.json()) as Problem
  return { state: 'told', detail }
}

function isReading(answer: object): boolean {
  return 'state' in answer && answer.state === 'reading'
}
