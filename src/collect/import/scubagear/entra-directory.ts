import {
  dotnetDate,
  isObject,
  listOf,
  listOrNothing,
  onlyItem,
  toGraphShape,
  UnreadableShape,
} from './graph-shape.ts'
import type { Export, FactMapping } from './mapping.ts'
import { peopleById } from './people-by-id.ts'
import { takenAt } from './taken-at.ts'

/** What Entra holds about the organisation itself and about apps. */
export const ENTRA_DIRECTORY_MAPPINGS: readonly FactMapping[] = [
  {
    fact: 'entra.directory-settings',
    key: 'directory_settings',
    products: ['aad'],
    commands: ['Get-MgBetaDirectorySetting'],
    value: member => listOrNothing(member).map(directorySetting),
  },
  {
    fact: 'entra.organization',
    key: 'tenant_details',
    products: ['aad'],
    commands: [],
    value: (member, whole) => organization(onlyItem(member), whole),
  },
  {
    fact: 'entra.powerful-apps',
    key: 'risky_applications',
    products: ['aad'],
    // What was granted to an app stands with its service principal: without those, ScubaGear writes no app at all.
    commands: [
      'Get-ApplicationsWithRiskyPermissions',
      'Get-ServicePrincipalsWithRiskyPermissions',
      'Format-RiskyApplications',
    ],
    value: (member, whole) => appsIn(member).map(raw => app(raw, whole)),
  },
  {
    fact: 'entra.powerful-outside-apps',
    key: 'risky_third_party_service_principals',
    products: ['aad'],
    commands: ['Get-ServicePrincipalsWithRiskyPermissions', 'Format-RiskyThirdPartyServicePrincipals'],
    value: (member, whole) => appsIn(member).map(raw => app(raw, whole)),
  },
  {
    fact: 'entra.privileged-service-principals',
    key: 'privileged_service_principals',
    products: ['aad'],
    // ScubaGear parts what this one command finds into people and apps; where it failed, both are empty.
    commands: ['Get-PrivilegedUser'],
    value: member => peopleById(member),
  },
]

/** The words that a clinic forbids in passwords tell something about its passwords: only that there are some is kept. */
function directorySetting(raw: unknown): unknown {
  const setting = toGraphShape(raw)
  if (!isObject(setting)) throw new UnreadableShape('a setting is not an object')
  const { templateId, values } = setting
  return { templateId, values: Array.isArray(values) ? values.map(withoutWords) : values }
}

function withoutWords(entry: unknown): unknown {
  if (!isObject(entry) || entry.name !== 'BannedPasswordList') return entry
  const { value } = entry
  return { ...entry, value: typeof value === 'string' && value.trim() !== '' ? '(kept back)' : value }
}

function organization(details: unknown, whole: Export): unknown {
  const raw = isObject(details) ? onlyItem(details.AADAdditionalData) : undefined
  if (!isObject(raw)) throw new UnreadableShape('the organisation is not an object')
  const { PrivacyProfile: privacy, TechnicalNotificationMails: mails } = raw
  return {
    onPremisesSyncEnabled: raw.OnPremisesSyncEnabled,
    lastDirectorySync: ago(raw.OnPremisesLastSyncDateTime, whole),
    lastPasswordSync: ago(raw.OnPremisesLastPasswordSyncDateTime, whole),
    technicalNotificationMails: mails,
    securityComplianceNotificationMails: raw.SecurityComplianceNotificationMails,
    // Null where nothing was ever entered.
    privacyContactEmail: isObject(privacy) ? privacy.ContactEmail : privacy === null ? null : undefined,
  }
}

const HOUR = 3_600_000

/** 0001-01-01, .NET's smallest moment: "no date". */
const NO_MOMENT = /^(?:\/?Date\(-62135596800000\)\/?|0001-01-01T00:00:00(?:\.0+)?Z?)$/

/**
 * Null is how Microsoft writes "never", and .NET's smallest moment how a program may write that null. Without the moment
 * of the reading, how long ago is not known.
 */
function ago(raw: unknown, whole: Export): string | undefined {
  if (raw === null || (typeof raw === 'string' && NO_MOMENT.test(raw))) return 'never'
  const hours = hoursBefore(raw, whole)
  if (hours === undefined) return undefined
  return hours <= 3 ? 'within-3-hours' : hours <= 24 ? 'within-a-day' : 'longer-ago'
}

function hoursBefore(raw: unknown, whole: Export): number | undefined {
  const [then, now] = [millisecondsOf(raw), millisecondsOf(takenAt(whole))]
  return then === undefined || now === undefined ? undefined : (now - then) / HOUR
}

function millisecondsOf(raw: unknown): number | undefined {
  if (typeof raw !== 'string') return undefined
  const milliseconds = Date.parse(dotnetDate(raw) ?? raw)
  return Number.isNaN(milliseconds) ? undefined : milliseconds
}

/** Some versions write `{}` for both lists when one of them is empty, so it says nothing of either. */
function appsIn(member: unknown): readonly unknown[] {
  if (isObject(member) && Object.keys(member).length === 0)
    throw new UnreadableShape('ScubaGear writes {} also where there are apps')
  return listOrNothing(member)
}

/** Apps registered here and apps of others, as ScubaGear's own summary of both. */
function app(raw: unknown, whole: Export): unknown {
  if (!isObject(raw)) throw new UnreadableShape('an app is not an object')
  const { AppId, DisplayName, AppOwnerOrganizationId, Permissions } = raw
  return {
    appId: AppId,
    displayName: DisplayName,
    ownerTenantId: AppOwnerOrganizationId,
    passwords: credentials(raw.PasswordCredentials, whole),
    certificates: credentials(raw.KeyCredentials, whole),
    permissions: Permissions === undefined ? undefined : listOf(Permissions).map(permission),
  }
}

function permission(raw: unknown): unknown {
  if (!isObject(raw)) throw new UnreadableShape('a permission is not an object')
  const { RoleDisplayName, RoleType, ApplicationDisplayName, IsAdminConsented, IsRisky } = raw
  return {
    name: RoleDisplayName,
    service: ApplicationDisplayName,
    // `Application` or `Delegated`; what is neither is not told.
    type: typeof RoleType === 'string' ? RoleType.toLowerCase() : undefined,
    isAdminConsented: IsAdminConsented,
    isPowerful: IsRisky,
  }
}

/** Null where the app has none. */
function credentials(raw: unknown, whole: Export): unknown {
  if (raw === undefined) return undefined
  if (raw === null) return []
  return listOf(raw).map(one => {
    if (!isObject(one)) throw new UnreadableShape('a password or certificate of an app is not an object')
    const { DisplayName, StartDateTime, EndDateTime } = one
    const [start, end] = [millisecondsOf(StartDateTime), millisecondsOf(EndDateTime)]
    const hours = hoursBefore(EndDateTime, whole)
    return {
      displayName: DisplayName,
      lifetimeDays:
        start === undefined || end === undefined ? undefined : Math.round((end - start) / (24 * HOUR)),
      ended: hours === undefined ? undefined : hours > 0,
    }
  })
}
