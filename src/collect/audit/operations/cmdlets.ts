import type { Act } from '../../../base/audit/acts.ts'
import type { ActTable } from './act-table.ts'
import { actsOf } from './act-table.ts'

/**
 * Cmdlets of Exchange Online and of Security & Compliance: some by name, the rest by verb and noun. Source: Microsoft
 * Learn, Exchange PowerShell cmdlet list (2026-06). What hangs on parameters (Set-Mailbox) the normaliser decides.
 */
const CMDLETS: ActTable = [
  [
    'grant',
    'add-mailboxpermission, add-recipientpermission, add-mailboxfolderpermission, set-mailboxfolderpermission, add-publicfolderclientpermission, add-adpermission, add-publicfolderadministrativepermission, add-contentpermission',
  ],
  [
    'revoke',
    'remove-mailboxpermission, remove-recipientpermission, remove-mailboxfolderpermission, remove-publicfolderclientpermission, remove-adpermission',
  ],
  [
    'audit-setting',
    'set-adminauditlogconfig, install-adminauditlogconfig, set-mailboxauditbypassassociation, new-unifiedauditlogretentionpolicy, set-unifiedauditlogretentionpolicy, remove-unifiedauditlogretentionpolicy, new-auditconfigurationpolicy, remove-auditconfigurationpolicy, new-auditconfigurationrule, set-auditconfigurationrule, remove-auditconfigurationrule, set-auditconfig, set-mailboxaudit, set-auditconfigurationpolicy',
  ],
  [
    'audit-search',
    'search-unifiedauditlog, search-adminauditlog, new-adminauditlogsearch, new-mailboxauditlogsearch, search-mailboxauditlog, get-adminauditlogconfig, get-mailboxauditbypassassociation, get-auditlogsearch, get-unifiedauditlogretentionpolicy',
  ],
  [
    'inbox-rule',
    'new-inboxrule, set-inboxrule, remove-inboxrule, enable-inboxrule, disable-inboxrule, new-sweeprule, set-sweeprule, remove-sweeprule, enable-sweeprule, disable-sweeprule',
  ],
  [
    'mail-flow',
    'new-app, set-app, remove-app, enable-app, disable-app, set-transportconfig, new-journalrule, set-journalrule, remove-journalrule, enable-journalrule, disable-journalrule',
  ],
  ['lockbox', 'set-accesstocustomerdatarequest, get-accesstocustomerdatarequest, set-customerlockbox'],
  [
    'discovery-read',
    'new-compliancesearchaction, new-mailboxexportrequest, search-mailbox, new-mailboxsearch, start-mailboxsearch, preview-compliancesearch, export-quarantinemessage, preview-quarantinemessage, get-quarantinemessageheader, export-contentexplorerdata, export-activityexplorerdata',
  ],
  [
    'restore',
    'release-quarantinemessage, restore-mailbox, restore-recoverableitems, undo-softdeletedmailbox, new-mailboxrestorerequest, undo-softdeletedunifiedgroup',
  ],
  ['group-add', 'add-distributiongroupmember, add-unifiedgrouplinks, update-distributiongroupmember'],
  ['group-remove', 'remove-distributiongroupmember, remove-unifiedgrouplinks'],
  [
    'role-add',
    'add-rolegroupmember, new-managementroleassignment, set-managementroleassignment, update-rolegroupmember, new-rolegroup, new-managementrole, add-ediscoverycaseadmin, update-ediscoverycaseadmin, add-managementroleentry, set-managementroleentry, enable-role',
  ],
  [
    'role-remove',
    'remove-rolegroupmember, remove-managementroleassignment, remove-rolegroup, remove-managementrole, remove-ediscoverycaseadmin, remove-managementroleentry',
  ],
  [
    'user-create',
    'new-mailbox, enable-mailbox, new-mailuser, new-user, enable-mailuser, new-remotemailbox, new-sitemailbox, new-syncmailuser',
  ],
  [
    'user-delete',
    'remove-mailbox, disable-mailbox, remove-mailuser, remove-user, disable-mailuser, remove-syncmailuser',
  ],
  ['consent', 'new-applicationaccesspolicy, new-serviceprincipal'],
  ['consent-remove', 'remove-serviceprincipal, remove-applicationaccesspolicy'],
  [
    'other',
    'set-tenantobjectversion, enable-addresslistpaging, update-recipient, start-managedfolderassistant',
  ],
]

