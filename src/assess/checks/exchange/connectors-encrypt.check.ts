import { defineCheck } from '../../define-check.ts'
import { judgeEach, type Looked, namesOf, notApplicable } from '../../judgement.ts'
import { known } from '../../truth.ts'

/** https://learn.microsoft.com/powershell/module/exchange/set-outboundconnector (2026-11-22): null takes encryption only where it is offered. */
const DEMANDS_TLS: ReadonlySet<string> = new Set([
  'EncryptionOnly',
  'CertificateValidation',
  'DomainValidation',
])

export const connectorsEncrypt = defineCheck({
  id: 'exchange.connectors-encrypt',
  since: '0.1',
  title: 'Mail through a connector is always encrypted',
  requirements: [
    {
      citation: '164.312(e)(2)(ii)',
      strength: 'supports',
      why: 'Between servers that agreed on it, mail with patient data travels encrypted or not at all.',
    },
    {
      citation: '164.312(e)(1)',
      strength: 'supports',
      why: 'A connector carries mail past the open internet’s custom of sending in the clear when encryption fails.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['exchange.inbound-connectors', 'exchange.outbound-connectors'],
  judge: (facts, context) =>
    judgeEach(context, {
      entities: [
        ...facts['exchange.inbound-connectors']
          .filter(({ Enabled }) => Enabled !== false)
          .map(({ Name, Enabled, ConnectorType, RequireTls }, index) =>
            connector('in', Name, index, {
              meets: RequireTls,
              why: 'It takes in mail that was sent unencrypted.',
              properties: { Enabled, ConnectorType, RequireTls },
            }),
          ),
        ...facts['exchange.outbound-connectors']
          .filter(({ Enabled }) => Enabled !== false)
          .map(({ Name, Enabled, ConnectorType, TlsSettings }, index) =>
            connector('out', Name, index, {
              meets: known(TlsSettings, kind => kind !== null && DEMANDS_TLS.has(kind)),
              why: 'It sends mail unencrypted when the other server does not offer encryption.',
              properties: { Enabled, ConnectorType, TlsSettings },
            }),
          ),
      ],
      pass: good =>
        good === 1
          ? 'The connector that is on carries mail only encrypted.'
          : `The ${good} connectors that are on carry mail only encrypted.`,
      fail: bad => `Mail may travel unencrypted through ${namesOf(bad)}.`,
      none: notApplicable('No connector is on.'),
    }),
  rationale:
    'The connector to the fax service sends to an address on the internet. If its certificate lapses, faxes about patients go out readable for everyone on the way.',
  fix: {
    steps: [
      'Exchange admin center > Mail flow > Connectors: open each connector that is named here',
      'To others: Security restrictions > Always use Transport Layer Security (TLS); Issued by a trusted certificate authority',
      'From others: Reject email messages if they aren’t sent over TLS',
      'Send a test message each way before you leave',
    ],
    docs: 'https://learn.microsoft.com/exchange/mail-flow-best-practices/use-connectors-to-configure-mail-flow/set-up-connectors-for-secure-mail-flow-with-a-partner',
    impact:
      'A scanner, fax gateway, EHR relay or partner whose server cannot encrypt stops sending or receiving: test each, and replace what cannot.',
    disturbs: 'some-staff',
    workflows: ['scan-to-mail', 'fax-to-mail', 'ehr-mail-relay', 'sharing-with-outside-practices'],
  },
  equivalents: {},
})

function connector(
  way: 'in' | 'out',
  name: string | undefined,
  index: number,
  { why, ...rest }: Pick<Looked, 'meets' | 'why' | 'properties'>,
): Looked {
  const called = name ?? 'a connector without a name'
  return {
    kind: 'setting',
    id: `${way}: ${name ?? index + 1}`,
    name: called,
    ...rest,
    ...(rest.meets === false ? { why } : {}),
  }
}
