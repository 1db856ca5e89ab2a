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
  const people = byId(asked.people)
  const { holders, nameless } = holdersOf(roles)
  const entities = [
    ...holders.map(holder => looked(context, holder, people, asked)),
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

type Held = { readonly role: PrivilegedRole; readonly assignment: RoleAssignment }

interface Holder {
  readonly id: string
  readonly assignments: readonly RoleAssignment[]
  /** The title of each assignment's role. */
  readonly roles: readonly string[]
}

interface Holders {
  readonly holders: readonly Holder[]
  /** Assignments whose holder was not read. */
  readonly nameless: readonly Held[]
}

/** More than one check asks who holds which roles. Facts are never changed. */
const seen = new WeakMap<PrivilegedRoles, Holders>()

function holdersOf(roles: PrivilegedRoles): Holders {
  let found = seen.get(roles)
  if (found === undefined) {
    const holders = new Map<string, { id: string; assignments: RoleAssignment[]; roles: string[] }>()
    const nameless: Held[] = []
    for (const role of roles) {
      const title = roleTitle(role)
      for (const assignment of role.assignments ?? []) {
        const { principalId: id = '' } = assignment
        if (!id) {
          nameless.push({ role, assignment })
          continue
        }
        const key = id.toLowerCase()
        const holder = holders.get(key)
        if (holder === undefined) holders.set(key, { id, assignments: [assignment], roles: [title] })
        else {
          holder.assignments.push(assignment)
          holder.roles.push(title)
        }
      }
    }
    found = { holders: [...holders.values()], nameless }
    seen.set(roles, found)
  }
  return found
}

type People = ReadonlyMap<string, PrivilegedUser>

/** The same checks look up the same people. Facts are never changed. */
const seenPeople = new WeakMap<PrivilegedUsers, People>()

/** By id in small letters. */
function byId(people: PrivilegedUsers = NOBODY): People {
  let found = seenPeople.get(people)
  if (found === undefined) {
    found = new Map(people.map(person => [person.id.toLowerCase(), person]))
    seenPeople.set(people, found)
  }
  return found
}

const NOBODY: PrivilegedUsers = []

function looked(
  context: JudgeContext,
  { id, assignments, roles }: Holder,
  people: People,
  asked: { readonly meets: (assignment: RoleAssignment) => Truth; readonly wrong: string },
): Looked {
  const person = people.get(id.toLowerCase())
  const truths = assignments.map(asked.meets)
  const meets = both(...truths)
  // The source does not say whether the holder is a person, a group or an app: a waiver may know.
  const kind = person === undefined && context.waiver('group', id) ? 'group' : 'user'
  const entity = { kind, id, name: person?.displayName ?? id, meets, properties: { roles } } as const
  if (meets !== false) return entity
  const bad = new Set(roles.filter((_, index) => truths[index] === false))
  const names = namesOf(
    [...bad].map(name => ({ name })),
    8,
  )
  return { ...entity, why: `${asked.wrong} ${names}.` }
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
