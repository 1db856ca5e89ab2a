import type { RootContent } from 'mdast'
import { useCallback, useEffect, useState } from 'react'
import type { Guide } from '../../api/contracts/help-topics.ts'
import { loadGuide } from './guide-files.ts'
import { partsOf, readGuide } from './read-guide.ts'

export type KnownGuide =
  | { readonly state: 'loading' | 'none' | 'failed' }
  | {
      readonly state: 'read'
      readonly guide: {
        readonly title: string
        readonly body: readonly RootContent[]
        readonly parts: readonly { readonly id: string; readonly title: string }[]
      }
    }

/** A guide's text, loaded when it is opened, and how to try anew. */
export function useGuide(guide: Guide): readonly [KnownGuide, () => void] {
  const [known, setKnown] = useState<{ readonly of: Guide; readonly is: KnownGuide }>({
    of: guide,
    is: LOADING,
  })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let isWanted = true
    const set = (is: KnownGuide) => isWanted && setKnown({ of: guide, is })
    loadGuide(guide).then(
      text => {
        if (text === null) {
          set({ state: 'none' })
          return
        }
        const { title, body } = readGuide(text)
        set({ state: 'read', guide: { title, body, parts: partsOf({ body }) } })
      },
      () => set({ state: 'failed' }),
    )
    return () => {
      isWanted = false
    }
  }, [guide, tries])
  return [known.of === guide ? known.is : LOADING, useCallback(() => setTries(count => count + 1), [])]
}

const LOADING = { state: 'loading' } as const
