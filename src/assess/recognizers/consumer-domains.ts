/** Providers whose mailboxes private people have: free mail and the telephone and cable companies of the United States. */
const CONSUMER =
  /^(?:[a-z0-9-]+\.)?(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|passport|aol|aim|icloud|mac|me|comcast|verizon|att|sbcglobal|bellsouth|pacbell|ameritech|swbell|cox|charter|spectrum|earthlink|mindspring|juno|netzero|optonline|optimum|frontier|frontiernet|centurylink|windstream|roadrunner|rr|suddenlink|protonmail|proton|pm|zoho|gmx|mail|fastmail|tutanota|hushmail|yandex|qq|163)\.(?:com|net|org|me|us|de|uk|ca|fr|co\.uk|com\.au|com\.mx|com\.br|es|it|in|co\.in)$/i

export const isConsumerDomain = (domain: string): boolean => CONSUMER.test(domain)

/** Whether an address of such a provider stands in the text. */
export function hasConsumerAddress(text: string): boolean {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const domain = /^[a-z0-9.-]{3,80}/i.exec(text.slice(at + 1, at + 82))?.[0].replace(/\.$/, '')
    if (domain !== undefined && isConsumerDomain(domain)) return true
  }
  return false
}
