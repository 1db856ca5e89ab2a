import type {
  PrivilegedRole,
  PrivilegedRoles,
  RoleAssignment,
} from '../../collect/facts/entra/privileged-roles.schema.ts'
import type { PrivilegedUser, PrivilegedUsers } from '../../collect/facts/entra/privileged-users.schema.ts'
import type { Entity, JudgeContext, Judgement } from '../define-check.ts'
import { judgeEach, type Looked, namesOf, unread } from '../judgement.ts'
import { both, type Truth } from '../truth.ts'
import { isGlobalAdministrator, roleTitle } from './privileged-role.ts'

/**
 * Every holder of an active assignment of a privileged role must meet the check in all of their roles. Without a single
 * assignment nothing was read.
 */
export function judgeAssignments(
  context: JudgeContext,
  asked: {
    readonly roles: PrivilegedRoles
    readonly people: PrivilegedUsers | undefined
    readonly meets: (assignment: RoleAssignment) => Truth
    /** What is wrong with a holder, before the names of the roles: "holds for ever". */
    readonly wrong: string
    readonly pass: (holders: number) => string
    readonly fail: (bad: readonly Entity[]) => string
  },
): Judgement {
  const { roles, meets, wrong } = asked
  const people = new Map((asked.people ?? []).map(person => [person.id.toLowerCase(), person]))
  const { holders, nameless } = holdersOf(roles)
  const entities = [
    ...holders.map(ofOne => holder(context, ofOne, people, meets, wrong)),
    ...nameless.map(({ role, assignment }) => ofRole(role, meets(assignment), wrong)),
    ...roles.filter(isUnread).map(role => ofRole(role, undefined, wrong)),
  ]
  return judgeEach(context, {
    entities,
    pass: asked.pass,
    fail: asked.fail,
    none: unread(
      'No active assignment of any privileged role was read, not even of an emergency access account.',
    ),
  })
}

/** Somebody always is Global Administrator, if only an emergency access account: an empty list was not read. */
function isUnread(role: PrivilegedRole): boolean {
  return !role.assignments || (role.assignments.length === 0 && isGlobalAdministrator(role) !== false)
}

interface Holders {
  readonly holders: readonly (readonly Held[])[]
  /** Assignments whose holder was not read. */
  readonly nameless: readonly Held[]
}

/** More than one check asks who holds which roles. Facts are never changed. */
const seen = new WeakMap<PrivilegedRoles, Holders>()

function holdersOf(roles: PrivilegedRoles): Holders {
  let found = seen.get(roles)
  if (found === undefined) {
    const held = roles.flatMap(role => (role.assignments ?? []).map(assignment => ({ role, assignment })))
    const byHolder = Map.groupBy(held, ({ assignment }) => assignment.principalId?.toLowerCase() ?? '')
    const nameless = byHolder.get('') ?? []
    byHolder.delete('')
    found = { holders: [...byHolder.values()], nameless }
    seen.set(roles, found)
  }
  return found
}

type Held = { readonly role: PrivilegedRole; readonly assignment: RoleAssignment }

function holder(
  context: JudgeContext,
  held: readonly Held[],
  people: ReadonlyMap<string, PrivilegedUser>,
  meets: (assignment: RoleAssignment) => Truth,
  wrong: string,
): Looked {
  const id = held[0]?.assignment.principalId ?? ''
  const person = people.get(id.toLowerCase())
  const truths = held.map(({ assignment }) => meets(assignment))
  const roles = held.map(({ role }) => roleTitle(role))
  const bad = new Set(roles.filter((_, index) => truths[index] === false))
  return {
    // The source does not say whether the holder is a person, a group or an app: a waiver may know.
    kind: person === undefined && context.waiver('group', id) ? 'group' : 'user',
    id,
    name: person?.displayName ?? id,
    meets: both(...truths),
    ...(bad.size > 0
      ? {
          why: `${wrong} ${namesOf(
            [...bad].map(name => ({ name })),
            8,
          )}.`,
        }
      : {}),
    properties: { roles },
  }
}

function ofRole(role: PrivilegedRole, truth: Truth, wrong: string): Looked {
  const name = roleTitle(role)
  return {
    kind: 'role',
    id: role.roleTemplateId ?? name,
    name,
    meets: truth,
    why: truth === false ? `${wrong} ${name}.` : 'Its assignments were not read.',
  }
}
