import type { FoundApp } from '../../base/vendors/found.ts'
import type { Facts } from '../../collect/facts/facts.schema.ts'
import { domainOf, domainsIn, isWithin } from './domains.ts'
import { foundApp, keyOf, mailReach } from './found-app.ts'

type MailFacts = Partial<
  Pick<
    Facts,
    | 'exchange.accepted-domains'
    | 'exchange.inbound-connectors'
    | 'exchange.outbound-connectors'
    | 'exchange.transport-rules'
    | 'exchange.remote-domains'
    | 'exchange.organization-relationships'
    | 'exchange.sharing-policies'
  >
>

const FROM = ['settings']

/** Whoever mail goes through or to, and who sees calendars, by the settings of Exchange Online. */
export function appsOfMail(facts: MailFacts): readonly FoundApp[] {
  const own = domainsIn(
    (facts['exchange.accepted-domains'] ?? []).map(({ DomainName: name }) => name ?? ''),
    {
      shared: true,
    },
  )
  const outside = (texts: readonly string[]) =>
    domainsIn(texts, { shared: true }).filter(host => !own.some(domain => isWithin(host, domain)))
  return [
    ...(facts['exchange.inbound-connectors'] ?? []).flatMap(connector => incoming(connector, outside)),
    ...(facts['exchange.outbound-connectors'] ?? []).flatMap(connector => outgoing(connector, outside)),
    ...(facts['exchange.transport-rules'] ?? []).flatMap(rule => forwarded(rule, outside)),
    ...(facts['exchange.remote-domains'] ?? []).flatMap(autoForward),
    ...calendars(facts, outside),
  ]
}

type Outside = (texts: readonly string[]) => readonly string[]

function incoming(
  {
    Name: name,
    Enabled: enabled,
    SenderDomains: senders,
  }: NonNullable<MailFacts['exchange.inbound-connectors']>[number],
  outside: Outside,
): readonly FoundApp[] {
  if (name === undefined) return []
  // Exchange writes them as `smtp:clinic.example;1`.
  const domains = outside((senders ?? []).map(text => text.replace(/^smtp:/i, '').replace(/;\d+$/, '')))
  return [
    foundApp({
      key: keyOf('in', name),
      kind: 'mail-connector-in',
      name,
      domains,
      enabled: enabled ?? null,
      detail: 'It hands mail in that Exchange takes as sent by a partner or by an own server.',
      reach: mailReach('connector', 'send'),
      from: FROM,
    }),
  ]
}

function outgoing(
  connector: NonNullable<MailFacts['exchange.outbound-connectors']>[number],
  outside: Outside,
): readonly FoundApp[] {
  const { Name: name, Enabled: enabled, RecipientDomains: to, SmartHosts: hosts } = connector
  if (name === undefined) return []
  const domains = outside([...(hosts ?? []), ...(to ?? [])])
  return [
    foundApp({
      key: keyOf('out', name),
      kind: 'mail-connector-out',
      name,
      domains,
      enabled: enabled ?? null,
      detail: domains.length === 0 ? null : `Mail goes by ${shownDomains(domains)}.`,
      reach: mailReach('connector', 'read'),
      from: FROM,
    }),
  ]
}

/** One for each domain outside: the address itself may name a person, and the rule is where it stands. */
function forwarded(
  rule: NonNullable<MailFacts['exchange.transport-rules']>[number],
  outside: Outside,
): readonly FoundApp[] {
  const { Name: name, State: state, Mode: mode } = rule
  if (name === undefined) return []
  const to = [
    rule.RedirectMessageTo,
    rule.BlindCopyTo,
    rule.CopyTo,
    rule.AddToRecipients,
    rule.GenerateIncidentReport,
  ].flatMap(list => list ?? [])
  return outside(to).map(domain =>
    foundApp({
      key: keyOf('rule', `${domain} ${name}`),
      kind: 'forwarding',
      name: `${domain} (rule “${name.slice(0, 120)}”)`,
      domains: [domain],
      enabled: state === undefined || mode === undefined ? null : state === 'Enabled' && mode === 'Enforce',
      detail: 'A mail flow rule sends mail there.',
      reach: mailReach('mail flow rule', 'read'),
      from: FROM,
    }),
  )
}

/** The default one (`*`) names nobody: that people may forward anywhere is a finding of its own. */
function autoForward({
  DomainName: name,
  AutoForwardEnabled: isOn,
}: NonNullable<MailFacts['exchange.remote-domains']>[number]): readonly FoundApp[] {
  const domain = name === undefined || name.trim() === '*' ? null : domainOf(name)
  if (domain === null || isOn !== true) return []
  return [
    foundApp({
      key: keyOf('auto-forward', domain),
      kind: 'auto-forward-domain',
      name: domain,
      domains: [domain],
      enabled: true,
      detail: 'People may have their mail forwarded there by themselves.',
      reach: mailReach('automatic forwarding', 'read'),
      from: FROM,
    }),
  ]
}

function calendars(facts: MailFacts, outside: Outside): readonly FoundApp[] {
  const related = (facts['exchange.organization-relationships'] ?? []).flatMap(
    ({ DomainNames: names, Enabled: isOn, FreeBusyAccessEnabled: shows, FreeBusyAccessLevel: level }) =>
      isOn === false || shows === false || level === 'None' ? [] : (names ?? []),
  )
  const shared = (facts['exchange.sharing-policies'] ?? []).flatMap(({ Domains: domains, Enabled: isOn }) =>
    isOn === false ? [] : (domains ?? []).map(text => text.split(':')[0] ?? ''),
  )
  return outside([...related, ...shared]).map(domain =>
    foundApp({
      key: keyOf('calendar', domain),
      kind: 'calendar-sharing',
      name: domain,
      domains: [domain],
      enabled: true,
      detail: 'Its people see calendars of this organisation.',
      reach: [{ place: 'calendar', can: 'read', by: 'calendar sharing', type: null }],
      from: FROM,
    }),
  )
}

function shownDomains(domains: readonly string[]): string {
  const shown = domains.slice(0, 3).join(', ')
  return domains.length > 3 ? `${shown} and ${domains.length - 3} more` : shown
}
