import { PERMISSION_NAMES, type PermissionScope, ruleOf } from '../../src/base/people/permissions.ts'
import { ROLE_NAMES, ROLES } from '../../src/base/people/roles.ts'
import { code, page, plain, table } from './markdown.ts'

const SCOPES: Readonly<Record<PermissionScope, string>> = {
  own: 'what is one’s own',
  tenant: 'one tenant',
  installation: 'the installation',
}

export function permissionsPage(): string {
  const permissions = PERMISSION_NAMES.map(name => {
    const { scope, allows, roles, stepUp, reason, lendable } = ruleOf(name)
    const who =
      scope === 'own' ? 'everybody who is signed in' : roles.map(role => ROLES[role].title).join(', ')
    return [code(name), plain(allows), SCOPES[scope], who, yes(stepUp), yes(reason), yes(lendable)]
  })
  const roles = ROLE_NAMES.map(name => [code(name), ROLES[name].title, plain(ROLES[name].does)])
  return page(
    'Permissions',
    'src/base/people/permissions.ts and roles.ts',
    'Who may do what in Ward. A permission of one tenant is asked for that tenant: who has no role there is told that there is no such tenant. A permission of the installation is given only by a role over all tenants. Where a fresh proof is asked for, the person proves with the password who it is, within the last 5 minutes. Where a reason is asked for, it is kept. What can be lent, an officer lends to somebody with a role in the tenant, for a time.',
    table(['permission', 'allows to', 'over', 'roles', 'fresh proof', 'reason', 'can be lent'], permissions),
    '## Roles',
    table(['role', 'title', 'does'], roles),
    'Not legal advice; confirm with counsel.',
  )
}

function yes(is: true | undefined): string {
  return is ? 'yes' : ''
}
