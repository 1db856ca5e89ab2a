import { defineCheck, type Entity } from '../../define-check.ts'
import { counted, evidence, manual, namesOf, notApplicable } from '../../judgement.ts'

export const thirdPartyConnectors = defineCheck({
  id: 'exchange.third-party-connectors',
  since: '0.1',
  title: 'Every mail gateway and connector partner is held to an agreement',
  requirements: [
    {
      citation: '164.308(b)(1)',
      strength: 'supports',
      why: 'Whoever relays or filters mail with patient data for the clinic is a business associate.',
    },
    {
      citation: '164.314(a)(1)',
      strength: 'supports',
      why: 'The agreement with each of them has to say what the rule asks.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['exchange.inbound-connectors', 'exchange.outbound-connectors'],
  judge: facts => {
    const entities: Entity[] = []
    for (const { Name, Enabled, ConnectorType, SenderDomains, RequireTls } of facts[
      'exchange.inbound-connectors'
    ])
      if (Enabled !== false)
        entities.push(
          evidence({
            ...connector('in', Name),
            meets: undefined,
            properties: { Enabled, ConnectorType, SenderDomains, RequireTls },
          }),
        )
    for (const { Name, Enabled, ConnectorType, RecipientDomains, SmartHosts, TlsSettings } of facts[
      'exchange.outbound-connectors'
    ])
      if (Enabled !== false)
        entities.push(
          evidence({
            ...connector('out', Name),
            meets: undefined,
            properties: { Enabled, ConnectorType, RecipientDomains, SmartHosts, TlsSettings },
          }),
        )
    if (entities.length === 0)
      return notApplicable('No connector is on. A filter that only your MX record names would not show here.')
    return {
      ...manual(
        `${counted(entities.length, 'connector')} to look at: ${namesOf(entities)}. Say for each whose it is and where its agreement is kept.`,
      ),
      entities,
    }
  },
  rationale:
    'A filter, an archive or a signature service in the path of your mail reads every message about a patient. Without an agreement, handing it to them is a disclosure.',
  fix: {
    steps: [
      'Exchange admin center > Mail flow > Connectors: open each connector that is on',
      'Name the company behind it and find its business associate agreement; record it under Vendors',
      'Turn off what nobody can name, after a day of watching mail flow',
    ],
    docs: 'https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/use-connectors-to-configure-mail-flow',
    impact:
      'An agreement on file disturbs nobody. Turning off a connector in use stops the mail of that scanner, EHR relay, fax gateway or partner: look at the reports Inbound messages and Outbound messages first. Undo by turning it on.',
    disturbs: 'some-staff',
    workflows: ['scan-to-mail', 'fax-to-mail', 'ehr-mail-relay', 'sharing-with-outside-practices'],
  },
  equivalents: {},
})

function connector(way: 'in' | 'out', name: string | undefined): Pick<Entity, 'kind' | 'id' | 'name'> {
  const called = name ?? 'a connector without a name'
  return { kind: 'setting', id: `${way}: ${called}`, name: called }
}
