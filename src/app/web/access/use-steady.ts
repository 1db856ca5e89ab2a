import { useState } from 'react'
import type { Answer } from '../parts/use-answer.ts'

/** An answer that stays while the same is asked anew, so that nothing on the page jumps or loses the focus. */
export function useSteady<T>(answer: Answer<T>, asked: string): Answer<T> {
  const [last, setLast] = useState<{ readonly asked: string; readonly answer: Answer<T> } | null>(null)
  if (answer.state === 'answered' && last?.answer !== answer) setLast({ asked, answer })
  return answer.state === 'loading' && last?.asked === asked ? last.answer : answer
}
