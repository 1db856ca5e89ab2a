/** One setting that a record says was changed. A value that the record does not give is null. */
export interface ChangedSetting {
  readonly name: string
  readonly from: string | null
  readonly to: string | null
}

/** What reports ask of a record beside its normalised event. Everything else of a record stays where it is. */
export interface RecordDetails {
  /** Parameters of a cmdlet and modified properties of the directory, in the record's order. */
  readonly settings: readonly ChangedSetting[]
  /** What joins the records of one act across logs, in lower case. */
  readonly correlation: string | null
  /** The number of a sign-in that failed, `50126`. */
  readonly errorCode: string | null
  /** How the client signed in, as logged: `Browser`, `IMAP4`, a user agent. */
  readonly client: string | null
  /** Country of a sign-in, two letters, where Microsoft wrote one. */
  readonly country: string | null
  /** The id that the records of one sharing link share, in lower case. */
  readonly sharingId: string | null
  /** For whom a sharing link is: `Anyone`, `Organization`, `SpecificPeople`. */
  readonly linkScope: string | null
  /** Of sharing: `Guest`, `Member`, `SecurityGroup`. */
  readonly sharedWithType: string | null
}

type Fields = ReadonlyMap<string, unknown>

const LONGEST = 8_000_000
const DEEPEST = 6
const MOST_SETTINGS = 200
/** Keys under which exports and collectors wrap a record; lower case. */
const WRAPPINGS = [
  'auditdata',
  'original',
  'event',
  'properties',
  'o365audit',
  'o365',
  'audit',
  'office365',
  '_raw',
  '_source',
  'result',
  'message',
]

/** @param original the record as received; null for what is no JSON object */
export function recordDetails(original: string): RecordDetails | null {
  const fields = original.length > LONGEST ? null : recordIn(parsed(original), 0)
  if (fields === null) return null
  return {
    settings: [...directorySettings(fields), ...parameters(fields), ...ruleProperties(fields)].slice(
      0,
      MOST_SETTINGS,
    ),
    correlation: lower(textOf(fields, 'correlationid', 'intersystemsid')),
    errorCode: errorCode(fields),
    client:
      textOf(fields, 'clientappused') ??
      pairValue(fields.get('extendedproperties'), 'useragent') ??
      textOf(fields, 'useragent'),
    country: textIn(fields.get('location'), 'countryorregion'),
    sharingId: lower(textOf(fields, 'uniquesharingid')),
    linkScope: textOf(fields, 'sharinglinkscope'),
    sharedWithType: textOf(fields, 'targetuserorgrouptype'),
  }
}

function recordIn(value: unknown, depth: number): Fields | null {
  const fields = fieldsOf(typeof value === 'string' ? parsed(value) : value)
  if (fields === null || depth > DEEPEST) return null
  for (const wrapping of WRAPPINGS) {
    const inner = fields.get(wrapping)
    if (inner === undefined || inner === null) continue
    const record = recordIn(inner, depth + 1)
    if (record !== null && isRecord(record)) return record
  }
  return depth === 0 || isRecord(fields) ? fields : null
}

function isRecord(fields: Fields): boolean {
  return ['operation', 'activitydisplayname', 'createddatetime', 'operationname'].some(key => fields.has(key))
}

/** By lower-case key: exports write the same field in several cases. No object of the record is copied into another. */
function fieldsOf(value: unknown): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const fields = new Map<string, unknown>()
  for (const [key, inner] of Object.entries(value))
    if (!fields.has(key.toLowerCase())) fields.set(key.toLowerCase(), inner)
  return fields
}

function parsed(text: string): unknown {
  const start = text.trimStart().charAt(0)
  if ((start !== '{' && start !== '[') || text.length > LONGEST) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function listOf(value: unknown): readonly unknown[] {
  const found = typeof value === 'string' ? parsed(value) : value
  if (Array.isArray(found)) return found
  return found === null || found === undefined ? [] : [found]
}

function plain(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return null
}

function textOf(fields: Fields, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = plain(fields.get(name))
    if (value !== null && value.trim() !== '') return value
  }
  return null
}

