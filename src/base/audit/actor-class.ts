/** Who an actor was to the place. The codes are stored in segments for years: never reused, never renumbered. */
export const ACTOR_CLASSES = {
  unknown: 0,
  owner: 1,
  delegate: 2,
  administrator: 3,
  partner: 4,
  microsoft: 5,
  service: 6,
  application: 7,
  guest: 8,
} as const

export type ActorClass = keyof typeof ACTOR_CLASSES

const BY_CODE = new Map<number, ActorClass>(
  Object.entries(ACTOR_CLASSES).map(([name, code]) => [code, name as ActorClass]),
)

export function classOfCode(code: number): ActorClass {
  return BY_CODE.get(code) ?? 'unknown'
}

/** What a record alone says of its actor; whether a delegate held a role at that time is asked when a report is made. */
export interface LoggedActor {
  readonly class: ActorClass
  /** The row of the decision table that matched: its id, such as `delegate` or `owner-by-sid`. */
  readonly rule: string
  /** How: `full-access`, `ediscovery`, `lockbox`, `self-service`, an app's name; null where nothing is to be said. */
  readonly via: string | null
  /** True when a role on record at that time makes this actor an administrator. */
  readonly roleDecides: boolean
}
