/**
 * The classes of the Open Cybersecurity Schema Framework that audit records go to (https://schema.ocsf.io/1.4.0).
 * `actorByProfile`: the class has no actor of its own, and gets one with the profile `host`. `fromWhere`: whether it has
 * a source endpoint.
 */
export const OCSF_CLASSES = {
  'detection-finding': {
    uid: 2004,
    name: 'Detection Finding',
    category: 2,
    actorByProfile: true,
    fromWhere: false,
  },
  'data-security-finding': {
    uid: 2006,
    name: 'Data Security Finding',
    category: 2,
    actorByProfile: false,
    fromWhere: true,
  },
  'account-change': {
    uid: 3001,
    name: 'Account Change',
    category: 3,
    actorByProfile: false,
    fromWhere: true,
  },
  authentication: { uid: 3002, name: 'Authentication', category: 3, actorByProfile: false, fromWhere: true },
  'user-access': {
    uid: 3005,
    name: 'User Access Management',
    category: 3,
    actorByProfile: false,
    fromWhere: true,
  },
  'group-management': {
    uid: 3006,
    name: 'Group Management',
    category: 3,
    actorByProfile: false,
    fromWhere: true,
  },
  'email-activity': { uid: 4009, name: 'Email Activity', category: 4, actorByProfile: true, fromWhere: true },
  'api-activity': { uid: 6003, name: 'API Activity', category: 6, actorByProfile: false, fromWhere: true },
  'file-hosting': {
    uid: 6006,
    name: 'File Hosting Activity',
    category: 6,
    actorByProfile: false,
    fromWhere: true,
  },
} as const satisfies Record<string, OcsfClass>

export interface OcsfClass {
  readonly uid: number
  readonly name: string
  readonly category: 2 | 3 | 4 | 6
  readonly actorByProfile: boolean
  readonly fromWhere: boolean
}

export type OcsfClassName = keyof typeof OCSF_CLASSES

export const OCSF_VERSION = '1.4.0'

const CATEGORIES = {
  2: 'Findings',
  3: 'Identity & Access Management',
  4: 'Network Activity',
  6: 'Application Activity',
} as const

/** An activity of a class: `type_uid` is made of both. */
export interface OcsfActivity {
  readonly id: number
  readonly name: string
}

export const OTHER: OcsfActivity = { id: 99, name: 'Other' }

/** The members that every event has and that follow from its class and activity. */
export function classMembers(ocsfClass: OcsfClass, activity: OcsfActivity) {
  return {
    activity_id: activity.id,
    activity_name: activity.name,
    category_uid: ocsfClass.category,
    category_name: CATEGORIES[ocsfClass.category],
    class_uid: ocsfClass.uid,
    class_name: ocsfClass.name,
    type_uid: ocsfClass.uid * 100 + activity.id,
    type_name: `${ocsfClass.name}: ${activity.name}`,
  } as const
}
