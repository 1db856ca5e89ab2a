import type { NamedTarget } from '../../../base/audit/event.ts'
import { foldGrantee, foldRecipient } from './cmdlet-names.ts'
import type { Draft, Tools } from './draft.ts'
import { isAddress } from './fold-identity.ts'
import { RULE_CMDLET, setMailboxOfRule } from './inbox-rule.ts'
import type { Parameters } from './parameters.ts'
import { given, has, parametersOf } from './parameters.ts'
import type { Unknown } from './values.ts'
import { firstText, text } from './values.ts'

/** Nouns of cmdlets whose identity is a mailbox or a folder of one. */
const MAILBOX_NOUNS =
  /-(?:mailbox(?!plan|searchpolicy|junkemailpolicy|assistant)|inboxrule|recipientpermission|casmailbox|calendarprocessing|calendarnotification|mailuser|mobiledevice|clutter|focusedinbox|sweeprule|userphoto|owa(?!mailboxpolicy)|textmessagingaccount|umcallanswering|eventsfromemail|recoverableitems)/
const GROUP_NOUNS = /-(?:distributiongroup|unifiedgroup|dynamicdistributiongroup|rolegroup)/
/** Whom a cmdlet gives something to, in the order of the parameters that name it. */
const GRANTEES = ['user', 'trustee', 'member', 'members', 'links', 'delegate', 'securitygroup', 'computer']
const RIGHTS = ['accessrights', 'extendedrights', 'role', 'linktype', 'sharingpermissionflags']

/**
 * Cmdlet records: Exchange admin (1), datacenter cmdlets (10), Security & Compliance (18). `place` is the mailbox or group
 * that was changed, `target` whom it was given to or else the object, `right` what was given.
 */
export function readExchangeAdmin(draft: Draft, record: Unknown, tools: Tools, operation: string): void {
  const parameters = parametersOf(record.Parameters ?? record.NonPIIParameters)
  const identity = given(parameters, 'identity', 'mailbox', 'roomlist', 'group') ?? text(record.ObjectId)
  if (draft.recordType === 10) {
    readDatacenter(draft, record, parameters)
    if (identity !== null) setNamed(draft, 'other', identity, tools)
    return
  }
  if (RULE_CMDLET.test(operation)) {
    setMailboxOfRule(draft, record, parameters, operation, tools)
  } else if (MAILBOX_NOUNS.test(operation)) {
    setRecipientPlace(draft, 'mailbox', mailboxOf(identity, parameters, record), tools)
  } else if (GROUP_NOUNS.test(operation)) {
    setRecipientPlace(draft, 'group', identity, tools)
  } else if (draft.organization !== null) {
    draft.place = {
      kind: 'tenant',
      id: draft.organization.toLowerCase(),
      name: firstText(record.OrganizationName) ?? draft.organization,
    }
  }
  const grantee = given(parameters, ...GRANTEES)
  draft.right = given(parameters, ...RIGHTS)
  if (operation.endsWith('managementroleassignment')) {
    setGrantee(draft, given(parameters, 'user', 'securitygroup', 'policy', 'computer'), tools)
    if (draft.right === null) draft.right = given(parameters, 'name', 'identity')
  } else if (operation.endsWith('-rolegroupmember') || operation === 'update-rolegroupmember') {
    setGrantee(draft, grantee, tools)
    draft.right = identity
  } else if (grantee !== null && /permission|member|links|delegat/.test(operation))
    setGrantee(draft, grantee, tools)
  if (operation.endsWith('permission') && isOn(parameters.get('deny'))) {
    // A denial, or the end of one, opens nothing by itself: no grant, and no right taken back.
    draft.act = 'setting'
    draft.right = draft.right === null ? 'deny' : `deny ${draft.right}`
  }
  readSettings(draft, parameters, operation, tools)
  const itself = given(parameters, 'name') ?? identity
  if (draft.target === null && itself !== null) setNamed(draft, kindOf(operation), itself, tools)
}

/** A switch as logged: `True`, `$true`. */
function isOn(value: string | undefined): boolean {
  return value !== undefined && /^\$?true$/i.test(value.trim())
}

/** `user@domain:\Calendar` names the mailbox before the folder. */
function mailboxOf(identity: string | null, parameters: Parameters, record: Unknown): string | null {
  const explicit = given(parameters, 'mailbox')
  if (explicit !== null) return explicit
  const object = text(record.ObjectId)
  const resolved = text(record.ModifiedObjectResolvedName)
  for (const candidate of [identity, resolved, object]) {
    const bare = candidate === null ? null : beforeFolder(candidate)
    if (bare !== null && isAddress(bare.trim().toLowerCase())) return bare
  }
  return identity === null ? null : beforeFolder(identity)
}

