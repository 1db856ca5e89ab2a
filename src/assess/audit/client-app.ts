import type { ActorEvidence, AuditEvent } from '../../base/audit/event.ts'
import { firstPartyApp } from './first-party-apps.ts'

/** A name of an app is a line in a report. */
const LONGEST_NAME = 120
/** What a client says of itself stands in the first words. */
const LONGEST_CLIENT = 2_000

/**
 * The app that the actor used: Microsoft's name for its own apps, else as the record names it, else its id, else what
 * the client says of itself. Null when the record names none.
 */
export function appOf({ evidence, app }: AuditEvent): string | null {
  const id = appIdOf(evidence)
  const name = firstPartyApp(id) ?? evidence.appName ?? app?.name ?? id
  return name === null || name === '' ? clientOf(evidence.clientInfo) : name.slice(0, LONGEST_NAME)
}

/** The id of the app that the actor used: ClientAppId where there is one, since AppId can be of what it called (Graph). */
export function appIdOf({ appId, clientAppId }: ActorEvidence): string | null {
  return clientAppId === null || clientAppId === '' ? appId : clientAppId
}

/** The first part of ClientInfoString, `Client=OWA;…`, in words a person knows. */
const CLIENTS: ReadonlyMap<string, string> = new Map([
  ['owa', 'Outlook on the web'],
  ['msexchangerpc', 'Outlook'],
  ['outlookservice', 'Outlook Mobile'],
  ['activesync', 'Exchange ActiveSync'],
  ['pop3', 'POP3'],
  ['pop3/imap4', 'POP3 or IMAP4'],
  ['imap4', 'IMAP4'],
  ['rest', 'REST'],
  ['webservices', 'Exchange Web Services'],
])

function clientOf(clientInfo: string | null): string | null {
  const [, client = ''] = /^client=([a-z0-9/]{1,40})/i.exec(clientInfo ?? '') ?? []
  return CLIENTS.get(client.toLowerCase()) ?? null
}

/**
 * Libraries and command line tools that fetch mail and that no mail program carries; what a client calls itself is only
 * what it says. Names as their projects' user agents have them (2026-11).
 */
const SCRIPTS =
  /(?:\b(python|urllib|aiohttp|httpx|exchangelib|java|okhttp|httpclient|curl|libcurl|wget|go-http-client|node-fetch|axios|undici|postman\w*|insomnia|ruby|perl|libwww|php|guzzle\w*|restsharp|scrapy|exchangeservicesclient)(?![a-z])|(powershell))/i

/** The script library or command line tool that ClientInfoString shows, in lower case, else null. */
export function scriptOf(clientInfo: string): string | null {
  const found = SCRIPTS.exec(clientInfo.slice(0, LONGEST_CLIENT))
  return (found?.[1] ?? found?.[2])?.toLowerCase() ?? null
}
