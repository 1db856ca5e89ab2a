import { dayWords } from '../../../assess/words.ts'
import type { Instant } from '../../../base/time.ts'
import type { Channel } from '../../../base/contact/accepted.ts'
import { isDay } from '../../../base/days.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'
import type { ShownContact } from './use-contact.ts'

/** What the page says first. */
export function headOf({
  state,
  contact,
  alarms,
}: Pick<ShownContact, 'state' | 'contact' | 'alarms'>): string {
  if (contact === null || state === 'none') return 'Nobody is on record as the HIPAA contact'
  if (state === 'at_risk') return 'The HIPAA contact is at risk'
  const open = alarms.length
  const rest = open === 0 ? '' : open === 1 ? '; one thing is to be done' : `; ${open} things are to be done`
  return `${contact.name} is the HIPAA contact${rest}`
}

/** What may be opened on the page: one question each. */
export const TASKS = [
  'designate',
  'change',
  'default',
  'mailbox',
  'sent',
  'answered',
  'confirm',
  'verified',
  'report',
  'settle',
  'office',
  'end-office',
] as const
export type Task = (typeof TASKS)[number]

export function taskIn(search: URLSearchParams): Task | null {
  const asked = search.get('do')
  return TASKS.find(task => task === asked) ?? null
}

export const REPORT_WORDS = {
  bounced: 'Mail to the contact came back',
  disabled: 'The contact’s account is blocked',
  left: 'The contact has left',
} as const
export type ReportKind = keyof typeof REPORT_WORDS

export const SAYS_WORDS = {
  confirmed: 'Microsoft confirmed it',
  refused: 'Microsoft refused it',
  'other-channel': 'Microsoft named another way to ask',
  other: 'Something else',
} as const
export type Says = keyof typeof SAYS_WORDS

const CHANGE = '/contact?do=change'

/** Where each alarm is seen to; null for what is done outside Ward. */
export const ALARM_LINKS: Readonly<Record<string, { readonly label: string; readonly address: string }>> = {
  'role-lost': { label: 'Change the contact', address: CHANGE },
  disabled: { label: 'Change the contact', address: CHANGE },
  left: { label: 'Change the contact', address: CHANGE },
  bounced: { label: 'Say that it is settled', address: '/contact?do=settle&what=bounced' },
  'role-unknown': { label: 'Take in settings', address: '/set-up' },
  'no-mailbox': { label: 'Say who reads it', address: '/contact?do=mailbox' },
  'not-sent': { label: 'Record the sending', address: '/contact?do=sent' },
  refused: { label: 'Record the next sending', address: '/contact?do=sent' },
  unanswered: { label: 'Record the next sending', address: '/contact?do=sent' },
  'not-confirmed': { label: 'Confirm the contact', address: '/contact?do=confirm' },
  'account-closed': { label: 'Report that they have left', address: '/contact?do=report' },
}

/** What may be done about an alarm by whoever looks: nobody is led to a form that then refuses them. */
export function alarmLink(
  id: string,
  mine: Pick<NonNullable<ShownContact['mine']>, 'entitled'> | null,
): { readonly label: string; readonly address: string } | undefined {
  const link = mine === null ? undefined : ALARM_LINKS[id]
  if (link?.address !== CHANGE || mine?.entitled === true) return link
  return id === 'role-lost' ? { label: 'Take in fresh settings', address: '/set-up' } : undefined
}

/** What is written of a contact before it is sent. */
export interface PersonDraft {
  readonly accountName: string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly monitored: 'yes' | 'no' | ''
  readonly readBy: string
  readonly why: string
  readonly role: string
  readonly attested: boolean
  /** Since when, for a contact by default. */
  readonly on: string
}

export const EMPTY_PERSON: PersonDraft = {
  accountName: '',
  name: '',
  email: '',
  phone: '',
  monitored: '',
  readBy: '',
  why: '',
  role: '',
  attested: false,
  on: '',
}

/** The questions one names a contact by, in order. */
export const NAME_STEPS = ['account', 'person', 'mailbox', 'look'] as const
export type NameStep = (typeof NAME_STEPS)[number]

const ADDRESS = /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/u

/** What is wrong in the answers to one question. */
export function wrongIn(
  step: NameStep,
  draft: PersonDraft,
  {
    asksRole,
    asksDay,
    today,
  }: { readonly asksRole: boolean; readonly asksDay: boolean; readonly today: string },
): readonly FieldProblem[] {
  const problems: FieldProblem[] = []
  const put = (field: string, message: string) => problems.push({ field, message })
  if (step === 'account' && !ADDRESS.test(draft.accountName.trim())) {
    put('contact-account', 'Enter the account as it signs in, such as kim@clinic.example.')
  }
  if (step === 'person') {
    if (draft.name.trim() === '') put('contact-name', 'Enter the name of the person.')
    if (!ADDRESS.test(draft.email.trim())) {
      put('contact-email', 'Enter the address that Microsoft writes to, such as kim@clinic.example.')
    }
    if (draft.phone.trim() !== '' && !/^[+()\d][\d ()./+-]{3,}$/.test(draft.phone.trim())) {
      put('contact-phone', 'Write the telephone number with digits, such as +1 555 0100.')
    }
  }
  if (step === 'mailbox') {
    if (draft.monitored === '') put('contact-monitored', 'Say whether somebody reads the mailbox.')
    if (draft.monitored === 'yes' && draft.readBy.trim() === '') put('contact-read-by', 'Say who reads it.')
    if (asksDay && (!isDay(draft.on) || draft.on > today)) {
      put('contact-on', 'Enter the day on which the agreement was accepted, up to today.')
    }
  }
  if (step === 'look' && asksRole) {
    if (draft.role === '') put('contact-role', 'Choose the role that you saw in the Entra admin center.')
    if (!draft.attested) put('contact-attested', 'Tick that you saw the role yourself.')
  }
  return problems
}

/** The domain of an account name: what stands after its @. */
export function domainOf(accountName: string): string {
  return accountName.trim().toLowerCase().split('@').at(-1) ?? ''
}

/** As the server takes it. */
export function personOf({ accountName, name, email, phone, monitored, readBy }: PersonDraft) {
  return {
    accountName: accountName.trim(),
    domain: domainOf(accountName),
    name: name.trim(),
    email: email.trim(),
    phone: phone.trim() === '' ? null : phone.trim(),
    mailbox: {
      monitored: monitored === '' ? null : monitored === 'yes',
      readBy: monitored === 'yes' && readBy.trim() !== '' ? readBy.trim() : null,
    },
  }
}

/** What is attested of a role that no fact shows, in the words that are kept. */
export function attestation(role: string, accountName: string, today: string): string {
  return `I saw in the Entra admin center on ${dayWords(`${today}T00:00:00.000Z` as Instant)} that ${accountName.trim()} holds the role ${role}.`
}

export function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

export function isChannel(text: string, channels: readonly { readonly channel: Channel }[]): Channel | null {
  return channels.find(({ channel }) => channel === text)?.channel ?? null
}
