import { type ActorRule, RECORDS_SEEN, SCHEMA_PAGE } from '../actor-rule.ts'
import type { ActorView } from '../actor-view.ts'

const isGuest = ({ event, guestName, operation }: ActorView) =>
  event.evidence.userType === 10 || guestName || operation.anonymousLink

const ANONYMOUS = /urn:spo:anon|^urn:forms:anonymous#|^anonymous$|^nt authority\\anonymous/

function guestVia({ event, userId }: ActorView): string {
  if (ANONYMOUS.test(userId) || /^anonymouslinkused$/i.test(event.operation)) return 'anonymous-link'
  if (/urn:spo:guest|^urn:forms:/.test(userId)) return 'guest-link'
  return 'guest-account'
}

/** People from outside of the organisation. */
export const OUTSIDE_RULES: readonly ActorRule[] = [
  {
    id: 'partner-technician',
    class: 'partner',
    via: 'gdap',
    roleDecides: false,
    when: 'UserType 9 (PartnerTechnician)',
    matches: ({ event }) => event.evidence.userType === 9,
    because: ["UserType 9: a partner's technician with granular delegated administration (GDAP)."],
    source: `${SCHEMA_PAGE}, UserType`,
  },
  {
    id: 'delegated-admin',
    class: 'partner',
    via: 'delegated-admin',
    roleDecides: false,
    when: 'LogonType 6 (DelegatedAdmin)',
    matches: ({ event }) => event.evidence.logonType === 6,
    because: ["LogonType 6: a delegated administrator, that is a partner's."],
    source: `${SCHEMA_PAGE}, LogonType`,
  },
  {
    id: 'other-tenant',
    class: 'partner',
    via: 'other-tenant',
    roleDecides: false,
    when: 'TokenTenantId, ExternalUserTenantId or the home tenant is another than the organisation’s, and the account is no guest',
    matches: view => view.foreignTenant !== null && !isGuest(view),
    because: view => [
      `The record names another tenant (${view.foreignTenant}) as the actor's than the organisation's, and does not say that the account is a guest.`,
    ],
    source: `${SCHEMA_PAGE}, Exchange mailbox; Microsoft Graph v1.0, signIn (homeTenantId, resourceTenantId)`,
  },
  {
    id: 'guest',
    class: 'guest',
    via: guestVia,
    roleDecides: false,
    when: 'UserType 10, `#EXT#` in the name, `urn:spo:guest`, `urn:spo:anon`, `urn:forms:…` or an anonymous link',
    matches: isGuest,
    because: ({ event }) => [
      event.evidence.userType === 10
        ? 'UserType 10: a guest, or somebody who did not sign in.'
        : "The account's name is a guest's, or an anonymous link was used.",
    ],
    source: `${SCHEMA_PAGE}, UserType; Microsoft Purview, Audit log activities, Microsoft Forms (read 2026-11); ${RECORDS_SEEN}`,
  },
]
