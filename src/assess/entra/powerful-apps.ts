import type { PowerfulApp, PowerfulApps } from '../../collect/facts/entra/powerful-apps.schema.ts'
import { both, either, known, type Truth } from '../truth.ts'

/** Whether an administrator granted the app at least one powerful permission; one that is only asked for opens nothing. */
export function reachesFar(app: PowerfulApp): Truth {
  return known(app.permissions, permissions =>
    either(...permissions.map(({ isAdminConsented, isPowerful }) => both(isAdminConsented, isPowerful))),
  )
}

/** What the app reaches, each permission once: `Mail.Read`. */
export function farPermissions(app: PowerfulApp): readonly string[] {
  const granted = (app.permissions ?? []).filter(
    ({ isAdminConsented, isPowerful }) => isAdminConsented !== false && isPowerful !== false,
  )
  return [...new Set(granted.map(({ name }) => name ?? 'a permission without a name'))]
}

export function appName(app: PowerfulApp): string {
  return app.displayName ?? app.appId ?? 'an app without a name'
}

/** The same app may be registered here and used here; ids are unique within the tenant. */
export function appId(app: PowerfulApps[number]): string {
  return app.appId ?? appName(app)
}
