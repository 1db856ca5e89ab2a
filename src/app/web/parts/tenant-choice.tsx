import { makeStyles, Select } from '@fluentui/react-components'
import { goToTenant } from '../address.ts'
import type { MyTenant } from './tenant.ts'

const useStyles = makeStyles({ select: { flexShrink: 1, maxWidth: '220px', minWidth: '120px' } })

/** Which tenant is shown, for whoever may know of more than one. It stands in the address. */
export function TenantChoice({ tenants, chosen }: { tenants: readonly MyTenant[]; chosen: string | null }) {
  const styles = useStyles()
  return (
    <Select
      className={styles.select}
      aria-label="Tenant"
      value={chosen ?? ''}
      onChange={(_, { value }) => goToTenant(value)}
    >
      {chosen === null && <option value="">Choose a tenant</option>}
      {tenants.map(({ name, title }) => (
        <option key={name} value={name}>
          {title}
        </option>
      ))}
    </Select>
  )
}
