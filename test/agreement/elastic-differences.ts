import { asText } from '../../src/report/audit-export/raw.ts'
import type { Pair, SetName } from './elastic-pair.ts'

/** A field in which Ward's ECS differs from Elastic's on purpose. docs/differences-elastic.md has the same reasons. */
export interface Difference {
  readonly id: string
  readonly sets: readonly SetName[]
  readonly fields: RegExp
  readonly applies: (pair: Pair, expected: unknown, field: string) => boolean
  /** One sentence, as it stands in the document. */
  readonly why: string
}

const always = (): boolean => true
const logged = ({ record }: Pair, name: string): string => asText(record[name]) ?? ''
const hasBoth = (pair: Pair): boolean =>
  logged(pair, 'ClientIP') !== '' && logged(pair, 'ClientIPAddress') !== ''

export const DIFFERENCES: readonly Difference[] = [
  {
    id: 'action-as-logged',
    sets: ['o365'],
    fields: /^event\.action$/,
    applies: (pair, expected) =>
      /^(added|modified|deleted|removed)-/.test(String(expected)) &&
      pair.actual.get('event.action') === pair.record.Operation,
    why: 'Elastic renames some operations (MemberAdded becomes added-users-to-group); Ward keeps the operation as logged, so that it can be looked up at Microsoft.',
  },
  {
    id: 'client-ip-first',
    sets: ['o365'],
    fields: /^(client\.(address|ip|domain)|source\.ip|related\.ip)$/,
    applies: hasBoth,
    why: 'Where ClientIP and ClientIPAddress differ, Ward takes ClientIP and Elastic ClientIPAddress; the other one stands in o365.audit.',
  },
  {
    id: 'names-from-configuration',
    sets: ['o365'],
    fields: /^(organization|host)\.name$/,
    applies: always,
    why: 'The name of the tenant comes from Elastic’s configuration; Ward says a name only where the record has one (OrganizationName, the domain of the user).',
  },
  {
    id: 'host-of-other-user',
    sets: ['beats'],
    fields: /^host\.name$/,
    applies: (_, expected) => typeof expected === 'string',
    why: 'Filebeat takes the host’s name from whichever user it found; Ward from OrganizationName or the domain of UserId.',
  },
  {
    id: 'server-by-name',
    sets: ['o365', 'beats'],
    fields: /^server\.address$/,
    applies: pair => !pair.actual.has('server.ip'),
    why: 'What stands in brackets after the name of the server is a version of Exchange; where it cannot be an address, server.address is the name.',
  },
  {
    id: 'user-as-logged',
    sets: ['beats'],
    fields: /^(user\.(id|name|domain)|related\.user)$/,
    applies: pair => ['11', '13', '22', '40'].includes(logged(pair, 'RecordType')),
    why: 'For data loss rules, alerts and Viva Engage Filebeat puts the person the record is about into user; Ward keeps UserId there, which is the service that acted.',
  },
  {
    id: 'mapped-addresses',
    sets: ['beats'],
    fields: /^(client\.(ip|address)|source\.ip|related\.ip)$/,
    applies: pair => /::ffff:|:\d+$|^\[/.test(logged(pair, 'ClientIP')),
    why: 'An IPv4 address that is written within an IPv6 one (::ffff:10.0.0.1) is the IPv4 address, so that one client has one address; addresses stand without brackets and port.',
  },
  {
    id: 'host-names-with-port',
    sets: ['beats'],
    fields: /^(client|source)\.port$/,
    applies: pair => !pair.actual.has('client.ip'),
    why: 'Where a host name stands for the client, Ward keeps it whole in client.domain and takes no port out of it.',
  },
  {
    id: 'no-code-for-unknown',
    sets: ['beats'],
    fields: /^event\.code$/,
    applies: (_, expected) => String(expected) === '-1',
    why: 'Record type -1 has no name, and so no event.code; the number stands in o365.audit.RecordType.',
  },
  {
    id: 'kinds-of-today',
    sets: ['beats'],
    fields: /^event\.(type|category)$/,
    applies: (_, expected) =>
      [expected]
        .flat()
        .some(one =>
          [
            'authentication_success',
            'authentication_failure',
            'authentication',
            'malware',
            'error',
            'group',
          ].includes(String(one)),
        ),
    why: 'Filebeat’s types and categories for sign-ins, alerts and groups are of an older schema (authentication_success) or guess from the text of an alert; Ward uses those of ECS 8 for what the record itself says.',
  },
  {
    id: 'threat-from-alert',
    sets: ['beats'],
    fields: /^threat\./,
    applies: always,
    why: 'The name of a virus in an alert is no technique of ATT&CK; it stands in rule.description.',
  },
  {
    id: 'record-as-logged',
    sets: ['o365', 'beats'],
    fields:
      /^o365\.audit\.(AlertLinks|ExceptionInfo\.Reason|ModifiedProperties\.|ExtendedProperties\.|Parameters\.)/,
    applies: always,
    why: 'Below o365.audit Elastic flattens some members of the record to texts; Ward leaves them as logged, but for the lists of name and value.',
  },
  {
    id: 'time-of-the-act',
    sets: ['azure'],
    fields: /^@timestamp$/,
    applies: pair => pair.file.startsWith('identity_protection'),
    why: 'For risk detections Elastic takes the time at which the export was written; Ward the time of the activity or of the finding, with its milliseconds.',
  },
  {
    id: 'text-of-an-error',
    sets: ['azure'],
    fields: /^message$/,
    applies: pair => pair.actual.has('message'),
    why: 'Elastic joins the text of an error with the further details in brackets; Ward keeps the text.',
  },
  {
    id: 'sign-in-by-its-error',
    sets: ['o365', 'beats'],
    fields: /^event\.outcome$/,
    applies: pair => logged(pair, 'LogonError') !== '',
    why: 'A sign-in with a LogonError is a failure, also where its ResultStatus says Succeeded.',
  },
  {
    id: 'risk-is-an-alert',
    sets: ['azure'],
    fields: /^event\.kind$/,
    applies: pair => pair.file.startsWith('identity_protection'),
    why: 'A risk that Entra found is an alert; Elastic calls it an event.',
  },
  {
    id: 'long-durations',
    sets: ['azure'],
    fields: /^event\.duration$/,
    applies: (_, expected) => Number(expected) < 0,
    why: 'Elastic’s event.duration becomes negative above 2.1 seconds (a number of 32 bits); Ward’s does not.',
  },
]
