import type { Service } from './define-service.ts'
import { AI } from './table/ai.ts'
import { AZURE } from './table/azure.ts'
import { COMMUNITY } from './table/community.ts'
import { COMPLIANCE } from './table/compliance.ts'
import { DEFENCE_SERVICES } from './table/defence.ts'
import { DEVICES } from './table/devices.ts'
import { DYNAMICS_SERVICES } from './table/dynamics.ts'
import { FILES } from './table/files.ts'
import { HEALTH } from './table/health.ts'
import { IDENTITY_SERVICES } from './table/identity.ts'
import { MAIL } from './table/mail.ts'
import { OPTIONAL } from './table/optional.ts'
import { PERSONAL } from './table/personal.ts'
import { POWER_PLATFORM_SERVICES } from './table/power-platform.ts'
import { SUITES } from './table/suites.ts'
import { TEAMS_SERVICES } from './table/teams.ts'
import { WORK } from './table/work.ts'

/** Microsoft's services as a clinic meets them, in the order of Ward's pages. */
export const SERVICES: readonly Service[] = [
  ...SUITES,
  ...MAIL,
  ...FILES,
  ...TEAMS_SERVICES,
  ...WORK,
  ...COMMUNITY,
  ...AI,
  ...POWER_PLATFORM_SERVICES,
  ...DYNAMICS_SERVICES,
  ...AZURE,
  ...DEVICES,
  ...IDENTITY_SERVICES,
  ...DEFENCE_SERVICES,
  ...COMPLIANCE,
  ...HEALTH,
  ...OPTIONAL,
  ...PERSONAL,
]

const BY_ID = new Map(SERVICES.map(service => [service.id, service]))

/** Today's name of one wins over an earlier name of another: "Copilot" is what it is called today. */
const BY_NAME = new Map(
  [
    ...SERVICES.flatMap(service => service.was.map(name => [serviceKey(name), service] as const)),
    ...SERVICES.flatMap(service => service.also.map(name => [serviceKey(name), service] as const)),
    ...SERVICES.flatMap(service =>
      [service.id, service.name].map(name => [serviceKey(name), service] as const),
    ),
  ].filter(([key]) => key !== ''),
)

export function serviceById(id: string): Service | undefined {
  return BY_ID.get(id)
}

/** The service that a list or a person calls so, by any name of today or of 2012; undefined for one Ward does not know. */
export function serviceNamed(name: string): Service | undefined {
  const key = serviceKey(name)
  const found = BY_NAME.get(key)
  if (found !== undefined) return found
  // “Microsoft Sway (GCC)”, “Microsoft Planner”: a maker's name before, a remark behind.
  const bare = key.replace(/ \([^()]*\)$/, '')
  return BY_NAME.get(bare) ?? BY_NAME.get(bare.replace(/^microsoft (office 365 )?/, ''))
}

/** Names differ in case, in dashes, in kinds of blanks and in marks behind them. */
function serviceKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2010-\u2015]/g, '-')
    .replaceAll(/[*†‡§®™]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]+$/, '')
}
