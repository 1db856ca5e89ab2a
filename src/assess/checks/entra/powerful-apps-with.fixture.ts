import type { Facts } from '../../../collect/facts/facts.schema.ts'
import type { PowerfulApp } from '../../../collect/facts/entra/powerful-apps.schema.ts'

type Permission = NonNullable<PowerfulApp['permissions']>[number]

/** A powerful permission that an administrator granted. */
export const granted = (name: string, changes: Partial<Permission> = {}): Permission => ({
  name,
  service: 'Microsoft Graph',
  isAdminConsented: true,
  isPowerful: true,
  ...changes,
})

/** An app that reads all mail, without passwords and certificates. */
export const app = (displayName: string, changes: Partial<PowerfulApp> = {}): PowerfulApp => ({
  appId: `id of ${displayName}`,
  displayName,
  passwords: [],
  certificates: [],
  permissions: [granted('Mail.Read')],
  ...changes,
})

/** Patches of the good tenant: all apps that are registered in it, and all of others. */
export const ownApps =
  (...apps: PowerfulApp[]) =>
  (facts: Facts) => {
    facts['entra.powerful-apps'] = apps
  }

export const outsideApps =
  (...apps: PowerfulApp[]) =>
  (facts: Facts) => {
    facts['entra.powerful-outside-apps'] = apps
  }
