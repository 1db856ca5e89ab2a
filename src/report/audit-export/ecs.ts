import { entraAsEcs, isOfEntra } from './ecs-entra.ts'
import { ECS_VERSION } from './ecs-message-trace.ts'
import { unifiedAsEcs } from './ecs-unified.ts'
import type { ExportedRecord } from './exported-record.ts'
import { part, type Raw } from './raw.ts'

/**
 * One audit record in Elastic Common Schema (https://www.elastic.co/guide/en/ecs/8.17), as NDJSON goes to Elasticsearch.
 * Fields that the record does not answer are absent. It holds what the record holds: subjects and file names too.
 */
export function asEcs(one: ExportedRecord): Raw {
  const { event, logged } = one
  const fields = isOfEntra(one) ? entraAsEcs(one) : unifiedAsEcs(one)
  return {
    '@timestamp': event.time,
    ecs: { version: ECS_VERSION },
    ...part(fields),
    ward: {
      act: event.act,
      actor: part({ class: logged.class, rule: logged.rule, via: logged.via ?? undefined }),
    },
  }
}
