import type { Me } from '../../api/contracts/sign-in.ts'

/**
 * Whether somebody who opens Ward is led to `/set-up`: no tenant is kept yet, and they may add one. Not from an address
 * that names a tenant or a page: then they are looking at the practice clinic, and are let.
 */
export function needsSetUp({ permissions, tenants }: Pick<Me, 'permissions' | 'tenants'>): boolean {
  return permissions.includes('tenants:add') && tenants.every(({ practice }) => practice)
}
