import { describe, expect, test } from 'vitest'
import { type ActorRow, expectedRow, judgedRow, named } from '../actor-rows.fixture.ts'
import { CHEN, directoryChange, fileOpened, mailRead, OKAFOR, OKAFOR_SID } from '../audit-event.fixture.ts'

const BACKUP_APP = '9f0c2f10-5a6f-4c0c-9f6e-6f0a4e5c1d22'
const asDelegate = { userId: OKAFOR, logonUserSid: OKAFOR_SID, logonType: 2 }
const PYTHON = `Client=WebServices;CrossSite/EXCH/15.20.7249.024/python-requests/2.25.1[AppId=${BACKUP_APP}];`

const GRAPH = '00000003-0000-0000-c000-000000000000'
const APPLICATIONS: readonly ActorRow[] = [
  [
    'an app that called Graph is the client, not Graph',
    mailRead({ evidence: { appId: GRAPH, clientAppId: BACKUP_APP, logonUserSid: null } }),
    'application',
    'unlisted-app',
    BACKUP_APP,
  ],
  [
    'app-only Graph has LogonType 0 and is no owner',
    mailRead({ actor: null, evidence: { userType: 5, userKey: BACKUP_APP, appId: BACKUP_APP } }),
    'application',
    'app-only',
    BACKUP_APP,
  ],
  [
    'also with equal SIDs',
    mailRead({ actor: CHEN, evidence: { userType: 6 } }),
    'application',
    'app-only',
    'Office 365 Exchange Online',
  ],
  [
    'a service principal',
    directoryChange({
      actor: BACKUP_APP,
      evidence: { userId: `ServicePrincipal_${BACKUP_APP}`, userType: 4 },
    }),
    'application',
    'service-principal',
    null,
  ],
  ['SharePoint’s own app', fileOpened({ actor: 'app@sharepoint' }), 'application', 'service-principal', null],
  [
    'UserKey is the AppId',
    mailRead({ evidence: { userKey: BACKUP_APP.toUpperCase(), appId: BACKUP_APP, appName: 'Backup' } }),
    'application',
    'user-key-is-app',
    'Backup',
  ],
  [
    'an unlisted app and no SID of a user',
    mailRead({ evidence: { appId: BACKUP_APP, logonUserSid: null } }),
    'application',
    'unlisted-app',
    BACKUP_APP,
  ],
  [
    'a delegate that the record names stays one',
    mailRead({ evidence: { ...asDelegate, logonUserSid: null, appId: BACKUP_APP } }),
    'delegate',
    'delegate',
    'full-access',
    true,
  ],
  [
    'a script with the owner’s sign-in',
    mailRead({ actor: CHEN, evidence: { appId: BACKUP_APP, clientInfo: PYTHON } }),
    'application',
    'script',
    BACKUP_APP,
  ],
  [
    'a script through an app of Microsoft’s list is called by its library',
    mailRead({ actor: CHEN, evidence: { clientInfo: 'Client=WebServices;okhttp/4.9' } }),
    'application',
    'script',
    'okhttp',
  ],
  [
    'Windows PowerShell',
    mailRead({
      actor: CHEN,
      evidence: { clientInfo: 'Client=WebServices;Mozilla/5.0 WindowsPowerShell/5.1' },
    }),
    'application',
    'script',
    'powershell',
  ],
  [
    'JavaScript is not Java',
    mailRead({ actor: CHEN, evidence: { clientInfo: 'Client=OWA;javascript=on' } }),
    'owner',
    'owner-by-sid',
    'Office 365 Exchange Online',
  ],
]

describe('applications', () => {
  test.each(named(APPLICATIONS))('$why', ({ row }) => expect(judgedRow(row)).toEqual(expectedRow(row)))
})
