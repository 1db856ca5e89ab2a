/**
 * The tenants that own Microsoft's own apps. https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in
 * A name is no proof: anybody may call an app "Microsoft Teams Sync".
 */
export const MICROSOFT_TENANTS = {
  source:
    'https://learn.microsoft.com/troubleshoot/entra/entra-id/governance/verify-first-party-apps-sign-in',
  asOf: '2026-11-22',
  verified: false,
  tenants: [
    { id: 'f8cdef31-a31e-4b4a-93e4-5f571e91255a', what: 'Microsoft Services: most of its apps' },
    { id: '72f988bf-86f1-41af-91ab-2d7cd011db47', what: 'Microsoft’s own tenant: some of its apps' },
  ],
} as const

export function isMicrosoftTenant(id: string | null): boolean {
  return id !== null && MICROSOFT_TENANTS.tenants.some(tenant => tenant.id === id.toLowerCase())
}
