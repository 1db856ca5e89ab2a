import type { Random } from '../random.ts'
import type { LoggedSession } from './logged.ts'

/** How somebody reaches Microsoft 365: what a client says of itself in each workload. App ids are Microsoft's own. */
export interface Client {
  readonly appId: string
  readonly appName: string
  readonly clientInfo: string
  readonly userAgent: string
}

const EDGE =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0'

export const CLIENTS = {
  /** Outlook on Windows. */
  outlook: {
    appId: 'd3590ed6-52b3-4102-aeff-aad2292ab01c',
    appName: 'Microsoft Office',
    clientInfo: 'Client=MSExchangeRPC',
    userAgent: 'Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.19231; Pro)',
  },
  /** Outlook in the browser. */
  web: {
    appId: '9199bf20-a13f-4107-85dc-02114787ef48',
    appName: 'One Outlook Web',
    clientInfo: 'Client=OWA;Action=ViaProxy',
    userAgent: EDGE,
  },
  /** Outlook on a telephone. */
  phone: {
    appId: '27922004-5251-4030-b22d-91ecd9a37ea4',
    appName: 'Outlook Mobile',
    clientInfo: 'Client=OutlookService;Outlook-iOS/2.0;',
    userAgent: 'Outlook-iOS/727.4425.prod.iphone (4.2539.0)',
  },
  /** SharePoint and OneDrive in the browser. */
  sites: {
    appId: '08e18876-6177-487e-b8b5-cf950c1e598c',
    appName: 'SharePoint Online Web Client Extensibility',
    clientInfo: 'Client=REST;Client=RESTSystem;;',
    userAgent: EDGE,
  },
  /** The OneDrive program that keeps files on a computer. */
  sync: {
    appId: 'ab9b8c07-8f02-4f72-87fa-80105867a763',
    appName: 'OneDrive SyncEngine',
    clientInfo: 'Client=REST;',
    userAgent: 'Microsoft SkyDriveSync 25.189.0928.0003 ship; Windows NT 10.0 (26100)',
  },
  teams: {
    appId: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
    appName: 'Microsoft Teams',
    clientInfo: 'Client=REST;Client=RESTSystem;;',
    userAgent:
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Teams/25241.203.3947.4411',
  },
  /** Exchange's PowerShell module and the admin centres. */
  admin: {
    appId: 'fb78d390-0c51-40cd-8e17-fdbfab77341b',
    appName: 'Microsoft Exchange REST API Based Powershell',
    clientInfo: 'Client=REST;Client=RESTSystem;;',
    userAgent: 'Mozilla/5.0 (Windows NT; Windows NT 10.0; en-US) WindowsPowerShell/5.1.26100.6584',
  },
} as const satisfies Record<string, Client>

export type ClientKind = keyof typeof CLIENTS

/** A script that goes in by Exchange Web Services, as itself or with somebody's token. */
export function scriptClient(appId: string, appName: string): Client {
  return {
    appId,
    appName,
    clientInfo: `Client=WebServices;ExchangeWebServicesProxy/CrossSite/EXCH/15.20.4200.000/python-requests/2.32.3[AppId=${appId}];`,
    userAgent: 'python-requests/2.32.3',
  }
}

/** A session of this client from this address; ids are the same for the same seed. */
export function loggedSession(
  random: Random,
  client: Client,
  address: string,
  deviceId: string | null = null,
): LoggedSession {
  return {
    address,
    userAgent: client.userAgent,
    clientInfo: client.clientInfo,
    appId: client.appId,
    appName: client.appName,
    sessionId: random.guid(),
    tokenId: random.base64(22),
    deviceId,
  }
}