function beforeFolder(identity: string): string {
  const colon = identity.indexOf(':\\')
  if (colon > 0) return identity.slice(0, colon)
  const at = identity.indexOf('@')
  const slash = identity.indexOf('\\')
  return at > 0 && slash > at ? identity.slice(0, slash) : identity
}

function setRecipientPlace(draft: Draft, kind: 'mailbox' | 'group', name: string | null, tools: Tools): void {
  const id = name === null ? null : foldRecipient(name, tools.fold)
  if (id === null || name === null) return
  draft.place = { kind, id, name }
  if (kind === 'mailbox' && isAddress(id)) draft.owner = { id, name }
}

function setGrantee(draft: Draft, name: string | null, tools: Tools): void {
  if (name === null) return
  const names = draft.aliases.map(alias => alias.other)
  const id = foldGrantee(name, draft.actor, names, tools.fold)
  if (id !== null) draft.target = { kind: 'user', id, name }
}

function setNamed(draft: Draft, kind: NamedTarget['kind'], name: string, tools: Tools): void {
  const id = tools.fold(name)
  if (id !== null) draft.target = { kind, id, name }
}

function kindOf(operation: string): NamedTarget['kind'] {
  if (MAILBOX_NOUNS.test(operation)) return 'mailbox'
  if (GROUP_NOUNS.test(operation)) return 'group'
  if (/role/.test(operation)) return 'role'
  if (/policy|rule|label|config|connector/.test(operation)) return 'policy'
  return 'other'
}

const AUDIT_PARAMETERS = [
  'auditenabled',
  'auditowner',
  'auditdelegate',
  'auditadmin',
  'auditlogagelimit',
  'defaultauditset',
]
const FORWARDS = ['forwardingsmtpaddress', 'forwardingaddress']
const RULE_FORWARDS = ['forwardto', 'redirectto', 'forwardasattachmentto', 'sendtextmessagenotificationto']

/** Settings whose meaning hangs on their parameters. A forwarding that is set to nothing is still of forwarding: `off`. */
function readSettings(draft: Draft, parameters: Parameters, operation: string, tools: Tools): void {
  if (operation === 'set-mailbox') {
    if (has(parameters, ...AUDIT_PARAMETERS)) {
      draft.act = 'audit-setting'
      draft.right = changes(parameters, AUDIT_PARAMETERS)
    } else if (has(parameters, ...FORWARDS)) {
      draft.act = 'forwarding'
      const to = given(parameters, ...FORWARDS)
      draft.right = to === null ? 'off' : 'on'
      if (to !== null) setForward(draft, to, tools)
    } else if (has(parameters, 'delivertomailboxandforward')) draft.act = 'forwarding'
    else if (has(parameters, 'grantsendonbehalfto')) readOnBehalf(draft, parameters, tools)
  } else if (operation === 'set-organizationconfig' && has(parameters, 'auditdisabled')) {
    draft.act = 'audit-setting'
    draft.right = changes(parameters, ['auditdisabled'])
  } else if (operation === 'set-adminauditlogconfig' || operation === 'set-mailboxauditbypassassociation') {
    draft.right = changes(parameters, [
      'unifiedauditlogingestionenabled',
      'adminauditlogenabled',
      'auditbypassenabled',
    ])
  } else if (operation === 'set-casmailbox' || operation === 'set-calendarprocessing') {
    draft.right = null
  } else if (operation.endsWith('-inboxrule')) {
    const to = given(parameters, ...RULE_FORWARDS)
    if (to !== null) {
      draft.right = 'forwards'
      setForward(draft, to, tools)
    }
  }
}

function setForward(draft: Draft, to: string, tools: Tools): void {
  const id = foldRecipient(to, tools.fold)
  if (id !== null) draft.target = { kind: 'user', id, name: to }
}

function readOnBehalf(draft: Draft, parameters: Parameters, tools: Tools): void {
  const to = given(parameters, 'grantsendonbehalfto')
  draft.act = to === null || /^@\{\s*remove\s*=/i.test(to) ? 'revoke' : 'grant'
  draft.right = 'SendOnBehalf'
  setGrantee(draft, to, tools)
}

function changes(parameters: Parameters, names: readonly string[]): string | null {
  const said = names.filter(name => parameters.has(name)).map(name => `${name}=${parameters.get(name) ?? ''}`)
  return said.length === 0 ? null : said.join(' ').slice(0, 300)
}

/** A command of Microsoft's own people: which role it was run with and who let them in stays with the record. */
function readDatacenter(draft: Draft, record: Unknown, parameters: Parameters): void {
  draft.right = firstText(record.ElevationRole, given(parameters, 'elevationrole'))
  if (draft.organization !== null) {
    const name = firstText(record.EffectiveOrganization) ?? draft.organization
    draft.place = { kind: 'tenant', id: draft.organization.toLowerCase(), name }
  }
}
