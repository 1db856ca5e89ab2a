import type { SharePointTenant } from '../../../collect/facts/sharepoint/tenant.schema.ts'
import type { Judgement } from '../../define-check.ts'
import { notApplicable } from '../../judgement.ts'
import type { Truth } from '../../truth.ts'

type Level = SharePointTenant['SharingCapability']

export const NOBODY = 0
const EXISTING_GUESTS = 3

/** Whether sharing stops at people who are in the directory already. */
export function isLimited(level: Level): Truth {
  return level === undefined ? undefined : level === NOBODY || level === EXISTING_GUESTS
}

const FROM_NARROW_TO_WIDE: readonly Exclude<Level, undefined>[] = [NOBODY, EXISTING_GUESTS, 1, 2]

/** The narrower of two levels: OneDrive is never wider than SharePoint, whatever its own level says. */
export function narrower(one: Level, other: Level): Level {
  if (one === undefined || other === undefined) return undefined
  return FROM_NARROW_TO_WIDE.find(level => level === one || level === other)
}

/** "with existing guests at most". */
export function atMost(level: Level): string {
  return level === NOBODY ? 'with nobody outside' : `with ${sharedWith(level)} at most`
}

export function sharedWith(level: Level): string {
  const names = {
    0: 'nobody outside',
    1: 'new and existing guests',
    2: 'anyone who has the link',
    3: 'existing guests',
  } as const
  return level === undefined ? 'people that were not read' : names[level]
}

/**
 * `not-applicable` at the sharing levels where the settings have no effect, but only once all of them were read: a torn
 * source must not look like a tenant that the question passes by.
 */
export function withoutEffect(
  levels: readonly Exclude<Level, undefined>[],
  level: Level,
  settings: { readonly [name: string]: number | boolean | undefined },
): Judgement | undefined {
  if (level === undefined || !levels.includes(level)) return undefined
  if (Object.values(settings).includes(undefined)) return undefined
  return notApplicable(`Files can be shared with ${sharedWith(level)}, so this setting has no effect.`, {
    SharingCapability: level,
    ...settings,
  })
}