function textIn(value: unknown, name: string): string | null {
  const fields = fieldsOf(typeof value === 'string' ? parsed(value) : value)
  return fields === null ? null : textOf(fields, name)
}

const lower = (value: string | null) => value?.toLowerCase() ?? null

function pairValue(pairs: unknown, name: string): string | null {
  for (const pair of listOf(pairs)) {
    const fields = fieldsOf(pair)
    if (fields && textOf(fields, 'name', 'key')?.toLowerCase() === name) return textOf(fields, 'value')
  }
  return null
}

function errorCode(fields: Fields): string | null {
  const own =
    textOf(fields, 'errornumber', 'errorcode', 'loginstatus', 'resulttype') ??
    textIn(fields.get('status'), 'errorcode')
  return own === null || own === '0' ? null : own
}

/** ModifiedProperties of the unified log; of directoryAudits those of every target. Values are JSON in a string. */
function directorySettings(fields: Fields): ChangedSetting[] {
  const lists = [fields.get('modifiedproperties')]
  for (const resource of listOf(fields.get('targetresources')))
    lists.push(fieldsOf(resource)?.get('modifiedproperties'))
  return lists.flatMap(listOf).flatMap(property => {
    const changed = fieldsOf(property)
    const name = changed && textOf(changed, 'name', 'displayname')
    if (!changed || !name || name === 'Included Updated Properties') return []
    return [{ name, from: unwrapped(changed.get('oldvalue')), to: unwrapped(changed.get('newvalue')) }]
  })
}

/** `"x"` and `["x"]` are x, `[]` and blanks are nothing; longer lists and objects stay as they are. */
function unwrapped(value: unknown): string | null {
  const text = plain(value)?.trim() ?? (value === null || value === undefined ? '' : jsonOf(value))
  if (text === '' || text === '[]' || text === 'null') return null
  if (!/^["[]/.test(text) || text.length > 200_000) return text
  try {
    const inner: unknown = JSON.parse(text)
    const only = Array.isArray(inner) && inner.length === 1 ? (inner[0] as unknown) : inner
    const said = plain(only)
    return said === null ? text : said.trim() === '' ? null : said
  } catch {
    return text
  }
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? ''
  } catch {
    return ''
  }
}

/** What Outlook itself changed of an inbox rule: OperationProperties of UpdateInboxRules. */
function ruleProperties(fields: Fields): ChangedSetting[] {
  return listOf(fields.get('operationproperties')).flatMap(pair => {
    const property = fieldsOf(pair)
    const name = property && textOf(property, 'name')
    if (!property || !name?.startsWith('Rule')) return []
    return [{ name, from: null, to: plain(property.get('value')) }]
  })
}

const SWITCH = /(?:^|\s)-([A-Za-z][A-Za-z0-9]{0,60})(?=[\s:]|$)/g

/** Parameters of a cmdlet: pairs, or the command line as Security & Compliance logs it. An empty value is a removal. */
function parameters(fields: Fields): ChangedSetting[] {
  const value = fields.get('parameters') ?? fields.get('nonpiiparameters')
  if (typeof value === 'string' && value.trimStart().startsWith('-'))
    return ofCommandLine(value.slice(0, 200_000))
  return listOf(value).flatMap(pair => {
    const given = fieldsOf(pair)
    const name = given && textOf(given, 'name')
    if (!given || !name) return []
    const raw = given.get('value')
    return [
      { name, from: null, to: plain(raw)?.trim() ?? (raw === null || raw === undefined ? '' : jsonOf(raw)) },
    ]
  })
}

function ofCommandLine(line: string): ChangedSetting[] {
  const starts = [...line.matchAll(SWITCH)]
  return starts.map((start, at) => {
    const rest = line.slice(start.index + start[0].length, starts[at + 1]?.index ?? line.length)
    const value = rest.replace(/^:/, '').trim()
    // Without a value it is a switch; an empty one in quotes is a removal.
    return { name: start[1] ?? '', from: null, to: value === '' ? 'True' : value.replace(/^"(.*)"$/s, '$1') }
  })
}
