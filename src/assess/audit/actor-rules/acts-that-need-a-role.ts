import type { Act } from '../../../base/audit/acts.ts'
import type { ActorView } from '../actor-view.ts'
import { onOwnAccount, ownsPlace } from '../actor-view.ts'

/**
 * Acts on the directory that no member may do by default: each needs an administrator's role (Microsoft Learn, "What are
 * the default user permissions in Microsoft Entra ID?" and "Microsoft Entra built-in roles", read 2026-11). What a member
 * may do too (register an app, consent for oneself, invite a guest, change a group one owns) is not here.
 */
const DIRECTORY_ACTS: ReadonlySet<Act> = new Set([
  'role-add',
  'role-remove',
  'user-create',
  'user-delete',
  'user-disable',
  'user-enable',
  'policy',
  'setting',
  'partner',
  'audit-setting',
])

/** As above, on the account of somebody else; on one's own they need nothing. */
const ON_OTHERS: ReadonlySet<Act> = new Set(['password-reset', 'password-force', 'mfa', 'user-update'])

/** The whole organisation's, whatever the workload. */
const TENANT_ACTS: ReadonlySet<Act> = new Set(['audit-setting', 'audit-search', 'mail-flow', 'partner'])

/**
 * Exchange cmdlets that the default role assignment policy lets everybody run, on the own mailbox or on a group they own
 * (Microsoft Learn, "Role assignment policies in Exchange Online": MyBaseOptions, MyContactInformation,
 * MyDistributionGroups and others; read 2026-11).
 */
const EVERYBODYS =
  /^(?:(?:new|set|remove|enable|disable)-(?:inboxrule|sweeprule|app|umcallansweringrule|mailboxfolder|mailmessage)|set-mailbox(?:autoreply|calendar|message|regional|spelling|junkemail)configuration|set-mailbox(?:calendarfolder)?|set-casmailbox|set-calendarprocessing|set-calendarnotification|set-user|set-userphoto|remove-userphoto|set-clutter|set-focusedinbox|set-textmessagingaccount|(?:add|set|remove)-mailboxfolderpermission|(?:clear|remove)-mobiledevice|(?:new|set|remove)-distributiongroup|set-group|(?:add|remove|update)-distributiongroupmember|(?:new|set|remove)-unifiedgroup|(?:add|remove)-unifiedgrouplinks)$/

/** Verb and noun, as PowerShell names commands: `Set-Mailbox`. */
const CMDLET = /^[a-z]{3,12}-[a-z0-9]{2,60}$/

/** Exchange admin and Security & Compliance Center cmdlets. */
export function isCmdlet({ event }: ActorView): boolean {
  const { recordType, operation } = event
  return (
    recordType === 1 || ((recordType === 18 || recordType === null) && CMDLET.test(operation.toLowerCase()))
  )
}

export const isEverybodysCmdlet = ({ event }: ActorView) => EVERYBODYS.test(event.operation.toLowerCase())

export function isDirectoryRecord({ event }: ActorView): boolean {
  return (
    event.log === 'entra-audit' ||
    event.recordType === 8 ||
    (event.workload ?? '').toLowerCase() === 'azureactivedirectory'
  )
}

/** The act itself, having succeeded, shows that the actor held a role. */
export function neededRole(view: ActorView): boolean {
  const { event, person, failed } = view
  if (!person || failed) return false
  if (isCmdlet(view)) {
    if (!isEverybodysCmdlet(view)) return true
    return event.place?.kind === 'mailbox' && ownsPlace(event) === false
  }
  if (TENANT_ACTS.has(event.act)) return true
  if (!isDirectoryRecord(view)) return false
  return DIRECTORY_ACTS.has(event.act) || (ON_OTHERS.has(event.act) && onOwnAccount(event) === false)
}
