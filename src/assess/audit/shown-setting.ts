import type { ChangedSetting } from './record-details.ts'

/** Stands where a value may name a patient and is therefore not shown; the record itself has it. */
export const NOT_SHOWN = '(in the record)'

/** Settings whose values are words of Microsoft, numbers, staff or addresses: never free text. Lower case. */
const SHOWN: ReadonlySet<string> = new Set([
  'accessrights',
  'extendedrights',
  'forwardingsmtpaddress',
  'forwardingaddress',
  'forwardto',
  'redirectto',
  'forwardasattachmentto',
  'redirectmessageto',
  'blindcopyto',
  'copyto',
  'role.displayname',
  'role.templateid',
  'role.wellknownobjectname',
  'approle.value',
  'delegatedpermissiongrant.scope',
  'delegatedpermissiongrant.consenttype',
  'consentaction.permissions',
  'consentcontext.isadminconsent',
  'consentcontext.onbehalfofall',
  'group.displayname',
  'group.wellknownobjectname',
  'accountenabled',
  'state',
  'mode',
  'enabled',
  'ruleoperation',
  'rulestate',
  'sharingcapability',
  'sharingsetting',
  'sharingdomainrestrictionmode',
  'defaultsharinglinktype',
  'livetype',
  'authentication',
  'isverified',
  'issuer',
  'issueruri',
  'signinurl',
  'federationbrandname',
  'preferredauthenticationprotocol',
  'strongauthenticationrequirement',
  'keydescription',
  'autoforwardenabled',
  'autoforwardingmode',
  'remotedomain',
  'domainname',
  'smarthosts',
  'senderdomains',
  'recipientdomains',
  'requiretls',
  'connectortype',
])

/** What says nothing of content: switches, numbers, ids, and nothing at all. */
const PLAIN =
  /^(?:true|false|yes|no|on|off|none|null|enabled|disabled|enforced|\$true|\$false|-?\d{1,9}(?:\.\d{1,6})?)$/i

const LONGEST = 500
const MOST = 30

/**
 * Names of settings and, of those that hold no free text, their values. A rule's conditions, names of rules and folders can
 * name a patient: their value is not shown. An empty value is a removal and stays empty.
 */
export function shownSettings(settings: readonly ChangedSetting[]): readonly ChangedSetting[] {
  return settings
    .filter(
      ({ name, from, to }) => !(from === null && to === null) && !WITHOUT_WEIGHT.has(name.toLowerCase()),
    )
    .slice(0, MOST)
    .map(({ name, from, to }) => ({ name: name.slice(0, 100), from: shown(name, from), to: shown(name, to) }))
}

const WITHOUT_WEIGHT: ReadonlySet<string> = new Set([
  'identity',
  'confirm',
  'force',
  'organization',
  'correlationid',
  'domaincontroller',
  'erroraction',
  'targetid.usertype',
  'actorid.serviceprincipalnames',
  'spn',
])

function shown(name: string, value: string | null): string | null {
  if (value === null) return null
  const plain = value.trim()
  if (plain === '' || PLAIN.test(plain)) return plain
  const lower = name.toLowerCase()
  if (lower === 'ruleactions') return ruleActions(plain)
  if (SHOWN.has(lower)) return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain
  return stateIn(plain) ?? NOT_SHOWN
}

/** Of a policy as a whole, its state: `enabled`, `disabled`, `enabledForReportingButNotEnforced`. */
function stateIn(value: string): string | null {
  if (!value.startsWith('{') && !value.startsWith('[')) return null
  const found = /"state"\s*:\s*"([A-Za-z]{1,60})"/i.exec(value.slice(0, 100_000))
  return found?.[1] === undefined ? null : `state: ${found[1]}`
}

/** Of a rule made in Outlook: what it does and to whom it sends on; folders and texts are not shown. */
function ruleActions(value: string): string {
  const words: string[] = []
  for (const action of /"(?:ActionType|Name|Type)"\s*:\s*"([A-Za-z]{1,60})"/g[Symbol.matchAll](
    value.slice(0, 20_000),
  )) {
    if (action[1] !== undefined && !words.includes(action[1])) words.push(action[1])
  }
  const addresses = value.slice(0, 20_000).match(/[\w.%+'=-]{1,64}@[\w.-]{1,200}\.[a-z]{2,24}/gi) ?? []
  const shownWords = [...words, ...new Set(addresses)].slice(0, 20).join(', ')
  return shownWords === '' ? NOT_SHOWN : shownWords
}
