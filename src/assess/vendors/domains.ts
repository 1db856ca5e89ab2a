/** A host name in its plain form: small letters, without a wildcard, a dot at the end, or what an address has before it. */
export function domainOf(text: string): string | null {
  const host = text.trim().toLowerCase().replace(/^.*@/, '').replace(/^\*\./, '').replace(/\.$/, '')
  return /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/.test(host)
    ? host
    : null
}

/** Whether a host is a domain or lies below it. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}

/** Domains that many companies share: they tell nothing of whose an app is. */
const SHARED: readonly string[] = [
  'onmicrosoft.com',
  'azurewebsites.net',
  'cloudapp.net',
  'cloudapp.azure.com',
  'azure-api.net',
  'azurefd.net',
  'sharepoint.com',
  'microsoft.com',
  'microsoftonline.com',
  'office.com',
  'windows.net',
  'herokuapp.com',
  'amazonaws.com',
  'cloudfront.net',
  'github.io',
  'web.app',
  'vercel.app',
  'netlify.app',
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'msn.com',
  'yahoo.com',
  'ymail.com',
  'rocketmail.com',
  'aol.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'comcast.net',
  'verizon.net',
  'att.net',
  'sbcglobal.net',
  'bellsouth.net',
  'cox.net',
  'charter.net',
  'earthlink.net',
  'optonline.net',
  'proton.me',
  'protonmail.com',
  'fastmail.com',
  'gmx.com',
  'mail.com',
  'localhost',
]

export function isShared(host: string): boolean {
  return SHARED.some(domain => isWithin(host, domain))
}

/** Plain domains without doubles, shared ones left out unless asked for. */
export function domainsIn(texts: readonly string[], { shared = false } = {}): readonly string[] {
  const found = texts.map(domainOf).filter(host => host !== null)
  return [...new Set(found)].filter(host => shared || !isShared(host))
}
