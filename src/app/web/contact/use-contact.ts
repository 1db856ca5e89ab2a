import { useCallback, useState } from 'react'
import type * as z from 'zod'
import type { designateOffice, endDesignation } from '../../api/contracts/designations.ts'
import type {
  nameContact,
  readContact,
  recordContactAct,
  recordDefaultContact,
} from '../../api/contracts/contact.ts'
import type { BodyOf } from '../../api/contracts/route.ts'
import { call } from '../parts/call.ts'
import { type Loaded, useLoaded } from '../parts/use-loaded.ts'

export type ShownContact = z.output<typeof readContact.answer>
export type ShownOffice = ShownContact['offices'][number]
export type OfficeName = ShownOffice['office']

export interface ContactKeeper {
  readonly loaded: Loaded<ShownContact>
  readonly again: () => void
  /** Each shows what is kept then. @throws CallFailed */
  readonly name: (body: BodyOf<typeof nameContact>) => Promise<void>
  readonly recordDefault: (body: BodyOf<typeof recordDefaultContact>) => Promise<void>
  readonly act: (body: BodyOf<typeof recordContactAct>) => Promise<void>
  readonly designate: (office: OfficeName, body: BodyOf<typeof designateOffice>) => Promise<void>
  readonly end: (office: OfficeName, body: BodyOf<typeof endDesignation>) => Promise<void>
}

export function useContact(tenant: string): ContactKeeper {
  const [changed, setChanged] = useState<ShownContact | null>(null)
  const [loaded, readAgain] = useLoaded(signal =>
    call<typeof readContact>('GET', '/api/tenants/:tenant/contact', { params: { tenant }, signal }),
  )
  const again = useCallback(() => {
    setChanged(null)
    readAgain()
  }, [readAgain])
  const params = { tenant }
  return {
    loaded: changed === null ? loaded : { state: 'shown', value: changed },
    again,
    name: async body =>
      setChanged(await call<typeof nameContact>('POST', '/api/tenants/:tenant/contact', { params, body })),
    recordDefault: async body =>
      setChanged(
        await call<typeof recordDefaultContact>('POST', '/api/tenants/:tenant/contact/default', {
          params,
          body,
        }),
      ),
    act: async body =>
      setChanged(
        await call<typeof recordContactAct>('POST', '/api/tenants/:tenant/contact/acts', { params, body }),
      ),
    designate: async (office, body) =>
      setChanged(
        await call<typeof designateOffice>('PUT', '/api/tenants/:tenant/designations/:office', {
          params: { tenant, office },
          body,
        }),
      ),
    end: async (office, body) =>
      setChanged(
        await call<typeof endDesignation>('POST', '/api/tenants/:tenant/designations/:office/end', {
          params: { tenant, office },
          body,
        }),
      ),
  }
}
