/**
 * Three-valued logic (Kleene): true, false, or undefined for "could not be read". With it a missing property can never
 * turn into a good or a bad answer by accident: only what decides the matter without it does.
 */
export type Truth = boolean | undefined

export function both(...truths: readonly Truth[]): Truth {
  let answer: Truth = true
  for (const truth of truths) {
    if (truth === false) return false
    if (truth === undefined) answer = undefined
  }
  return answer
}

export function either(...truths: readonly Truth[]): Truth {
  let answer: Truth = false
  for (const truth of truths) {
    if (truth === true) return true
    if (truth === undefined) answer = undefined
  }
  return answer
}

export function not(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth
}

/** Asks about a property that may not have been read. */
export function known<T>(value: T | undefined, ask: (value: T) => Truth): Truth {
  return value === undefined ? undefined : ask(value)
}
