import type { ServiceFamily } from './define-service.ts'
import { firstThings, type ServiceState } from './service-states.ts'

/**
 * What a person is asked to decide, in the order in which it is asked. `settle`: one service that is used and not known to be
 * covered, decided by itself. `ai`, `content`, `protection`: services that are offered and not known to be covered, by what
 * they do with patient data. `again`: what was said more than a year ago. `confirm`: what only the list of 2021 names, which
 * Microsoft's list of today answers.
 */
export const DECISION_KINDS = ['settle', 'ai', 'content', 'protection', 'again', 'confirm'] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

/** Services that one answer with one reason may be true of. */
export interface ServiceDecision {
  /** The kind; of what is decided by itself with the service: `settle:power-apps`. */
  readonly id: string
  readonly kind: DecisionKind
  /** The most important first; at least one. */
  readonly services: readonly ServiceState[]
}

/** Families that look after accounts, devices and mail; what the others hold is what people write, say and store. */
const PROTECTION: ReadonlySet<ServiceFamily> = new Set(['identity', 'devices', 'defence', 'compliance'])

/** Everything that is to be done about services as a handful of decisions, each service in one of them. */
export function serviceDecisions(states: readonly ServiceState[]): readonly ServiceDecision[] {
  const byId = new Map<string, { readonly kind: DecisionKind; readonly services: ServiceState[] }>()
  for (const state of firstThings(states)) {
    const kind = kindOf(state)
    if (kind === null) continue
    const id = kind === 'settle' ? `settle:${state.service.id}` : kind
    const there = byId.get(id) ?? { kind, services: [] }
    byId.set(id, there)
    there.services.push(state)
  }
  const place = ({ kind }: Pick<ServiceDecision, 'kind'>) => DECISION_KINDS.indexOf(kind)
  return [...byId]
    .map(([id, decision]) => ({ id, ...decision }))
    .toSorted((one, other) => place(one) - place(other))
}

function kindOf({ todo, service }: ServiceState): DecisionKind | null {
  if (todo === null) return null
  if (todo === 'contradicted' || todo === 'settle') return 'settle'
  if (todo === 'decide') return 'ai'
  if (todo === 'say') return PROTECTION.has(service.family) ? 'protection' : 'content'
  return todo
}
