import { useLinkStyles } from '../calendar/link-styles.ts'

/** Gives a kept PDF, byte for byte. */
export function DocumentLink({
  tenant,
  sha256,
  children,
}: {
  tenant: string
  sha256: string
  children: string
}) {
  const { link } = useLinkStyles()
  return (
    <a className={link} href={`/api/tenants/${encodeURIComponent(tenant)}/documents/${sha256}`} download>
      {children}
    </a>
  )
}
