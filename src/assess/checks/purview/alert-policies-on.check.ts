import type { AlertPolicies } from '../../../collect/facts/purview/alert-policies.schema.ts'
import { defineCheck } from '../../define-check.ts'
import { counted, judgeEach, type Looked, namesOf, unread } from '../../judgement.ts'
import { either, not } from '../../truth.ts'

/** Microsoft's built-in alerts that every plan with mail has. */
const EVERYWHERE = [
  'Suspicious email sending patterns detected',
  'Suspicious connector activity',
  'Suspicious Email Forwarding Activity',
  'Messages have been delayed',
  'Tenant restricted from sending unprovisioned email',
]

/** At least one of these must be there and on, and each that is there must be on. */
const SENDING_RESTRICTED = ['Tenant restricted from sending email', 'User restricted from sending email']

/** Only plans with Defender for Office 365 Plan 2 have it; where it is, it must be on. */
const WHERE_LICENSED = ['A potentially malicious URL click was detected']

export const alertPoliciesOn = defineCheck({
  id: 'purview.alert-policies-on',
  since: '0.1',
  title: 'The built-in alerts about mail are on',
  requirements: [
    {
      citation: '164.308(a)(6)(ii)',
      strength: 'supports',
      why: 'An incident can only be answered once somebody is told of it.',
    },
    {
      citation: '164.308(a)(1)(ii)(D)',
      strength: 'supports',
      why: 'Alerts point the review of activity at what is out of the ordinary.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['purview.alert-policies'],
  judge: (facts, context) => {
    const alerts = Map.groupBy(facts['purview.alert-policies'], ({ Name }) => Name && plain(Name))
    if (alerts.size === 0)
      return unread('No alert policy was read at all, though every tenant has Microsoft’s own.')
    const restricted = SENDING_RESTRICTED.filter(name => mayBeThere(alerts, name))
    const required = [
      ...EVERYWHERE,
      ...(restricted.length > 0 ? restricted : SENDING_RESTRICTED.slice(0, 1)),
      ...WHERE_LICENSED.filter(name => mayBeThere(alerts, name)),
    ]
    return judgeEach(context, {
      entities: required.map(name => looked(alerts, name)),
      pass: good => `All ${counted(good, 'alert')} that should be on are on.`,
      fail: bad =>
        `${counted(bad.length, 'alert')} that should be on ${bad.length === 1 ? 'is' : 'are'} off or missing: ${namesOf(bad)}.`,
      none: unread('No alert to look for.'),
    })
  },
  rationale:
    'A taken-over mailbox shows first as odd sending or a new forwarding rule. Told within the hour, the clinic stops it before patients’ mail has left.',
  fix: {
    steps: [
      'Defender portal (security.microsoft.com) > Email & collaboration > Policies & rules > Alert policy',
      'Tick each alert that is named here > Bulk actions > Enable selected policies',
      'Open each one and set Email recipients to an address that somebody reads every working day',
    ],
    docs: 'https://learn.microsoft.com/defender-xdr/alert-policies',
    impact: 'The named recipients get a few more messages. Nobody else notices.',
    disturbs: 'administrators',
  },
  equivalents: {
    scuba: ['MS.DEFENDER.5.1v1', 'MS.SECURITYSUITE.4.1v1', 'MS.EXO.16.1v1'],
    differs: [
      {
        scuba: 'MS.DEFENDER.5.1v1',
        why: 'It asks for the alert on malicious links everywhere; Ward only where the tenant has it, as SECURITYSUITE.4.1v1 does.',
      },
      {
        scuba: 'MS.SECURITYSUITE.4.1v1',
        why: 'It asks for the alert on a restricted tenant alone; Ward wants the one on a restricted person on as well where it exists.',
      },
      {
        scuba: 'MS.EXO.16.1v1',
        why: 'It left the answer to a person; Ward reads the alert policies.',
      },
    ],
  },
})

/** By plain name; those whose name was not read stand under undefined. */
type Alerts = ReadonlyMap<string | undefined, AlertPolicies>

/** Some of Microsoft’s own names end in a zero-width space, and their capitals change over the years. */
function plain(name: string): string {
  return (name.includes('\u200b') ? name.replaceAll('\u200b', '') : name).trim().toLowerCase()
}

const PLAIN_NAMES = new Map(
  [...EVERYWHERE, ...SENDING_RESTRICTED, ...WHERE_LICENSED].map(name => [name, plain(name)]),
)

/** An alert whose name was not read may be any. */
function mayBeThere(alerts: Alerts, name: string): boolean {
  return alerts.has(undefined) || alerts.has(PLAIN_NAMES.get(name))
}

function looked(alerts: Alerts, name: string): Looked {
  const those = alerts.get(PLAIN_NAMES.get(name)) ?? []
  const nameless = alerts.has(undefined) ? undefined : false
  const meets = either(nameless, ...those.map(({ Disabled }) => not(Disabled)))
  const entity = { kind: 'alert', id: name, name, meets } as const
  return meets === false
    ? { ...entity, why: those.length > 0 ? 'It is off.' : 'The tenant has no such alert.' }
    : entity
}
