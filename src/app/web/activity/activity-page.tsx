import type { Me } from '../../api/contracts/sign-in.ts'
import type { MyTenant } from '../parts/tenant.ts'

/** A placeholder until the page is there. */
export function ActivityPage({ me, tenant }: { me: Me; tenant: MyTenant | null }) {
  return <p>{me.name}{tenant?.name}</p>
}
