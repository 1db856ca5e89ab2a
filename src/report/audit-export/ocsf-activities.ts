import type { Act } from '../../base/audit/acts.ts'
import { type OcsfActivity, OTHER } from './ocsf-classes.ts'

/** Acts to activities, class by class, with OCSF 1.4's numbers and words. */
type Activities = Partial<Record<Act, OcsfActivity>>

const CREATE = { id: 1, name: 'Create' }
const READ = { id: 2, name: 'Read' }
const UPDATE = { id: 3, name: 'Update' }
const DELETE = { id: 4, name: 'Delete' }

export const AUTHENTICATION: Activities = {
  'sign-in': { id: 1, name: 'Logon' },
  'sign-in-failed': { id: 1, name: 'Logon' },
  'sign-out': { id: 2, name: 'Logoff' },
}

export const ACCOUNT_CHANGE: Activities = {
  'user-create': CREATE,
  'user-invite': CREATE,
  'user-enable': { id: 2, name: 'Enable' },
  'password-change': { id: 3, name: 'Password Change' },
  'password-reset': { id: 4, name: 'Password Reset' },
  'user-disable': { id: 5, name: 'Disable' },
  'user-delete': { id: 6, name: 'Delete' },
  'user-update': OTHER,
  'password-force': OTHER,
  'token-revoke': OTHER,
  mfa: OTHER,
}

export const GROUP_MANAGEMENT: Activities = {
  'group-add': { id: 3, name: 'Add User' },
  'group-remove': { id: 4, name: 'Remove User' },
  membership: OTHER,
  'group-change': OTHER,
  team: OTHER,
}

export const USER_ACCESS: Activities = {
  grant: { id: 1, name: 'Assign Privileges' },
  'role-add': { id: 1, name: 'Assign Privileges' },
  consent: { id: 1, name: 'Assign Privileges' },
  revoke: { id: 2, name: 'Revoke Privileges' },
  'role-remove': { id: 2, name: 'Revoke Privileges' },
  'consent-remove': { id: 2, name: 'Revoke Privileges' },
}

export const EMAIL: Activities = {
  send: { id: 1, name: 'Send' },
  'send-as': { id: 1, name: 'Send' },
}

const SHARE = { id: 12, name: 'Share' }
const UNSHARE = { id: 13, name: 'Unshare' }
const OPEN = { id: 14, name: 'Open' }

export const FILE_HOSTING: Activities = {
  create: { id: 1, name: 'Upload' },
  download: { id: 2, name: 'Download' },
  update: UPDATE,
  delete: DELETE,
  copy: { id: 6, name: 'Copy' },
  move: { id: 7, name: 'Move' },
  restore: { id: 8, name: 'Restore' },
  share: SHARE,
  'link-create': SHARE,
  unshare: UNSHARE,
  'link-remove': UNSHARE,
  read: OPEN,
  'link-use': OPEN,
  'assistant-read': OPEN,
  'discovery-read': OPEN,
  sync: { id: 15, name: 'Sync' },
}

/** Operations on files that OCSF tells apart and an act does not. */
export const FILE_OPERATIONS = new Map<string, OcsfActivity>([
  ['filerenamed', { id: 5, name: 'Rename' }],
  ['folderrenamed', { id: 5, name: 'Rename' }],
  ['filepreviewed', { id: 9, name: 'Preview' }],
  ['filecheckedout', { id: 10, name: 'Lock' }],
  ['filecheckedin', { id: 11, name: 'Unlock' }],
  ['filecheckoutdiscarded', { id: 11, name: 'Unlock' }],
])

export const API: Activities = {
  read: READ,
  'open-folder': READ,
  sync: READ,
  download: READ,
  'assistant-read': READ,
  'discovery-read': READ,
  print: READ,
  search: READ,
  'audit-search': READ,
  'link-use': READ,
  copy: CREATE,
  create: CREATE,
  share: CREATE,
  'link-create': CREATE,
  grant: CREATE,
  'role-add': CREATE,
  consent: CREATE,
  'user-create': CREATE,
  'group-add': CREATE,
  update: UPDATE,
  move: UPDATE,
  restore: UPDATE,
  policy: UPDATE,
  'audit-setting': UPDATE,
  forwarding: UPDATE,
  'inbox-rule': UPDATE,
  'mail-flow': UPDATE,
  setting: UPDATE,
  partner: UPDATE,
  'sharing-setting': UPDATE,
  'app-credential': UPDATE,
  application: UPDATE,
  label: UPDATE,
  'label-remove': UPDATE,
  'user-update': UPDATE,
  'group-change': UPDATE,
  delete: DELETE,
  unshare: DELETE,
  'link-remove': DELETE,
  revoke: DELETE,
  'role-remove': DELETE,
  'consent-remove': DELETE,
  'group-remove': DELETE,
  'user-delete': DELETE,
}
