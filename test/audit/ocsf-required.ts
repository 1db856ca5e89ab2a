/** A parsed event, of which only own members are read. */
type Event = Readonly<Record<string, unknown>>

/** What OCSF 1.4 requires of every event: https://schema.ocsf.io/1.4.0/classes/base_event */
const BASE = ['activity_id', 'category_uid', 'class_uid', 'metadata', 'severity_id', 'time', 'type_uid']

interface Required {
  readonly category: number
  readonly members: readonly string[]
  /** One of these must be there. */
  readonly oneOf?: readonly string[]
  readonly activities: readonly number[]
  /** Members that the class has only with the profile `host`. */
  readonly ofHostProfile?: readonly string[]
  /** Members that the class does not have at all. */
  readonly never?: readonly string[]
}

const upTo = (last: number): readonly number[] => [...Array.from({ length: last + 1 }, (_, id) => id), 99]

/** The required attributes of the classes that Ward writes, from each class's page at schema.ocsf.io (read 2026-11-22). */
export const REQUIRED: ReadonlyMap<number, Required> = new Map([
  [
    2004,
    {
      category: 2,
      members: ['finding_info'],
      activities: upTo(3),
      ofHostProfile: ['actor'],
      never: ['src_endpoint'],
    },
  ],
  [2006, { category: 2, members: ['finding_info'], activities: upTo(4) }],
  [3001, { category: 3, members: ['user'], activities: upTo(12) }],
  [3002, { category: 3, members: ['user'], oneOf: ['service', 'dst_endpoint'], activities: upTo(6) }],
  [3005, { category: 3, members: ['user', 'privileges'], activities: upTo(2) }],
  [3006, { category: 3, members: ['group'], activities: upTo(6) }],
  [4009, { category: 4, members: ['email', 'direction_id'], activities: upTo(4), ofHostProfile: ['actor'] }],
  [6003, { category: 6, members: ['actor', 'api', 'src_endpoint'], activities: upTo(4) }],
  [6006, { category: 6, members: ['actor', 'file', 'src_endpoint'], activities: upTo(17) }],
])

/** Objects within an event: what each must have, and of what it must have one. */
const OBJECTS: ReadonlyMap<string, { readonly all?: readonly string[]; readonly oneOf?: readonly string[] }> =
  new Map([
    ['metadata', { all: ['product', 'version'] }],
    ['metadata.product', { oneOf: ['name', 'uid'] }],
    ['actor', { oneOf: ['process', 'user', 'invoked_by', 'session', 'app_name', 'app_uid'] }],
    ['actor.user', { oneOf: ['account', 'name', 'uid'] }],
    ['user', { oneOf: ['account', 'name', 'uid'] }],
    ['group', { oneOf: ['name', 'uid'] }],
    ['service', { oneOf: ['name', 'uid'] }],
    ['src_endpoint', { oneOf: ['ip', 'uid', 'name', 'hostname', 'svc_name', 'domain'] }],
    ['file', { all: ['name', 'type_id'] }],
    ['file_result', { all: ['name', 'type_id'] }],
    ['api', { all: ['operation'] }],
    ['email', { oneOf: ['from', 'to'] }],
    ['finding_info', { all: ['uid'] }],
    [
      'data_security',
      { oneOf: ['data_lifecycle_state_id', 'detection_pattern', 'detection_system_id', 'policy'] },
    ],
    ['resources', { oneOf: ['name', 'uid'] }],
    ['resource', { oneOf: ['name', 'uid'] }],
    ['enrichments', { all: ['name', 'value', 'data'] }],
  ])

/** What of OCSF 1.4's rules an event breaks, in words; nothing when it keeps them. */
export function problemsOf(event: Event): readonly string[] {
  const uid = Number(event.class_uid)
  const rule = REQUIRED.get(uid)
  if (!rule) return [`class ${uid} is none that Ward writes`]
  const profiles = (at(event, 'metadata.profiles')[0] ?? []) as readonly string[]
  return [
    ...missing(event, [...BASE, ...rule.members]).map(name => `${uid} lacks ${name}`),
    ...(rule.oneOf && missing(event, rule.oneOf).length === rule.oneOf.length
      ? [`${uid} lacks one of ${rule.oneOf.join(', ')}`]
      : []),
    ...(event.category_uid === rule.category ? [] : [`${uid} is of category ${rule.category}`]),
    ...(rule.activities.includes(Number(event.activity_id))
      ? []
      : [`${uid} has no activity ${String(event.activity_id)}`]),
    ...(event.type_uid === uid * 100 + Number(event.activity_id)
      ? []
      : ['type_uid is class_uid * 100 + activity_id']),
    ...(Number.isSafeInteger(event.time) && Number(event.time) > 1e12 ? [] : ['time is in milliseconds']),
    ...(rule.ofHostProfile ?? [])
      .filter(name => name in event && !profiles.includes('host'))
      .map(name => `${uid} has ${name} only with the profile host`),
    ...(rule.never ?? []).filter(name => name in event).map(name => `${uid} has no ${name}`),
    ...[...OBJECTS].flatMap(([path, { all = [], oneOf = [] }]) =>
      at(event, path).flatMap(object => [
        ...missing(object as Event, all).map(name => `${path} lacks ${name}`),
        ...(oneOf.length > 0 && missing(object as Event, oneOf).length === oneOf.length
          ? [`${path} lacks one of ${oneOf.join(', ')}`]
          : []),
      ]),
    ),
  ]
}

function missing(event: Event, names: readonly string[]): readonly string[] {
  return names.filter(name => !Object.hasOwn(event, name) || event[name] === null || event[name] === '')
}

/** What stands at a path: nothing, one object, or those of a list. */
function at(event: Event, path: string): readonly unknown[] {
  const value = path
    .split('.')
    .reduce<unknown>(
      (object, name) =>
        typeof object === 'object' && object !== null && Object.hasOwn(object, name)
          ? (object as Event)[name]
          : undefined,
      event,
    )
  if (value === undefined) return []
  return Array.isArray(value) && typeof value[0] === 'object' ? value : [value]
}
