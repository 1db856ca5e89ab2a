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

type RulesById = ReadonlyMap<string | undefined, readonly RoleRule[]>

interface Sources {
  readonly ofRole: RulesById
  readonly ofGroups: readonly (readonly [group: string, rules: RulesById])[]
  /** A rule without its id may be any rule, also one that would make the check fail. */
  readonly nameless: true | undefined
}

/** Several checks ask the rules of every role. Facts are never changed. */
const seen = new WeakMap<readonly RoleRule[], Sources>()

function sorted(rules: readonly RoleRule[]): Sources {
  let found = seen.get(rules)
  if (found === undefined) {
    const ofRole = new Map<string | undefined, RoleRule[]>()
    const ofGroups = new Map<string, Map<string | undefined, RoleRule[]>>()
    let nameless: true | undefined = true
    for (const rule of rules) {
      if (rule.id === undefined) nameless = undefined
      if (rule.ruleSourceType !== PIM_GROUP) {
        add(ofRole, rule)
        continue
      }
      const group = rule.ruleSource ?? 'a group without a name'
      const own = ofGroups.get(group) ?? new Map<string | undefined, RoleRule[]>()
      ofGroups.set(group, own)
      add(own, rule)
    }
    found = { ofRole, ofGroups: [...ofGroups], nameless }
    seen.set(rules, found)
  }
  return found
}

function add(byId: Map<string | undefined, RoleRule[]>, rule: RoleRule): void {
  const same = byId.get(rule.id)
  if (same === undefined) byId.set(rule.id, [rule])
  else same.push(rule)
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

function ruleMeets(rules: RulesById, id: string, meets: (rule: RoleRule) => Truth): Truth {
  const found = rules.get(id) ?? []
  return found.length === 0 ? undefined : both(...found.map(meets))
}

function explain(looked: Looked, wrong: string): Looked {
  if (looked.meets === true) return looked
  return { ...looked, why: looked.meets === false ? wrong : 'Its rules were not all read.' }
}
