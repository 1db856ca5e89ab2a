import type { PrivilegedRoles } from '../../collect/facts/entra/privileged-roles.schema.ts'

interface RoleIds {
  readonly ids: readonly string[] | undefined
}

/** Every policy of every check on administrators is compared with the same list. Facts are never changed. */
const seen = new WeakMap<PrivilegedRoles, RoleIds>()

/** Template ids of all privileged roles; undefined when one has none, or there are no roles: nothing can be said then. */
export function roleIdsOf(roles: PrivilegedRoles): readonly string[] | undefined {
  let found = seen.get(roles)
  if (found === undefined) {
    const ids = roles.map(role => role.roleTemplateId)
    found = { ids: ids.length > 0 && ids.every(id => id !== undefined) ? ids : undefined }
    seen.set(roles, found)
  }
  return found.ids
}
