import { AppError } from '../../../base/app-error.ts'
import type { Cloud, Reading, Snapshot } from '../../../base/fact.ts'
import type { FactId, Facts } from '../../facts/facts.schema.ts'
import { FACTS } from '../../facts/index.ts'
import { refuseEndlessTexts } from './endless-texts.ts'
import { DEFENDER_MAPPINGS } from './defender.ts'
import { EXCHANGE_MAPPINGS } from './exchange.ts'
import { EXPORT_MEMBERS } from './export-members.ts'
import { ENTRA_MAPPINGS } from './entra.ts'
import { isObject, UnreadableShape } from './graph-shape.ts'
import { LICENSING_MAPPINGS } from './licensing.ts'
import type { Export, FactMapping } from './mapping.ts'
import { parse, textOf } from './parse.ts'
import { POWER_BI_MAPPINGS } from './power-bi.ts'
import { POWER_PLATFORM_MAPPINGS } from './power-platform.ts'
import { PURVIEW_MAPPINGS } from './purview.ts'
import { membersWithRepeatedKeys } from './repeated-keys.ts'
import { SHAREPOINT_MAPPINGS } from './sharepoint.ts'
import { TEAMS_MAPPINGS } from './teams.ts'
import { takenAt } from './taken-at.ts'
import { waiversOf } from './waivers.ts'

export const MAPPINGS: readonly FactMapping[] = [
  ...DEFENDER_MAPPINGS,
  ...ENTRA_MAPPINGS,
  ...EXCHANGE_MAPPINGS,
  ...LICENSING_MAPPINGS,
  ...POWER_BI_MAPPINGS,
  ...POWER_PLATFORM_MAPPINGS,
  ...PURVIEW_MAPPINGS,
  ...SHAREPOINT_MAPPINGS,
  ...TEAMS_MAPPINGS,
]

/**
 * A snapshot from the bytes of a ScubaGear `ProviderSettingsExport.json` (1.0 to 1.8), or of the `ScubaResults` file
 * that carries it under `Raw`. Facts the export lacks are not read, each with its reason.
 * @param options.emptyIsExport an object or list with nothing in it is an export in which nothing was read (`--each`).
 * @throws AppError bad-input with one sentence when the bytes are not such a file.
 */
export function importScubaGear(
  bytes: Uint8Array,
  options: { readonly emptyIsExport?: boolean } = {},
): Snapshot<Facts> {
  const text = textOf(bytes)
  const { within, found } = exportIn(parse(text), options.emptyIsExport ?? false)
  const repeated = membersWithRepeatedKeys(text, within)
  const whole = withoutMembers(found, repeated)
  const facts: { [K in FactId]?: Reading<Facts[K]> } = {}
  for (const mapping of MAPPINGS) Object.assign(facts, { [mapping.fact]: read(mapping, whole, repeated) })
  return {
    schema: 'ward.snapshot/1',
    organisation: organisationOf(whole),
    cloud: cloudOf(whole),
    takenAt: takenAt(whole),
    source: { tool: 'scubagear', version: textAt(whole, 'module_version') },
    facts,
    waivers: waiversOf(whole),
  }
}

/** The export in a file, and the member that carries it in a results file. */
function exportIn(
  parsed: unknown,
  emptyIsExport: boolean,
): { readonly found: Export; readonly within: string | null } {
  if (emptyIsExport && typeof parsed === 'object' && parsed !== null && Object.keys(parsed).length === 0)
    return { found: {}, within: null }
  if (isObject(parsed)) {
    if (Object.keys(parsed).some(member => EXPORT_MEMBERS.has(member))) return { found: parsed, within: null }
    const { Raw: raw } = parsed
    if (isObject(raw) && Object.keys(raw).some(member => EXPORT_MEMBERS.has(member)))
      return { found: raw, within: 'Raw' }
  }
  const isResults = Array.isArray(parsed)
    ? parsed.some(row => isObject(row) && 'PolicyId' in row)
    : isObject(parsed) && 'Results' in parsed && ('MetaData' in parsed || 'Summary' in parsed)
  throw new AppError(
    'bad-input',
    isResults
      ? 'These are ScubaGear’s test results. Ward judges the settings themselves: name the ProviderSettingsExport.json beside this file.'
      : 'This is JSON, but not a ScubaGear export: none of its parts are there. Name the ProviderSettingsExport.json of a ScubaGear run.',
  )
}

