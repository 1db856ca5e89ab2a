import { AppError } from '../../../base/app-error.ts'
import type { Cloud, Reading, Snapshot } from '../../../base/fact.ts'
import type { FactId, Facts } from '../../facts/facts.schema.ts'
import { FACTS } from '../../facts/index.ts'
import { decode } from './decode.ts'
import { EXCHANGE_MAPPINGS } from './exchange.ts'
import { EXPORT_MEMBERS } from './export-members.ts'
import { ENTRA_MAPPINGS } from './entra.ts'
import { isObject, UnreadableShape } from './graph-shape.ts'
import type { Export, FactMapping } from './mapping.ts'
import { PURVIEW_MAPPINGS } from './purview.ts'
import { membersWithRepeatedKeys } from './repeated-keys.ts'
import { SHAREPOINT_MAPPINGS } from './sharepoint.ts'
import { TEAMS_MAPPINGS } from './teams.ts'
import { takenAt } from './taken-at.ts'
import { waiversOf } from './waivers.ts'

export const MAPPINGS: readonly FactMapping[] = [
  ...ENTRA_MAPPINGS,
  ...EXCHANGE_MAPPINGS,
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
  const whole = exportIn(parse(text), options.emptyIsExport ?? false)
  const repeated = membersWithRepeatedKeys(text)
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

function textOf(bytes: Uint8Array): string {
  try {
    return decode(bytes).trim()
  } catch (cause) {
    throw new AppError('bad-input', 'The file is too large to read as one text (more than about 500 MB).', {
      cause,
    })
  }
}

function parse(text: string): unknown {
  if (text === '')
    throw new AppError(
      'bad-input',
      'The file is empty. Name the ProviderSettingsExport.json of a ScubaGear run.',
    )
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (cause instanceof RangeError)
      throw new AppError('bad-input', 'The file is nested too deeply to be a ScubaGear export.')
    const at = /position (\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1]
    const broken = at === undefined || Number(at) >= text.length - 1
    throw new AppError(
      'bad-input',
      !/^[[{]/.test(text)
        ? 'The file is not JSON. Name the ProviderSettingsExport.json of a ScubaGear run.'
        : broken
          ? 'The file ends in the middle: it is a truncated copy. Copy it again from where ScubaGear wrote it.'
          : `The file is not whole JSON: it breaks off at line ${lineOf(text, Number(at))}. Copy it again from where ScubaGear wrote it.`,
    )
  }
}

function lineOf(text: string, position: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < position; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

function exportIn(parsed: unknown, emptyIsExport: boolean): Export {
  if (emptyIsExport && typeof parsed === 'object' && parsed !== null && Object.keys(parsed).length === 0)
    return {}
  if (isObject(parsed)) {
    if (Object.keys(parsed).some(member => EXPORT_MEMBERS.has(member))) return parsed
    const { Raw: raw } = parsed
    if (isObject(raw) && Object.keys(raw).some(member => EXPORT_MEMBERS.has(member))) return raw
  }
  const isResults = Array.isArray(parsed) && parsed.some(row => isObject(row) && 'PolicyId' in row)
  throw new AppError(
    'bad-input',
    isResults
      ? 'These are ScubaGear’s test results. Ward judges the settings themselves: name the ProviderSettingsExport.json beside this file.'
      : 'This is JSON, but not a ScubaGear export: none of its parts are there. Name the ProviderSettingsExport.json of a ScubaGear run.',
  )
}

function read(mapping: FactMapping, whole: Export, repeated: ReadonlySet<string>): Reading<unknown> {
  const { endpoint, schema } = FACTS[mapping.fact]
  const unread = (why: string, reason: 'missing' | 'denied' = 'missing') =>
    ({ read: false, reason, why, from: endpoint }) as const
  const failed = mapping.commands.find(command => didFail(command, mapping, whole))
  if (failed !== undefined) {
    return unread(`ScubaGear could not run ${failed}, so the export does not hold “${mapping.key}”.`)
  }
  const member = Object.hasOwn(whole, mapping.key) ? whole[mapping.key] : undefined
  if (member === undefined) return unread(`The export does not hold “${mapping.key}”.`)
  if (repeated.has(mapping.key))
    return unread(`“${mapping.key}” in the export names one thing twice, so it was not read.`)
  try {
    const parsed = schema.safeParse(mapping.value(member, whole))
    if (parsed.success) return { read: true, value: parsed.data, from: endpoint }
    return unread(`“${mapping.key}” in the export does not have the shape that ScubaGear writes.`)
  } catch (error) {
    if (!(error instanceof UnreadableShape)) throw error
    return unread(`“${mapping.key}” in the export cannot be read: ${error.message}.`)
  }
}

function didFail(command: string, mapping: FactMapping, whole: Export): boolean {
  return mapping.products.some(product => {
    const failed = whole[`${product}_unsuccessful_commands`]
    return Array.isArray(failed) && failed.includes(command)
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
  const clouds: Readonly<Record<string, Cloud>> = {
    commercial: 'commercial',
    gcc: 'gcc',
    gcchigh: 'gcc-high',
    dod: 'dod',
  }
  const cloud = typeof told === 'string' ? clouds[told.toLowerCase()] : undefined
  return cloud ?? (plans.length > 0 ? 'commercial' : null)
}

function plansOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter(plan => typeof plan === 'string')
}
