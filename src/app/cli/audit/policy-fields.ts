import { AppError } from '../../../base/app-error.ts'
import { ACTOR_CLASSES, type ActorClass } from '../../../base/audit/actor-class.ts'
import { PLACE_KINDS, type PlaceKind } from '../../../base/audit/event.ts'
import { type Instant, parseInstant } from '../../../base/time.ts'
import type { PolicyWho } from '../../../assess/audit/access-policy.ts'
import { foldIdentity } from '../../../collect/audit/normalise/fold-identity.ts'
import { type PolicyTerms, readPolicyTerms } from '../../../comply/access-policies.ts'

/** A policy as a person writes it, on the command line or in a row of a file; blank is absent. */
export interface PolicyFields {
  readonly place?: string | undefined
  readonly kind?: string | undefined
  /** `user:name`, `role:name`, `class:name` or `house`; a name with @ is a user. */
  readonly who?: string | undefined
  readonly why?: string | undefined
  readonly ticket?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly approver?: string | undefined
}

export const POLICY_FIELDS = [
  'place',
  'kind',
  'who',
  'why',
  'ticket',
  'from',
  'until',
  'approver',
] as const satisfies readonly (keyof PolicyFields)[]

const KINDS = Object.keys(PLACE_KINDS).filter(kind => kind !== 'none') as PlaceKind[]
const CLASSES = Object.keys(ACTOR_CLASSES) as ActorClass[]

/**
 * What the fields say. Names are folded as the log's are.
 * @param at from when it holds where the fields do not say
 * @throws AppError bad-input, one sentence that names the field
 */
export function policyTerms(fields: PolicyFields, at: Instant): PolicyTerms {
  const place = needed(fields, 'place')
  const until = fields.until === undefined ? null : moment(fields.until, 'until')
  return readPolicyTerms({
    place: { kind: kindIn(fields.kind), id: foldedPlace(place) },
    who: whoIn(needed(fields, 'who')),
    why: needed(fields, 'why'),
    ticket: fields.ticket ?? null,
    from: fields.from === undefined ? at : moment(fields.from, 'from'),
    until,
    approver: needed(fields, 'approver'),
  })
}

function needed(fields: PolicyFields, field: keyof PolicyFields): string {
  const text = fields[field]?.trim() ?? ''
  if (text === '') throw new AppError('bad-input', `The access policy’s field "${field}" is missing.`)
  return text
}

function kindIn(text: string | undefined): PlaceKind | null {
  if (text === undefined) return null
  const kind = KINDS.find(one => one === text.trim().toLowerCase())
  if (kind !== undefined) return kind
  throw new AppError('bad-input', `The access policy’s field "kind" takes one of ${KINDS.join(', ')}.`)
}

/** As events have it: a site's address stands there without a slash at its end. */
function foldedPlace(text: string): string {
  if (text.endsWith('*')) return `${text.slice(0, -1).trim().toLowerCase()}*`
  const bare = /^https?:/i.test(text) ? text.replace(/\/+$/, '') : text
  return foldIdentity(bare) ?? bare.toLowerCase()
}

function whoIn(text: string): PolicyWho {
  if (/^(house|everyone)$/i.test(text)) return { kind: 'house' }
  const [, kind = '', name = ''] = /^(user|role|class):\s*(.*)$/is.exec(text) ?? []
  switch (kind.toLowerCase()) {
    case 'user':
      return { kind: 'user', id: foldIdentity(name) ?? name.toLowerCase() }
    case 'role':
      return { kind: 'role', name: name.trim() }
    case 'class': {
      const found = CLASSES.find(one => one === name.trim().toLowerCase())
      if (found !== undefined) return { kind: 'class', class: found }
      throw new AppError(
        'bad-input',
        `A class in the access policy’s field "who" is one of ${CLASSES.join(', ')}.`,
      )
    }
    default:
      if (text.includes('@')) return { kind: 'user', id: foldIdentity(text) ?? text.toLowerCase() }
      throw new AppError(
        'bad-input',
        'The access policy’s field "who" is written user:NAME, role:NAME, class:NAME or house.',
      )
  }
}

function moment(text: string, field: 'from' | 'until'): Instant {
  try {
    return parseInstant(text.trim())
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError(
      'bad-input',
      `The access policy’s field "${field}" is no date: write it like 2026-11-21 or 2026-11-21T08:30:00Z.`,
    )
  }
}
