import type { MyTenant } from './tenant.ts'

/** The tenants whose title or name holds every one of the words, in their order: those that begin with the words first. */
export function tenantsFor(tenants: readonly MyTenant[], words: string): readonly MyTenant[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  const text = ({ title, name }: MyTenant) => `${fold(title)} ${fold(name)}`
  const found = tenants.filter(tenant => wanted.every(word => text(tenant).includes(word)))
  const begins = (tenant: MyTenant) => (text(tenant).startsWith(wanted.join(' ')) ? 0 : 1)
  return found.toSorted((a, b) => begins(a) - begins(b))
}

/** "Muenster" does not find "Münster", but "munster" does. */
function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}
