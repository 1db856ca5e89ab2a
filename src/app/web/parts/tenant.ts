import { createContext, useContext } from 'react'
import type { Me } from '../../api/contracts/sign-in.ts'

/** A tenant that the person may know of, with what they may do there. */
export type MyTenant = Me['tenants'][number]

const Chosen = createContext<MyTenant | null>(null)
export const TenantProvider = Chosen.Provider

/** The tenant whose pages are shown. */
export function useTenant(): MyTenant {
  const tenant = useContext(Chosen)
  if (tenant === null) throw new Error('this part is shown only within a tenant’s pages')
  return tenant
}
