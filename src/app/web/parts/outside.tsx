import { Link } from '@fluentui/react-components'

/** A page of the web opens beside this one; anything that is not https is only text. */
export function Outside({ address, children }: { address: string; children: string }) {
  return address.startsWith('https://') ? (
    <Link inline href={address} target="_blank" rel="noreferrer noopener">
      {children}
    </Link>
  ) : (
    <>{children}</>
  )
}