const BY_NAME = actsOf(CMDLETS.map(([act, names]) => [act, names.toLowerCase()] as const))

/** The first that the noun matches, for cmdlets that change something. */
const BY_NOUN: readonly (readonly [RegExp, Act])[] = [
  [
    /^(?:transport|inboundconnector|outboundconnector|remotedomain|accepteddomain|organizationrelationship|intraorganizationconnector|hostedconnectionfilter|hostedcontentfilter|hostedoutboundspamfilter|malwarefilter|antiphish|safelinks|safeattachment|dkim|dataencryption|mailflow|partnerapplication|availability|omeconfig|irmconfig|ratelimit|journal|reportsubmission|atp|arcconfig|tenantallowblocklist|eopprotection|phishfilter|quarantinepolicy)/,
    'mail-flow',
  ],
  [
    /^(?:compliancesearch|compliancecase|caseholdpolicy|caseholdrule|mailboxsearch|holdcompliance|ediscovery|compliancesecurityfilter|reviewset|aed)/,
    'discovery',
  ],
  [/^(?:rolegroup|managementrole|managementscope|roleassignment|administrativeunit)/, 'role-add'],
  [
    /^(?:distributiongroup|unifiedgroup|dynamicdistributiongroup|securityprincipal|mailcontact|contact|group)/,
    'group-change',
  ],
  [/^(?:quarantine)/, 'other'],
  [
    /^(?:dlp|label|autosensitivitylabel|retention|compliancetag|informationbarrier|supervisoryreview|protectionalert|activityalert|insiderrisk|sharingpolicy|mobiledevicemailboxpolicy|activesync|owamailboxpolicy|authenticationpolicy|clientaccessrule|hold|record|appretention|adaptive|policy|oauth|conditionalaccess|apppolicy|communicationcompliance|fileplan|sensitiveinformation|devicepolicy|deviceconditional|devicetenant|teamsretention|addressbookpolicy|emailaddresspolicy|roleassignmentpolicy)/,
    'policy',
  ],
  [/policy$/, 'policy'],
  [
    /^(?:mailboxautoreply|mailboxjunkemail|mailboxmessage|mailboxregional|mailboxcalendar|calendar|focusedinbox|clutter|userphoto|textmessaging|owa|eventsfromemail|mailboxspelling)/,
    'update',
  ],
  [/^(?:mailbox|casmailbox|mailuser|user|recipient|remotemailbox|linkeduser)/, 'user-update'],
  [/^(?:mobiledevice)/, 'setting'],
]

const CHANGING = new Set([
  'set',
  'new',
  'remove',
  'add',
  'enable',
  'disable',
  'update',
  'install',
  'uninstall',
  'start',
  'stop',
  'suspend',
  'resume',
  'clear',
  'import',
  'undo',
  'complete',
  'restore',
  'move',
  'grant',
  'revoke',
  'invoke',
  'register',
  'unregister',
  'initialize',
  'approve',
  'deny',
  'release',
  'delete',
  'send',
  'rotate',
  'confirm',
  'mount',
  'dismount',
  'prepare',
  'upgrade',
  'redirect',
  'retry',
  'execute',
  'copy',
])
const LOOKING = new Set([
  'get',
  'test',
  'search',
  'export',
  'validate',
  'find',
  'measure',
  'preview',
  'view',
  'receive',
  'compare',
  'connect',
  'disconnect',
  'request',
  'write',
  'read',
  'show',
  'resolve',
  'check',
])

/**
 * The act of a cmdlet; null for what is none (no `Verb-Noun`, or a verb that PowerShell has not).
 * @param operation folded
 */
export function actOfCmdlet(operation: string): Act | null {
  const known = BY_NAME.get(operation)
  if (known !== undefined) return known
  const hyphen = operation.indexOf('-')
  if (hyphen < 3 || operation.includes(' ')) return null
  const verb = operation.slice(0, hyphen)
  if (LOOKING.has(verb)) return 'other'
  if (!CHANGING.has(verb)) return null
  const noun = operation.slice(hyphen + 1)
  for (const [pattern, act] of BY_NOUN) {
    if (pattern.test(noun)) return act === 'role-add' && verb === 'remove' ? 'role-remove' : act
  }
  return 'setting'
}
