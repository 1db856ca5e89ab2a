import { fileFields, mailFields, messageText, ruleFields } from './ecs-content.ts'
import { networkFields, relatedAddresses } from './ecs-network.ts'
import { groupFields, relatedUsers, userFields } from './ecs-people.ts'
import { eventKind, kindsOf } from './ecs-kinds.ts'
import { wholeRecord } from './ecs-record.ts'
import type { ExportedRecord } from './exported-record.ts'
import { outcomeOf } from './outcome.ts'
import { firstText, part, type Raw, textIn } from './raw.ts'
import { loggedSeverity } from './severity.ts'
import { userParts } from './user-parts.ts'

/**
 * A record of the unified audit log in Elastic Common Schema 8: the fields of the schema that the record answers, Ward's
 * finding of who acted under `ward.actor`, and the whole record under `o365.audit`. It holds subjects and file names.
 */
export function unifiedAsEcs(one: ExportedRecord): Raw {
  const { event, record } = one
  const organization = firstText(record, ['OrganizationId']) ?? event.organization ?? undefined
  const organizationName = textIn(record, 'OrganizationName')
  const { file, url } = fileFields(one)
  const { email, sender, recipients } = mailFields(one)
  const { client, source, network, server, destination } = networkFields(one)
  return {
    event: part({
      kind: eventKind(event),
      module: 'o365',
      dataset: 'o365.audit',
      ...kindsOf(event),
      action: event.operation === '' ? undefined : event.operation,
      code: event.recordTypeName ?? undefined,
      // A record without an id has one that Ward made of its content: not Microsoft's, and not told as such.
      id: textIn(record, 'Id') ?? (event.id.startsWith('sha256:') ? undefined : event.id),
      outcome: outcomeOf(one),
      provider: textIn(record, 'Workload') ?? event.workload ?? undefined,
      severity: loggedSeverity(record),
    }),
    error: part({ code: event.resultCode ?? undefined }),
    organization: part({ id: organization, name: organizationName }),
    host: part({ id: organization, name: organizationName ?? domainOf(textIn(record, 'UserId')) }),
    user: userFields(one),
    group: groupFields(one),
    client,
    source: merged(source, sender),
    destination: merged(destination, recipients),
    server,
    network,
    user_agent: part({ original: textIn(record, 'UserAgent') }),
    file,
    url,
    rule: ruleFields(one),
    message: messageText(one),
    email,
    related: part({ ip: relatedAddresses(one), user: relatedUsers(one) }),
    o365: { audit: wholeRecord(record) },
  }
}

function merged(end: unknown, user: Raw | undefined): Raw | undefined {
  return part({ ...(end as Raw | undefined), user })
}

/** The domain of a user id that is one of the Internet: `app@sharepoint` has none. */
function domainOf(id: string | undefined): string | undefined {
  const domain = id === undefined ? undefined : userParts(id).domain
  return domain?.includes('.') ? domain : undefined
}
