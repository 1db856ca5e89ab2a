import type * as z from 'zod'
import { EVERY_TENANT } from '../../../base/people/grants.ts'
import type { Role } from '../../../base/people/roles.ts'
import type { readMicrosoft, writeMicrosoft } from '../../api/contracts/microsoft.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'

export type MicrosoftSettings = NonNullable<z.output<(typeof readMicrosoft)['answer']>['settings']>
type Sent = NonNullable<z.input<NonNullable<(typeof writeMicrosoft)['body']>>['settings']>
export type Cloud = MicrosoftSettings['cloud']

export const CLOUD_WORDS = {
  commercial: 'Microsoft 365, and GCC',
  'gcc-high': 'GCC High',
  dod: 'DoD',
  china: 'China (21Vianet)',
} as const satisfies Readonly<Record<Cloud, string>>

/** One group and one role that it gives. */
export interface DraftGroup {
  readonly key: number
  readonly group: string
  readonly role: Role
  readonly tenant: string
}

/** The settings as they are written down, before they are sent. */
export interface MicrosoftDraft {
  readonly tenantId: string
  readonly clientId: string
  /** Empty to keep the one that is kept. */
  readonly clientSecret: string
  readonly cloud: Cloud
  readonly groups: readonly DraftGroup[]
  /** One a line. */
  readonly domains: string
}

export const FIELDS = {
  tenantId: 'microsoft-directory',
  clientId: 'microsoft-application',
  clientSecret: 'microsoft-secret',
  cloud: 'microsoft-cloud',
  groups: 'microsoft-groups',
  allowedDomains: 'microsoft-domains',
} as const

const NOTHING: MicrosoftDraft = {
  tenantId: '',
  clientId: '',
  clientSecret: '',
  cloud: 'commercial',
  groups: [],
  domains: '',
}

export function draftOf(settings: MicrosoftSettings | null): MicrosoftDraft {
  if (settings === null) return NOTHING
  const { tenantId, clientId, cloud, groups, allowedDomains = [] } = settings
  const rows = Object.entries(groups).flatMap(([group, grants]) =>
    grants.map(({ role, tenant }) => ({ group, role, tenant })),
  )
  return {
    tenantId,
    clientId,
    clientSecret: '',
    cloud,
    groups: rows.map((row, key) => ({ key, ...row })),
    domains: allowedDomains.join('\n'),
  }
}

export function newGroup(groups: readonly DraftGroup[]): DraftGroup {
  const key = Math.max(-1, ...groups.map(one => one.key)) + 1
  return { key, group: '', role: 'workforce', tenant: EVERY_TENANT }
}

/** As the server takes it: ids in small letters, a group once with all its roles. */
export function settingsOf(draft: MicrosoftDraft): Sent {
  const groups = new Map<string, { role: Role; tenant: string }[]>()
  for (const { group, role, tenant } of draft.groups) {
    const id = idIn(group)
    groups.set(id, [...(groups.get(id) ?? []), { role, tenant }])
  }
  const secret = draft.clientSecret.trim()
  return {
    tenantId: idIn(draft.tenantId),
    clientId: idIn(draft.clientId),
    cloud: draft.cloud,
    groups: Object.fromEntries(groups),
    allowedDomains: domainsIn(draft.domains),
    ...(secret === '' ? {} : { clientSecret: secret }),
  }
}

function idIn(text: string): string {
  return text.trim().toLowerCase()
}

function domainsIn(text: string): string[] {
  return [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ]
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const HOW = 'It has 32 digits and letters from a to f, with dashes.'

export function groupField({ key }: DraftGroup): string {
  return `microsoft-group-${key}`
}

/** What the page itself sees to be wrong. The server looks once more, and at the rest. */
export function wrongIn(draft: MicrosoftDraft, hasSecret: boolean): readonly FieldProblem[] {
  const isId = (text: string) => ID.test(idIn(text))
  return [
    ...(isId(draft.tenantId)
      ? []
      : [{ field: FIELDS.tenantId, message: `Enter the Directory (tenant) ID. ${HOW}` }]),
    ...(isId(draft.clientId)
      ? []
      : [{ field: FIELDS.clientId, message: `Enter the Application (client) ID. ${HOW}` }]),
    ...(hasSecret || draft.clientSecret.trim() !== ''
      ? []
      : [{ field: FIELDS.clientSecret, message: 'Enter the value of the client secret.' }]),
    ...(isId(draft.clientSecret)
      ? [
          {
            field: FIELDS.clientSecret,
            message: 'This is the Secret ID. Enter the Value beside it, which Entra shows once.',
          },
        ]
      : []),
    ...draft.groups
      .filter(({ group }) => !isId(group))
      .map(row => ({ field: groupField(row), message: `Enter the Object ID of the group. ${HOW}` })),
  ]
}

/** A refusal of the server with the field that it names: "clientSecret: A client secret has ...". */
export function refusedField(message: string): FieldProblem {
  const [, name = '', rest] = /^(\w+)[\w.-]*: (.+)$/s.exec(message) ?? []
  if (rest === undefined || !Object.hasOwn(FIELDS, name)) return { field: null, message }
  return { field: FIELDS[name as keyof typeof FIELDS], message: rest }
}