/** What stands there twice may say anything: null stands in its place, which nothing takes for an answer. */
function withoutMembers(whole: Export, members: ReadonlySet<string>): Export {
  const unsure = [...members].filter(member => Object.hasOwn(whole, member))
  return unsure.length === 0 ? whole : { ...whole, ...Object.fromEntries(unsure.map(name => [name, null])) }
}

function read(mapping: FactMapping, whole: Export, repeated: ReadonlySet<string>): Reading<unknown> {
  const { endpoint, schema } = FACTS[mapping.fact]
  const unread = (why: string, reason: 'missing' | 'denied' = 'missing') =>
    ({ read: false, reason, why, from: endpoint }) as const
  const failed = mapping.commands.find(command => didFail(command, mapping, whole))
  if (failed !== undefined) {
    const lacks = mapping.lacks ?? `“${mapping.key}”`
    return unread(`ScubaGear could not run ${failed}, so the export does not hold ${lacks}.`)
  }
  const member = Object.hasOwn(whole, mapping.key) ? whole[mapping.key] : undefined
  if (member === undefined) return unread(`The export does not hold “${mapping.key}”.`)
  if (repeated.has(mapping.key))
    return unread(`“${mapping.key}” in the export names one thing twice, so it was not read.`)
  try {
    const parsed = schema.safeParse(mapping.value(member, whole))
    if (parsed.success) refuseEndlessTexts(parsed.data)
    if (parsed.success) return { read: true, value: parsed.data, from: endpoint }
    return unread(`“${mapping.key}” in the export does not have the shape that ScubaGear writes.`)
  } catch (error) {
    if (!(error instanceof UnreadableShape)) throw error
    return unread(`“${mapping.key}” in the export cannot be read: ${error.message}.`)
  }
}

function didFail(command: string, mapping: FactMapping, whole: Export): boolean {
  return mapping.products.some(product => {
    const name = `${product}_unsuccessful_commands`
    if (!Object.hasOwn(whole, name)) return false
    const failed = [whole[name]].flat()
    // A list that cannot be read may name any command.
    return failed.includes(command) || !failed.every(one => typeof one === 'string')
  })
}

function textAt(whole: Export, key: string): string | null {
  const value = whole[key]
  return typeof value === 'string' ? value.slice(0, 200) : null
}

function organisationOf(whole: Export): { id: string | null; name: string | null } {
  const [details] = detailsOf(whole)
  return { id: textAt(whole, 'tenant_id'), name: details ? textAt(details, 'DisplayName') : null }
}

function detailsOf(whole: Export): readonly Export[] {
  const { tenant_details: details } = whole
  if (details === undefined) return []
  return (Array.isArray(details) ? details : [details]).filter(isObject)
}

/** ScubaGear's names. */
const CLOUDS: ReadonlyMap<string, Cloud> = new Map([
  ['commercial', 'commercial'],
  ['gcc', 'gcc'],
  ['gcchigh', 'gcc-high'],
  ['dod', 'dod'],
])

/** The cloud from the Teams service plans, which name it, or from what the person told ScubaGear. */
function cloudOf(whole: Export): Cloud | null {
  const info = whole.teams_tenant_info
  const plans = (Array.isArray(info) ? info : [info])
    .filter(isObject)
    .flatMap(tenant => plansOf(tenant.AssignedPlan))
  if (plans.some(plan => /GCCHIGH/i.test(plan))) return 'gcc-high'
  if (plans.some(plan => /DOD/i.test(plan))) return 'dod'
  if (plans.some(plan => /GCC/i.test(plan))) return 'gcc'
  const told = isObject(whole.scuba_config) ? whole.scuba_config.M365Environment : undefined
  const cloud = typeof told === 'string' ? CLOUDS.get(told.toLowerCase()) : undefined
  return cloud ?? (plans.length > 0 ? 'commercial' : null)
}

function plansOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter(plan => typeof plan === 'string')
}
