import type { Act } from '../../../base/audit/acts.ts'
import { type ActorRule, JUDGEMENT, MAILBOX_PAGE, SCHEMA_PAGE } from '../actor-rule.ts'
import type { ActorView } from '../actor-view.ts'
import { appOf } from '../client-app.ts'

const present = (sid: string | null): sid is string => sid !== null && sid !== ''

function equalSids({ event: { evidence } }: ActorView): boolean | null {
  const { logonUserSid, mailboxOwnerSid } = evidence
  if (!present(logonUserSid) || !present(mailboxOwnerSid)) return null
  return logonUserSid === mailboxOwnerSid || logonUserSid.toUpperCase() === mailboxOwnerSid.toUpperCase()
}

const logon = (type: number) => (view: ActorView) => view.event.evidence.logonType === type

const DELEGATE_WAYS: { readonly [A in Act]?: string } = { 'send-as': 'send-as' }

/** What may be of weight beside the row: it decides nothing. */
function besides({ event: { evidence }, script }: ActorView): readonly string[] {
  return [
    ...(script === null
      ? []
      : [`ClientInfoString shows ${script}: a program may have acted for the person.`]),
    ...(evidence.externalAccess === true
      ? ["ExternalAccess is true: the actor's domain is another than the mailbox owner's."]
      : []),
  ]
}

/** Records of what was done inside a mailbox, by LogonType. */
export const MAILBOX_RULES: readonly ActorRule[] = [
  {
    id: 'admin-logon',
    class: 'administrator',
    via: 'ediscovery',
    roleDecides: false,
    when: 'LogonType 1 (Admin)',
    matches: logon(1),
    because: view => [
      'LogonType 1: reached through eDiscovery, content search or a MAPI editor.',
      ...besides(view),
    ],
    source: `${MAILBOX_PAGE}; ${SCHEMA_PAGE}, LogonType`,
  },
  {
    id: 'delegate',
    class: 'delegate',
    via: ({ event, operation }) =>
      operation.sendOnBehalf ? 'send-on-behalf' : (DELEGATE_WAYS[event.act] ?? 'full-access'),
    roleDecides: true,
    when: 'LogonType 2 (Delegated); an administrator when a role on record at that time says so',
    matches: logon(2),
    because: view => [
      'LogonType 2: reached with a right to the mailbox that was given to the actor. An administrator with full access looks the same, so the roles on record at that time decide.',
      ...besides(view),
    ],
    source: `${MAILBOX_PAGE}; ${SCHEMA_PAGE}, LogonType`,
  },
  {
    id: 'owner-by-sid',
    class: 'owner',
    via: ({ event }) => appOf(event),
    roleDecides: false,
    when: 'LogonType 0 (Owner), and LogonUserSid is MailboxOwnerSid',
    matches: view => logon(0)(view) && equalSids(view) === true,
    because: ["LogonType 0, and the SID that logged on is the mailbox owner's."],
    source: `${SCHEMA_PAGE}, Exchange mailbox`,
  },
  {
    id: 'owner-contradicted',
    class: 'unknown',
    via: ({ event }) => appOf(event),
    roleDecides: false,
    when: 'LogonType 0, and the SIDs differ',
    matches: view => logon(0)(view) && equalSids(view) === false,
    because: view => [
      "LogonType 0 says owner, but the SID that logged on is not the mailbox owner's: the record contradicts itself.",
      ...besides(view),
    ],
    source: JUDGEMENT,
  },
  {
    id: 'owner-unproven',
    class: 'unknown',
    via: ({ event }) => appOf(event),
    roleDecides: false,
    when: 'LogonType 0, and a SID is missing',
    matches: logon(0),
    because: view => [
      'LogonType 0 alone does not prove the owner: applications have it too, and the record lacks a SID to tell by.',
      ...besides(view),
    ],
    source: JUDGEMENT,
  },
  {
    id: 'logon-type-unknown',
    class: 'unknown',
    via: ({ event }) => appOf(event),
    roleDecides: false,
    when: 'A mailbox record without a LogonType, or with one that is not in the schema',
    matches: view => view.mailbox,
    because: ({ event: { evidence } }) => [
      evidence.logonType === null
        ? 'A mailbox record without a LogonType: it does not say how the mailbox was reached.'
        : `LogonType ${evidence.logonType} is not in Microsoft's schema.`,
    ],
    source: JUDGEMENT,
  },
]
