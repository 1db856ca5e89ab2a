import type { MouseEvent, ReactNode } from 'react'
import { addressOf, EVERYTHING, goTo, useTenantName, type View } from '../address.ts'

/** A link to another view. With a modifier key or another button it is the browser's, as every link. */
export function Go({
  to,
  children,
  ...rest
}: {
  to: Partial<View>
  children: ReactNode
  className?: string
  'aria-current'?: 'page'
}) {
  const tenant = useTenantName()
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    goTo(to)
  }
  return (
    <a {...rest} href={addressOf({ ...EVERYTHING, ...to }, tenant)} onClick={onClick}>
      {children}
    </a>
  )
}
