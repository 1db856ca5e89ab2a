import type { Grant } from '../../../base/people/grants.ts'
import type { OidcSettings } from './settings.ts'

/**
 * The grants that membership gives, each once. Groups that the settings do not name give nothing. They have no end: they
 * are asked for again at each sign-in, and whoever left the group loses them there.
 * @param groups object ids of Entra groups, as `finishSignIn` gives them
 */
export function grantsOfGroups(
  { groups: byGroup }: Pick<OidcSettings, 'groups'>,
  groups: readonly string[],
): readonly Grant[] {
  const given = new Map<string, Grant>()
  for (const group of groups) {
    // Own keys only: `constructor` is a group's id to nobody.
    const grants = Object.hasOwn(byGroup, group) ? (byGroup[group] ?? []) : []
    for (const { role, tenant } of grants) given.set(`${role} ${tenant}`, { role, tenant })
  }
  return [...given.values()]
}
