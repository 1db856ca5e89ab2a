/**
 * What an operation does, in the words of the reports. The data of operations (collect/audit/operations) gives each of
 * Microsoft's operations one of these. The codes are stored in segments for years: never reused, never renumbered.
 */
export const ACTS = {
  /** An operation that the data of operations does not know. Kept and shown. */
  unknown: 0,
  /** Known, and of no report of its own. */
  other: 1,

  // Content was reached.
  read: 10,
  /** A whole folder of a mailbox was opened (FolderBind). */
  'open-folder': 11,
  /** All of a folder or a file went to a device (MailItemsAccessed Sync, FileSyncDownloadedFull). */
  sync: 12,
  download: 13,
  /** Content went elsewhere as a copy. */
  copy: 14,
  send: 15,
  /** Sent in the name of somebody else (SendAs, SendOnBehalf). */
  'send-as': 16,
  /** Copilot read it for the person. */
  'assistant-read': 17,
  /** Content was looked at, or taken out, by eDiscovery or content search. */
  'discovery-read': 18,
  print: 19,

  // Items were changed.
  create: 30,
  update: 31,
  move: 32,
  delete: 33,
  restore: 34,

  // Sharing.
  share: 40,
  unshare: 41,
  'link-create': 42,
  'link-use': 43,
  'link-remove': 44,
  'access-request': 45,
  /** A sharing setting of a site, a folder or the tenant. */
  'sharing-setting': 46,

  // Rights.
  grant: 50,
  revoke: 51,
  'group-add': 52,
  'group-remove': 53,
  'role-add': 54,
  'role-remove': 55,
  consent: 56,
  'consent-remove': 57,
  'app-credential': 58,
  /** An app or service principal was made, changed or removed. */
  application: 59,

  // Passwords and second factors.
  'password-reset': 70,
  'password-change': 71,
  'password-force': 72,
  mfa: 73,
  /** Sign-in tokens were made invalid; follows a password change by itself. */
  'token-revoke': 74,

  // People.
  'user-create': 80,
  'user-update': 81,
  'user-delete': 82,
  'user-disable': 83,
  'user-enable': 84,
  'user-invite': 85,
  'group-change': 86,

  // Settings.
  policy: 90,
  /** Auditing itself: switched, bypassed, its retention. */
  'audit-setting': 91,
  'audit-search': 92,
  forwarding: 93,
  'inbox-rule': 94,
  'mail-flow': 95,
  setting: 96,
  partner: 97,

  // Doors.
  'sign-in': 110,
  'sign-in-failed': 111,
  'sign-out': 112,

  search: 120,
  /** eDiscovery and content search as work: cases, searches, holds. */
  discovery: 121,
  lockbox: 122,
  /** A command that Microsoft's own people or systems ran. */
  'datacenter-command': 123,
  alert: 124,
  'dlp-match': 125,
  label: 126,
  'label-remove': 127,

  // Working together.
  membership: 140,
  message: 141,
  meeting: 142,
  team: 143,
} as const

export type Act = keyof typeof ACTS

const BY_CODE = new Map<number, Act>(Object.entries(ACTS).map(([act, code]) => [code, act as Act]))

/** The act of a stored code; one that a newer Ward wrote is `unknown`. */
export function actOfCode(code: number): Act {
  return BY_CODE.get(code) ?? 'unknown'
}

/** What the access report counts as reaching content. */
export const CONTENT_ACTS = [
  'read',
  'open-folder',
  'sync',
  'download',
  'copy',
  'send',
  'send-as',
  'assistant-read',
  'discovery-read',
  'print',
] as const satisfies readonly Act[]
