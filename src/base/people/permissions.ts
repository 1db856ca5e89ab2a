import type { Role } from './roles.ts'

/**
 * Where a permission holds. `own`: everybody who is signed in has it, over what is theirs. `tenant`: asked for one tenant;
 * who has no role there is told that there is no such tenant. `installation`: only a role over all tenants gives it.
 */
export type PermissionScope = 'own' | 'tenant' | 'installation'

interface PermissionRule {
  readonly scope: PermissionScope
  readonly allows: string
  readonly roles: readonly Role[]
  /** Set where the person proves anew who it is, within the last minutes, before it is done. */
  readonly stepUp?: true
  /** Set where the person says why, and the reason goes into the evidence log. */
  readonly reason?: true
  /** Set where an officer may lend it to a provider's operator for a time. */
  readonly lendable?: true
}

const OFFICES = ['hipaa-administrator', 'privacy-officer', 'security-officer'] as const
const READERS = [...OFFICES, 'auditor'] as const
const TECHNICAL = ['it-administrator', 'provider-operator'] as const

/**
 * The one table of who may do what; docs/permissions.md and the tests over HTTP are made from it. Workforce clearance and
 * access authorization: 45 CFR 164.308(a)(3)(ii)(B), (a)(4)(ii)(B); access control: 164.312(a)(1).
 */
export const PERMISSIONS = {
  'session:own': { scope: 'own', allows: 'see and end the own sessions', roles: [] },
  'credentials:own': {
    scope: 'own',
    allows: 'change the own password and second factors',
    roles: [],
    stepUp: true,
  },
  'tokens:own': { scope: 'own', allows: 'make and revoke the own API tokens', roles: [], stepUp: true },
  'users:read': {
    scope: 'installation',
    allows: 'see who may sign in, with which roles',
    roles: ['hipaa-administrator', 'security-officer', 'auditor'],
  },
  'users:manage': {
    scope: 'installation',
    allows: 'invite people, give and take roles, lock accounts',
    roles: ['hipaa-administrator'],
    stepUp: true,
  },
  'settings:read': {
    scope: 'installation',
    allows: 'see how people sign in and how Ward works',
    roles: ['hipaa-administrator'],
  },
  'settings:manage': {
    scope: 'installation',
    allows: 'change how people sign in and how Ward works',
    roles: ['hipaa-administrator'],
    stepUp: true,
  },
  'tenants:add': {
    scope: 'installation',
    allows: 'add a tenant',
    roles: ['hipaa-administrator'],
  },
  'activity:read-installation': {
    scope: 'installation',
    allows: 'read who signed in and what was changed in the installation',
    roles: ['hipaa-administrator', 'security-officer', 'auditor'],
  },
  'assessment:read': {
    scope: 'tenant',
    allows: 'read the assessment, the requirements and the findings',
    roles: [...READERS, ...TECHNICAL, 'owner'],
  },
  'reports:read': {
    scope: 'tenant',
    allows: 'read the audit reports; names that can identify a patient are withheld',
    roles: [...READERS, ...TECHNICAL],
  },
  'identity:read': {
    scope: 'tenant',
    allows: 'read what can identify a patient: records as they were received, names of files and cases',
    roles: ['privacy-officer', 'security-officer'],
    reason: true,
    lendable: true,
  },
  'activity:read': {
    scope: 'tenant',
    allows: 'read who did what in Ward for the tenant',
    roles: [...READERS],
    lendable: true,
  },
  'programme:change': {
    scope: 'tenant',
    allows: 'say what the practice is, and change its year of tasks',
    roles: [...OFFICES],
    lendable: true,
  },
  'settings:collect': {
    scope: 'tenant',
    allows: 'read the tenant’s settings in',
    roles: ['hipaa-administrator', 'security-officer', ...TECHNICAL],
  },
  'findings:work': {
    scope: 'tenant',
    allows: 'comment on findings, assign them and mark them for mending',
    roles: [...OFFICES, ...TECHNICAL],
  },
  'waivers:request': {
    scope: 'tenant',
    allows: 'ask that a deviation is accepted for a time',
    roles: [...OFFICES, ...TECHNICAL],
  },
  'waivers:approve': {
    scope: 'tenant',
    allows: 'accept a deviation for a time, and end that',
    roles: ['security-officer'],
    stepUp: true,
    lendable: true,
  },
  'decisions:sign': {
    scope: 'tenant',
    allows: 'sign what was decided about a requirement',
    roles: [...OFFICES],
    stepUp: true,
    lendable: true,
  },
  'reviews:sign': {
    scope: 'tenant',
    allows: 'sign a review of an audit report',
    roles: [...OFFICES],
    stepUp: true,
    lendable: true,
  },
  'access-policies:change': {
    scope: 'tenant',
    allows: 'write down who may reach which place, and end that',
    roles: [...OFFICES],
    lendable: true,
  },
  'agreements:read': {
    scope: 'tenant',
    allows: 'read the agreements, the HIPAA contact, the vendors and apps, and the assurance register',
    roles: [...READERS, ...TECHNICAL, 'owner'],
  },
  'agreements:change': {
    scope: 'tenant',
    allows: 'write down agreements, vendors, apps, covered services and assurance reports',
    roles: [...OFFICES],
    lendable: true,
  },
  'agreements:sign': {
    scope: 'tenant',
    allows: 'sign, void and end agreements, and settle that a vendor or an app needs none',
    roles: [...OFFICES, 'owner'],
    stepUp: true,
  },
  'contact:change': {
    scope: 'tenant',
    allows: 'name the HIPAA contact and the officers, and change them',
    roles: [...OFFICES, 'it-administrator'],
    stepUp: true,
  },
  'tasks:read': {
    scope: 'tenant',
    allows: 'see what is due; a workforce member sees only their own tasks',
    roles: [...READERS, ...TECHNICAL, 'owner', 'workforce'],
  },
  'tasks:do': {
    scope: 'tenant',
    allows: 'do and postpone one’s own tasks and those of one’s role',
    roles: [...OFFICES, ...TECHNICAL, 'owner', 'workforce'],
  },
  'loans:read': {
    scope: 'tenant',
    allows: 'see which permissions are lent to a provider’s operators',
    roles: [...READERS],
  },
  'loans:give': {
    scope: 'tenant',
    allows: 'lend an own permission to a provider’s operator for a time, and end that',
    roles: [...OFFICES],
    stepUp: true,
  },
} as const satisfies Readonly<Record<string, PermissionRule>>

export type Permission = keyof typeof PERMISSIONS
export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as readonly Permission[]

/** The rule of a permission, with every field it may have. */
export function ruleOf(permission: Permission): PermissionRule {
  return PERMISSIONS[permission]
}
