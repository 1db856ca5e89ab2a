import { field, type KindWords, type Told, whose } from './told.ts'

const people = (says: KindWords['says']): KindWords => ({ group: 'people', says })

function subject({ entry, nameOf }: Told): string {
  return entry.subject === entry.by ? 'themselves' : nameOf(entry.subject)
}

function rolesChanged(told: Told): string {
  const [given, taken] = [field(told, 'given'), field(told, 'taken')]
  const parts = [
    ...(given === '' ? [] : [`gave ${subject(told)} ${given}`]),
    ...(taken === '' ? [] : [`took ${taken} from ${subject(told)}`]),
  ]
  const alone = told.entry['selfGranted'] === true ? ', there being no other administrator' : ''
  return `${told.who} ${parts.join(' and ') || `changed what ${subject(told)} may do`}${alone}`
}

/** "the permission identity:read for clinic until 2026-12-01". */
function lent(told: Told): string {
  const until = field(told, 'until').slice(0, 10)
  const parts = [field(told, 'permission'), `for ${field(told, 'tenant') || 'a tenant'}`]
  return ['the permission', ...parts, ...(until === '' ? [] : [`until ${until}`])].filter(Boolean).join(' ')
}

/** Who may sign in, with what, and what they may do. */
export const PEOPLE_WORDS: Readonly<Record<string, KindWords>> = {
  'person-invited': people(told => `${told.who} invited ${subject(told)}`),
  'person-invited-again': people(
    told => `${told.who} invited ${subject(told)} again; the link before is void`,
  ),
  'sign-in-reset': people(told => `${told.who} reset how ${subject(told)} signs in`),
  'roles-changed': people(rolesChanged),
  'account-closed': people(told => `${told.who} closed ${whose(told)} account`),
  'account-reopened': people(told => `${told.who} opened ${whose(told)} account again`),
  'credentials-void': people(
    told => `${told.who} voided the password and second factors of ${subject(told)}`,
  ),
  'password-set': people(({ who }) => `${who} set a password`),
  'password-changed': people(({ who }) => `${who} changed their password`),
  'totp-set-up': people(told =>
    told.entry['replaced'] === true
      ? `${told.who} replaced their authenticator`
      : `${told.who} set up an authenticator`,
  ),
  'totp-removed': people(({ who }) => `${who} removed their authenticator`),
  'passkey-added': people(({ who }) => `${who} added a passkey`),
  'passkey-renamed': people(({ who }) => `${who} renamed a passkey`),
  'passkey-removed': people(({ who }) => `${who} removed a passkey`),
  'recovery-codes-made': people(({ who }) => `${who} made new recovery codes`),
  'token-made': people(
    told => `${told.who} made an API token for ${field(told, 'permissions') || 'nothing'}`,
  ),
  'token-revoked': people(({ who }) => `${who} revoked one of their own API tokens`),
  'api-token-revoked': people(
    told =>
      `${told.who} revoked an API token of ${told.nameOf(field(told, 'account') || told.entry.subject)}`,
  ),
  'permission-lent': people(told => `${told.who} lent ${subject(told)} ${lent(told)}`),
  'loan-ended': people(told => `${told.who} took back from ${subject(told)} ${lent(told)}`),
  'break-glass-ended': people(({ who }) => `${who} made the sheet for the emergency account worthless`),
  'break-glass-made': people(({ who }) => `${who} made a new sheet for the emergency account`),
}

/** What `record-kept` says of records about people, by the kind of record. */
export const PEOPLE_RECORDS: Readonly<Record<string, (told: Told, id: string, version: number) => string>> = {
  account: (told, id, version) =>
    version === 1
      ? `${told.who} added an account for ${told.nameOf(id)}`
      : `${told.who} changed ${whose(told, id)} account (version ${version})`,
  'loan-reason': (told, id) =>
    `${told.who} said why ${told.nameOf(id.split(':')[0] ?? id)} is lent a permission`,
  'mail-preference': ({ who }) => `${who} chose which mails they get`,
  'calendar-feed': ({ who }, _, version) =>
    version === 1
      ? `${who} made an address under which a calendar program reads what is due`
      : `${who} ended an address for a calendar program`,
  alarm: ({ who }) => `${who} raised or saw an alarm`,
}
