import { GUIDANCE_2012, type Sourced } from './sources.ts'

export const GLOBAL_ADMINISTRATOR = 'Global Administrator'

export interface AcceptedRole extends Sourced {
  /** As Microsoft Entra names it today. */
  readonly role: string
  readonly because: string
}

const TODAY: Pick<Sourced, 'asOf' | 'verified'> = { asOf: '2026-11-22', verified: false }

/**
 * The roles that the contact may hold, the first one first. The guidance of 2012 names the Global and the Technical
 * administrator; there is no role of the second name today. Whether Microsoft accepts the others is not verified.
 */
export const ACCEPTED_ROLES: readonly AcceptedRole[] = [
  {
    role: GLOBAL_ADMINISTRATOR,
    because: 'Named by the guidance of 2012; the role still has this name.',
    ...GUIDANCE_2012,
  },
  {
    role: 'Security Administrator',
    because: 'The security role of today that stands nearest to what the guidance asks.',
    source: 'Ward’s reading of the guidance; Microsoft names no equivalent role',
    ...TODAY,
  },
  {
    role: 'Service Support Administrator',
    because: 'The service role of today that stands nearest to the Technical administrator of 2012.',
    source: 'Ward’s reading of the guidance; Microsoft names no equivalent role',
    ...TODAY,
  },
]

export const ACCEPTED_ROLE_NAMES: readonly string[] = ACCEPTED_ROLES.map(({ role }) => role)

export const CHANNELS = ['original-mailbox', 'support-request', 'account-team', 'other'] as const
export type Channel = (typeof CHANNELS)[number]

export interface ChannelRow extends Sourced {
  readonly title: string
  /** Where it is done: an address, or a path as it is clicked. */
  readonly how: string
}

/** The mailbox that the guidance names for requests. */
export const ORIGINAL_MAILBOX = 'MSO-HIPAA@microsoft.com'

/** How a request reaches Microsoft. None was verified: whoever sends one records by which, and what came back. */
export const CHANNEL_ROWS: { readonly [C in Channel]: ChannelRow } = {
  'original-mailbox': { title: `E-mail to ${ORIGINAL_MAILBOX}`, how: ORIGINAL_MAILBOX, ...GUIDANCE_2012 },
  'support-request': {
    title: 'Service request in the Microsoft 365 admin center',
    how: 'Microsoft 365 admin center > Support > Help & support > Contact support',
    source: 'Ward’s advice where the mailbox does not answer',
    ...TODAY,
  },
  'account-team': {
    title: 'Microsoft’s account team, or the reseller',
    how: 'By the person you bought from',
    source: 'Ward’s advice for volume licensing and resellers',
    ...TODAY,
  },
  other: { title: 'Another way', how: 'Say which in the note', source: 'As you say', ...TODAY },
}

export const NOTICE_FIELDS = ['technical', 'security', 'privacy', 'message-center'] as const
export type NoticeField = (typeof NOTICE_FIELDS)[number]

export interface NoticeFieldRow extends Sourced {
  readonly title: string
  /** The property of Graph `organization`; null for what Graph does not tell. */
  readonly property: string | null
  readonly path: string
}

/** The tenant's own fields by which Microsoft finds whom to write to. They are kept equal to the contact. */
export const NOTICE_FIELD_ROWS: { readonly [F in NoticeField]: NoticeFieldRow } = {
  technical: {
    title: 'Technical contact',
    property: 'technicalNotificationMails',
    path: 'Entra admin center > Entra ID > Overview > Properties > Technical contact',
    source: 'https://learn.microsoft.com/graph/api/resources/organization',
    asOf: '2026-11-22',
    verified: true,
  },
  security: {
    title: 'Security and compliance notifications',
    property: 'securityComplianceNotificationMails',
    path: 'Microsoft Graph PowerShell: Update-MgOrganization -SecurityComplianceNotificationMails',
    source: 'https://learn.microsoft.com/graph/api/resources/organization',
    asOf: '2026-11-22',
    verified: true,
  },
  privacy: {
    title: 'Global privacy contact',
    property: 'privacyProfile.contactEmail',
    path: 'Entra admin center > Entra ID > Overview > Properties > Global privacy contact',
    source: 'https://learn.microsoft.com/graph/api/resources/privacyprofile',
    asOf: '2026-11-22',
    verified: true,
  },
  'message-center': {
    title: 'Message center, data privacy messages',
    property: null,
    path: 'Microsoft 365 admin center > Health > Message center > Preferences > Email',
    source: 'https://learn.microsoft.com/microsoft-365/admin/manage/message-center',
    asOf: '2026-11-22',
    verified: false,
  },
}
