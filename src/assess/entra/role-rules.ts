import type {
  PrivilegedRole,
  PrivilegedRoles,
  RoleRule,
} from '../../collect/facts/entra/privileged-roles.schema.ts'
import type { Entity, JudgeContext, Judgement } from '../define-check.ts'
import { judgeEach, type Looked, unread } from '../judgement.ts'
import { both, known, type Truth } from '../truth.ts'
import { isGlobalAdministrator, roleTitle } from './privileged-role.ts'

/** The rules of a role's management policy that Ward asks about. https://learn.microsoft.com/graph/identity-governance-pim-rules-overview (2026-11-21) */
export const RULE = {
  activationApproval: 'Approval_EndUser_Assignment',
  activationAlert: 'Notification_Admin_EndUser_Assignment',
  activeAssignmentAlert: 'Notification_Admin_Admin_Assignment',
  eligibleAssignmentAlert: 'Notification_Admin_Admin_Eligibility',
} as const

const PIM_GROUP = 'PIM Group'

/** Every role asked for, and every group that hands it out, must have each rule, and each must meet the check. */
export function judgeRoleRules(
  context: JudgeContext,
  asked: {
    readonly roles: PrivilegedRoles
    readonly which: 'all' | 'global-administrator' | 'others'
    readonly rules: readonly string[]
    readonly meets: (rule: RoleRule) => Truth
    readonly wrong: string
    readonly pass: (good: number) => string
    readonly fail: (bad: readonly Entity[]) => string
  },
): Judgement {
  const entities = asked.roles.flatMap(role => {
    const global = isGlobalAdministrator(role)
    if (asked.which === 'global-administrator' && global === false) return []
    if (asked.which === 'others' && global === true) return []
    const looked = sourcesOf(role, asked.rules, asked.meets)
    // A role that may or may not be the one asked about cannot make the check fail.
    const doubtful = asked.which !== 'all' && global === undefined
    return looked.map(one =>
      explain(doubtful && one.meets === false ? { ...one, meets: undefined } : one, asked.wrong),
    )
  })
  return judgeEach(context, {
    entities,
    pass: asked.pass,
    fail: asked.fail,
    none: unread('The management rules of the role were not read.'),
  })
}

/** A rule that sends its mail to somebody by name, not only to whoever holds the default roles. */
export function tellsSomebody(rule: RoleRule): Truth {
  return known(rule.notificationRecipients, recipients => recipients.some(one => one.trim() !== ''))
}

interface Sources {
  readonly ofRole: readonly RoleRule[]
  readonly ofGroups: readonly (readonly [group: string, rules: readonly RoleRule[]])[]
  /** A rule without its id may be any rule, also one that would make the check fail. */
  readonly nameless: true | undefined
}

/** Several checks ask the rules of every role; they are told apart by their source once. Facts are never changed. */
const seen = new WeakMap<readonly RoleRule[], Sources>()

function sorted(rules: readonly RoleRule[]): Sources {
  let found = seen.get(rules)
  if (found === undefined) {
    const nameless = rules.some(rule => rule.id === undefined) ? undefined : true
    found = {
      ofRole: rules.filter(rule => rule.ruleSourceType !== PIM_GROUP),
      ofGroups: byGroup(rules),
      nameless,
    }
    seen.set(rules, found)
  }
  return found
}

function byGroup(rules: readonly RoleRule[]): Sources['ofGroups'] {
  const ofGroups = rules.filter(rule => rule.ruleSourceType === PIM_GROUP)
  if (ofGroups.length === 0) return []
  return [...Map.groupBy(ofGroups, rule => rule.ruleSource ?? 'a group without a name')]
}

/** The role itself, and each group in Privileged Identity Management whose members get the role. */
function sourcesOf(
  role: PrivilegedRole,
  ids: readonly string[],
  meets: (rule: RoleRule) => Truth,
): readonly Looked[] {
  const name = roleTitle(role)
  const own = { kind: 'role' as const, id: role.roleTemplateId ?? name, name }
  if (role.rules === undefined) return [{ ...own, meets: undefined }]
  const { ofRole, ofGroups, nameless } = sorted(role.rules)
  return [
    { ...own, meets: both(nameless, ...ids.map(id => ruleMeets(ofRole, id, meets))) },
    ...ofGroups.map(([group, groupRules]) => ({
      kind: 'group' as const,
      id: group,
      name: `${group} (group)`,
      meets: both(...ids.map(id => ruleMeets(groupRules, id, meets))),
      properties: { role: name },
    })),
  ]
}

/** A rule that is not there was not read. */
function ruleMeets(rules: readonly RoleRule[], id: string, meets: (rule: RoleRule) => Truth): Truth {
  const found = rules.filter(rule => rule.id === id)
  return found.length === 0 ? undefined : both(...found.map(meets))
}

function explain(looked: Looked, wrong: string): Looked {
  if (looked.meets === true) return looked
  return { ...looked, why: looked.meets === false ? wrong : 'Its rules were not all read.' }
}
