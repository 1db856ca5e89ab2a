import type { Act } from '../../../base/audit/acts.ts'
import { type ActorRule, JUDGEMENT, SCHEMA_PAGE } from '../actor-rule.ts'
import { onOwnAccount, ownsPlace } from '../actor-view.ts'
import { appOf } from '../client-app.ts'
import { isCmdlet, isDirectoryRecord, isEverybodysCmdlet, neededRole } from './acts-that-need-a-role.ts'

/** What a person does on the own account. Giving oneself a role or a right is not among them. */
const OWN_ACTS: ReadonlySet<Act> = new Set([
  'password-reset',
  'password-change',
  'password-force',
  'token-revoke',
  'mfa',
  'user-update',
  'consent',
  'consent-remove',
])

const DISCOVERY_ACTS: ReadonlySet<Act> = new Set(['discovery', 'discovery-read'])

/** Sign-ins, accounts, and acts that only an administrator can do. */
export const ACCOUNT_RULES: readonly ActorRule[] = [
  {
    id: 'sign-in',
    class: 'owner',
    via: ({ event }) => appOf(event),
    roleDecides: false,
    when: 'A sign-in or sign-out of a person',
    matches: ({ event, person }) => person && (event.act === 'sign-in' || event.act === 'sign-out'),
    because: ["A sign-in with the account's own credentials, into the account itself."],
    source: JUDGEMENT,
  },
  {
    id: 'failed-sign-in',
    class: 'unknown',
    via: ({ event }) => appOf(event),
    roleDecides: false,
    when: 'A sign-in that failed',
    matches: ({ event }) => event.act === 'sign-in-failed',
    because: ['The sign-in failed: who tried is not proven, and the account named may not be the one tried.'],
    source: `${SCHEMA_PAGE}, Azure Active Directory Secure Token Service logon (UserAccountNotFound)`,
  },
  {
    id: 'self-service-own',
    class: 'owner',
    via: 'self-service',
    roleDecides: false,
    when: 'An operation of self-service password reset, under the name of the account it is about or of no other',
    matches: ({ event, person, operation }) =>
      person && operation.selfService && (event.target?.kind !== 'user' || onOwnAccount(event) === true),
    because: ['The operation is one of self-service: the person acted on the own account.'],
    source: 'Microsoft Entra audit activity reference, Self-service Password Management (read 2026-11)',
  },
  {
    id: 'own-account',
    class: 'owner',
    via: 'own-account',
    roleDecides: false,
    when: 'A change of password, second factor, consent or profile where actor and target are the same account',
    matches: ({ event, person }) => person && OWN_ACTS.has(event.act) && onOwnAccount(event) === true,
    because: ['Actor and target are the same account.'],
    source: JUDGEMENT,
  },
  {
    id: 'own-mailbox',
    class: 'owner',
    via: 'own-mailbox',
    roleDecides: false,
    when: 'An Exchange cmdlet that everybody may run, on the own mailbox',
    matches: view =>
      view.person && isCmdlet(view) && isEverybodysCmdlet(view) && ownsPlace(view.event) === true,
    because: ['A cmdlet that the default role assignment policy gives to everybody, run on the own mailbox.'],
    source: 'Microsoft Learn, Role assignment policies in Exchange Online (read 2026-11)',
  },
  {
    id: 'ediscovery-act',
    class: 'administrator',
    via: 'ediscovery',
    roleDecides: false,
    when: 'Record type 24 (Discovery), or an act of eDiscovery or content search that did not fail',
    matches: ({ event, person, failed }) =>
      person &&
      !failed &&
      event.log === 'unified' &&
      (event.recordType === 24 || DISCOVERY_ACTS.has(event.act)),
    because: [
      'eDiscovery and content search need a role of their own (eDiscovery Manager or Administrator).',
    ],
    source: `${SCHEMA_PAGE}, eDiscovery; Microsoft Purview, Assign permissions in eDiscovery`,
  },
  {
    id: 'exchange-external',
    class: 'unknown',
    via: null,
    roleDecides: false,
    when: 'An Exchange admin record with ExternalAccess true and none of the signs above',
    matches: ({ event }) => event.recordType === 1 && event.evidence.externalAccess === true,
    because: [
      "ExternalAccess is true on an Exchange admin record: Microsoft's personnel, one of its services or a partner's delegated administrator ran it. The record does not say which.",
    ],
    source: `${SCHEMA_PAGE}, Exchange admin (ExternalAccess)`,
  },
  {
    id: 'admin-user-type',
    class: 'administrator',
    via: 'user-type',
    roleDecides: false,
    when: 'UserType 2 (Admin), outside a mailbox and not on what is the own',
    matches: ({ event, person }) =>
      person &&
      event.evidence.userType === 2 &&
      !(event.place?.kind === 'onedrive' && ownsPlace(event) === true),
    because: ['UserType 2: Microsoft marks the account as an administrator.'],
    source: `${SCHEMA_PAGE}, UserType`,
  },
  {
    id: 'act-needs-role',
    class: 'administrator',
    via: 'act',
    roleDecides: false,
    when: "An Exchange cmdlet or directory change that nobody can do without an administrator's role, and that did not fail",
    matches: neededRole,
    because: [
      "The act itself, which succeeded, needs an administrator's role; Microsoft does not mark administrators in directory records.",
    ],
    source:
      'Microsoft Entra built-in roles and default user permissions; Exchange Online role groups (read 2026-11)',
  },
  {
    id: 'directory-act',
    class: 'unknown',
    via: null,
    roleDecides: true,
    when: 'Another change of the directory or Exchange cmdlet: an ordinary member may be able to do it too, or it failed',
    matches: view => view.person && (isDirectoryRecord(view) || isCmdlet(view)),
    because: [
      'Ordinary members can do this too, or it failed, or it is not clear whose account it is: the roles on record at that time decide whether it was an administrator.',
    ],
    source: 'Microsoft Learn, Default user permissions in Microsoft Entra ID (read 2026-11)',
  },
]
