import type { MouseEvent, ReactNode } from 'react'
import { addressOf, EVERYTHING, goTo, goToAddress, useTenantName, type View, withTenant } from '../address.ts'

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
  'aria-label'?: string
}) {
  const tenant = useTenantName()
  return (
    <a {...rest} href={addressOf({ ...EVERYTHING, ...to }, tenant)} onClick={followed(() => goTo(to))}>
      {children}
    </a>
  )
}

/** As `Go`, to an address as the server or a task names it: '/access?report=access&from=2026-10-26'. */
export function GoTo({
  address,
  children,
  onGo,
  ...rest
}: {
  address: string
  children: ReactNode
  /** Hears of a click that is followed here, such as to close the panel that it stands in. */
  onGo?: () => void
  className?: string
  'aria-current'?: 'page'
  'aria-label'?: string
}) {
  const tenant = useTenantName()
  return (
    <a
      {...rest}
      href={withTenant(address, tenant)}
      onClick={followed(() => {
        onGo?.()
        goToAddress(address)
      })}
    >
      {children}
    </a>
  )
}

/** What a plain click does instead of loading the page anew. */
function followed(go: () => void): (event: MouseEvent) => void {
  return event => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go()
  }
}
