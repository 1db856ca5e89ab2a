import type { PowerfulApp } from '../../../collect/facts/entra/powerful-apps.schema.ts'
import { known, type Truth } from '../../truth.ts'

/**
 * Tenants from which Microsoft publishes its own apps.
 * https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in (2026-11-22)
 */
const MICROSOFT_TENANTS: ReadonlySet<string> = new Set([
  'f8cdef31-a31e-4b4a-93e4-5f571e91255a',
  '72f988bf-86f1-41af-91ab-2d7cd011db47',
  // Of its command line tools, which many administrators use, and of some of Defender.
  'cdc5aeea-15c5-4db6-b079-fcadd2505dc2',
  'ea8a4392-515e-481f-879e-6571ff2a8a36',
  // Of the gallery, with the cloud synchronisation of local directories.
  '47df5bb7-e6bc-4256-afb0-dd8c8e3c1ce8',
  // Of Azure’s own services, and of the US government’s cloud.
  '33e01921-4d64-4f8c-a055-5bdaffd5e33d',
  'cab8a31a-1906-4287-a0d8-4eef66b95f6e',
])

/** Whether the app is Microsoft’s own; undefined where its owner was not read. */
export function isMicrosofts({ ownerTenantId }: PowerfulApp): Truth {
  return known(ownerTenantId, owner =>
    owner === null ? undefined : MICROSOFT_TENANTS.has(owner.toLowerCase()),
  )
}
