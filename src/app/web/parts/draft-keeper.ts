/** Keeps what is written a moment after the last change, one call at a time, and always the newest. */
export interface DraftKeeper<T> {
  readonly set: (value: T) => void
  /** It was sent or given up: nothing of it is kept. */
  readonly clear: () => void
  /** Keeps at once what was not kept yet. @returns when it is kept, or could not be */
  readonly now: () => Promise<void>
}

export function draftKeeper<T>(options: {
  /** Milliseconds without a change after which it is kept. */
  readonly quiet: number
  readonly keep: (value: T) => Promise<void>
  readonly remove: () => Promise<void>
}): DraftKeeper<T> {
  const { quiet, keep, remove } = options
  let waiting: { readonly act: () => Promise<void> } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let last: Promise<void> = Promise.resolve()
  const send = (): Promise<void> => {
    clearTimeout(timer)
    const next = waiting
    if (next === null) return last
    waiting = null
    // One that failed is not tried again by itself: the next change or the end of the session tries.
    last = last.then(next.act).catch(() => {
      waiting ??= next
    })
    return last
  }
  return {
    set: value => {
      waiting = { act: () => keep(value) }
      clearTimeout(timer)
      timer = setTimeout(() => void send(), quiet)
    },
    clear: () => {
      waiting = { act: remove }
      void send()
    },
    now: send,
  }
}

const KEEPING = new Set<() => Promise<void>>()
/** Milliseconds that the end of a session waits for what is being written to be kept. */
const WAIT_AT_MOST = 3_000

/** Has a draft kept whenever `keepDrafts` is called, and when the page is hidden. @returns what ends that */
export function keepingDraft(now: () => Promise<void>): () => void {
  const onHidden = () => {
    if (document.visibilityState === 'hidden') void now()
  }
  KEEPING.add(now)
  document.addEventListener('visibilitychange', onHidden)
  return () => {
    KEEPING.delete(now)
    document.removeEventListener('visibilitychange', onHidden)
  }
}

/** Keeps at once whatever is being written anywhere in the page: the session ends, or may end soon. */
export async function keepDrafts(): Promise<void> {
  const wait = new Promise<void>(resolve => {
    setTimeout(resolve, WAIT_AT_MOST)
  })
  await Promise.race([Promise.all(Array.from(KEEPING, now => now())), wait])
}
