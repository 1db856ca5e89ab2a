import type { ActorEvidence } from '../../../base/audit/event.ts'
import { type ActorRule, JUDGEMENT, RECORDS_SEEN, SCHEMA_PAGE } from '../actor-rule.ts'
import type { ActorView } from '../actor-view.ts'
import { appIdOf, appOf } from '../client-app.ts'
import { firstPartyApp } from '../first-party-apps.ts'

/** @param key in lower case. In lower case a text has another length only if it has the one letter that grows. */
const isKey = (id: string | null, key: string) =>
  id !== null &&
  (id === key || ((id.length === key.length || id.includes('\u0130')) && id.toLowerCase() === key))

const keyNamesApp = ({ appId, clientAppId }: ActorEvidence, key: string) =>
  isKey(appId, key) || isKey(clientAppId, key)

/** Sign-in records mark an app's sign-in themselves. */
const keyIsApp = ({ event, userKey }: ActorView) =>
  event.log !== 'entra-sign-in' && userKey !== '' && keyNamesApp(event.evidence, userKey)

/** An app nobody of Microsoft's list, and nobody's SID beside it. A delegate's record that names the person is the person's. */
function isUnlistedApp({ event, mailbox, userId }: ActorView): boolean {
  const { evidence } = event
  if (!mailbox || evidence.logonUserSid !== null) return false
  if (evidence.logonType === 2 && userId.includes('@')) return false
  const id = appIdOf(evidence)
  return id !== null && id !== '' && firstPartyApp(id) === undefined
}

const scriptVia = (view: ActorView) => {
  const app = appOf(view.event)
  return app === null || firstPartyApp(appIdOf(view.event.evidence)) !== undefined ? view.script : app
}

/** Programs that act by themselves, or with a person's rights but without the person. */
export const APPLICATION_RULES: readonly ActorRule[] = [
  {
    id: 'app-only',
    class: 'application',
    via: ({ event }) => appOf(event),
    roleDecides: false,
    when: 'UserType 5 (Application) or 6 (ServicePrincipal), whatever LogonType says',
    matches: ({ event: { evidence } }) => evidence.userType === 5 || evidence.userType === 6,
    because: ({ event: { evidence } }) => [
      `UserType ${evidence.userType}: an application acted by itself${
        evidence.logonType === 0 ? '; its LogonType 0 does not make it the owner' : ''
      }.`,
    ],
    source: `${SCHEMA_PAGE}, UserType; ${RECORDS_SEEN}`,
  },
  {
    id: 'service-principal',
    class: 'application',
    via: ({ event }) => appOf(event),
    roleDecides: false,
    when: 'UserId or UserKey `ServicePrincipal_<guid>`, `app@sharepoint`, or the record says that an app acted',
    matches: ({ event, userId, userKey }) =>
      event.evidence.actedAsApp ||
      userId.startsWith('serviceprincipal_') ||
      userKey.startsWith('serviceprincipal_') ||
      userId.endsWith('app@sharepoint') ||
      userId.includes('|ms.sp.ext|'),
    because: ['The record names a service principal or app as the actor.'],
    source: `${SCHEMA_PAGE}; ${RECORDS_SEEN}`,
  },
  {
    id: 'user-key-is-app',
    class: 'application',
    via: ({ event }) => appOf(event),
    roleDecides: false,
    when: 'UserKey is the AppId',
    matches: keyIsApp,
    because: ['UserKey is the AppId: the app acted by itself, without a signed-in person.'],
    source: RECORDS_SEEN,
  },
  {
    id: 'unlisted-app',
    class: 'application',
    via: ({ event }) => appOf(event),
    roleDecides: false,
    when: "A mailbox record whose AppId is not in the list of Microsoft's apps and that has no LogonUserSid",
    matches: isUnlistedApp,
    because: ["The app is not in the list of Microsoft's own, and no user's SID stands in the record."],
    source: JUDGEMENT,
  },
  {
    id: 'script',
    class: 'application',
    via: scriptVia,
    roleDecides: false,
    when: 'LogonType 0, and ClientInfoString shows a script library or command line tool',
    matches: ({ event, script }) => event.evidence.logonType === 0 && script !== null,
    because: ({ script }) => [
      `ClientInfoString shows ${script}: a program read the mailbox with the owner's sign-in.`,
    ],
    source: RECORDS_SEEN,
  },
  {
    id: 'system-user-type',
    class: 'service',
    via: null,
    roleDecides: false,
    when: 'UserType 4 (System), 7 (CustomPolicy) or 8 (SystemPolicy)',
    matches: ({ event: { evidence } }) =>
      evidence.userType === 4 || evidence.userType === 7 || evidence.userType === 8,
    because: ({ event }) => [`UserType ${event.evidence.userType}: the system or a policy acted, no person.`],
    source: `${SCHEMA_PAGE}, UserType`,
  },
]
