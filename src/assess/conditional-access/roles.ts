import type { PrivilegedRoles } from '../../collect/facts/entra/privileged-roles.schema.ts'

/** Template ids of all privileged roles; undefined when one has none, or there are no roles: nothing can be said then. */
export function roleIdsOf(roles: PrivilegedRoles): readonly string[] | undefined {
  const ids = roles.map(role => role.roleTemplateId)
  return ids.length > 0 && ids.every(id => id !== undefined) ? ids : undefined
}
