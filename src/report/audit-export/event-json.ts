import type { AuditEvent, EventItem, Named, NamedTarget } from '../../base/audit/event.ts'
import type { ExportedRecord } from './exported-record.ts'
import type { Raw } from './raw.ts'
import { wordsOf } from './words-of.ts'

/** What `ward audit normalize` and the store's exports call the shape; docs/schemas has it. */
export const EVENT_SCHEMA = 'ward.event/1'

/**
 * One audit event in Ward's own form. Without `words` it holds no subject, file name or path: these can name a patient.
 * A file is then told by its id where that is one, and not by its address.
 */
export function eventJson(one: ExportedRecord, options: { readonly words: boolean }): Raw {
  const { event, logged } = one
  return {
    schema: EVENT_SCHEMA,
    file: one.file,
    line: one.line,
    id: event.id,
    time: event.time,
    log: event.log,
    recordType: event.recordType,
    recordTypeName: event.recordTypeName,
    operation: event.operation,
    act: event.act,
    workload: event.workload,
    organization: event.organization,
    result: event.result,
    resultCode: event.resultCode,
    actor: named(event.actor),
    class: logged.class,
    via: logged.via,
    rule: logged.rule,
    roleDecides: logged.roleDecides,
    because: logged.because ?? [],
    place: event.place && placeJson(event.place, options.words),
    owner: named(event.owner),
    target: event.target && targetJson(event.target, options.words),
    right: event.right,
    items: event.items.map(item => itemJson(item, options.words)),
    itemCount: event.itemCount,
    mailAccess: event.mailAccess,
    throttled: event.throttled,
    address: event.address,
    app: named(event.app),
    session: event.session,
    device: event.device,
    part: event.part,
    ...(options.words ? { words: wordsOf(one) } : {}),
  }
}

function named(one: Named | null): Raw | null {
  return one && { id: one.id, name: one.name }
}

/** Places that are named after what people wrote there. */
const NAMED_BY_PEOPLE: ReadonlySet<string> = new Set(['list', 'ediscovery-case'])

function placeJson({ kind, id, name }: NonNullable<AuditEvent['place']>, words: boolean): Raw {
  const withheld = !words && NAMED_BY_PEOPLE.has(kind)
  return { kind, id: withheld && !isId(id) ? null : id, name: withheld ? null : name }
}

function targetJson({ kind, id, name }: NamedTarget, words: boolean): Raw {
  const withheld = !words && (kind === 'file' || kind === 'link' || kind === 'other')
  return { kind, id: withheld && !isId(id) ? null : id, name: withheld ? null : name }
}

function itemJson({ kind, id, folder, bytes }: EventItem, words: boolean): Raw {
  const tells = words || kind === 'message' || kind === 'chat-message' || isId(id)
  return { kind, id: tells ? id : null, bytes, ...(words ? { folder } : {}) }
}

/** A GUID or the like, which cannot hold anybody's words. */
function isId(text: string): boolean {
  return /^[0-9a-f-]{16,64}$/i.test(text)
}
