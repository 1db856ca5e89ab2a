import type { ReactNode } from 'react'
import { useLinkStyles } from '../calendar/link-styles.ts'
import { GoTo } from '../parts/go.tsx'

/** A link within a text to another view of Ward, by its address. */
export function TextLink({ address, children }: { address: string; children: ReactNode }) {
  return (
    <GoTo address={address} className={useLinkStyles().link}>
      {children}
    </GoTo>
  )
}
