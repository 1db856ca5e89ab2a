import type { PrivilegedRole } from '../../collect/facts/entra/privileged-roles.schema.ts'
import { GLOBAL_ADMINISTRATOR } from './role-names.ts'
import type { Truth } from '../truth.ts'

const TEMPLATE_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

export function roleTitle(role: PrivilegedRole): string {
  return role.displayName ?? role.roleTemplateId ?? 'a role without a name'
}

/** By template id or by English name; undefined when neither was read well enough to say no. */
export function isGlobalAdministrator({ displayName, roleTemplateId }: PrivilegedRole): Truth {
  if (roleTemplateId?.toLowerCase() === GLOBAL_ADMINISTRATOR || displayName === 'Global Administrator')
    return true
  if (typeof displayName === 'string') return false
  return roleTemplateId !== undefined && TEMPLATE_ID.test(roleTemplateId) ? false : undefined
}
