/** Changed properties of a directory record that say what was given. */
export const RIGHT_PROPERTIES = [
  'Role.DisplayName',
  'AppRole.Value',
  'DelegatedPermissionGrant.Scope',
  'ConsentAction.Permissions',
]

/** Scopes in what ConsentAction.Permissions holds: `[] => [[Id: .., ConsentType: AllPrincipals, Scope: Mail.Read, ..]]`. */
const SCOPE = /\bScope: ?([^,\]]{1,2000})/g

/** What a property says was granted: the scopes of a consent, else its text. Null for nothing. */
export function grantedOf(value: string | null): string | null {
  if (value === null) return null
  const bounded = value.slice(0, 20_000)
  const added = bounded.includes('=>') ? bounded.slice(bounded.indexOf('=>')) : bounded
  const scopes = new Set<string>()
  for (const [, scope = ''] of added.matchAll(SCOPE)) if (scope.trim() !== '') scopes.add(scope.trim())
  const said = scopes.size > 0 ? [...scopes].join(' ') : bounded.trim()
  return said === '' ? null : said.slice(0, 1_000)
}
