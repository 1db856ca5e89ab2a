import { useCallback, useEffect, useState } from 'react'
import type * as z from 'zod'
import type { RouteContract } from '../../api/contracts/route.ts'
import { call, CallFailed, type Given } from './call.ts'

export type Answer<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly why: 'no-answer' | 'refused' }
  /** The server says in a sentence what is wrong with what was asked. */
  | { readonly state: 'told'; readonly detail: string }
  | { readonly state: 'answered'; readonly answer: T }

/** Between two questions whether the log is taken in by now, in milliseconds. */
const AGAIN_AFTER = 700

type Asked<C extends RouteContract> = Pick<Given<C>, 'params' | 'query'>

/**
 * What the server answers, and how to ask again: `useAnswer<typeof readEvent>('/api/tenants/:tenant/events/:id', {...})`. As
 * long as the answer says that the log is being read, it is asked anew by itself.
 * @param given null asks nothing
 */
export function useAnswer<C extends RouteContract & { readonly method: 'GET' }>(
  path: C['path'],
  given: Asked<C> | null,
): readonly [Answer<z.output<C['answer']>>, () => void] {
  type Known = Answer<z.output<C['answer']>>
  const asked = given === null ? null : JSON.stringify(given)
  const [known, setKnown] = useState<{ readonly asked: string | null; readonly answer: Known }>({
    asked,
    answer: LOADING,
  })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (asked === null) return
    // What nobody waits for any more is left to end by itself: an answer is small, and comes from this machine.
    let isWanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = async (): Promise<void> => {
      const answer: Known = await ask<C>(path, JSON.parse(asked) as Asked<C>)
      if (!isWanted) return
      setKnown({ asked, answer })
      if (answer.state === 'answered' && isReading(answer.answer)) {
        timer = setTimeout(() => void look(), AGAIN_AFTER)
      }
    }
    void look()
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [path, asked, tries])
  const again = useCallback(() => {
    setKnown(last => ({ ...last, answer: LOADING }))
    setTries(count => count + 1)
  }, [])
  // What was asked before is never shown under what is asked now.
  return [known.asked === asked ? known.answer : LOADING, again]
}

const LOADING = { state: 'loading' } as const

async function ask<C extends RouteContract & { readonly method: 'GET' }>(
  path: C['path'],
  given: Asked<C>,
): Promise<Answer<z.output<C['answer']>>> {
  try {
    return { state: 'answered', answer: await call<C>('GET', path, given) }
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error
    if (error.code === 'no-answer') return { state: 'failed', why: 'no-answer' }
    return error.status >= 500
      ? { state: 'failed', why: 'refused' }
      : { state: 'told', detail: error.message }
  }
}

function isReading(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'state' in answer && answer.state === 'reading'
}
