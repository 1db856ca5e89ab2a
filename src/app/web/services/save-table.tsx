import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { saveExport } from '../activity/save-export.ts'
import { useTenant } from '../parts/tenant.ts'
import { useServicesStyles } from './services-styles.ts'

/** Saves a table of the page as CSV, as it is filtered. */
export function SaveTable({
  table,
  filter = {},
}: {
  table: 'services' | 'plans' | 'people' | 'azure' | 'list'
  filter?: Readonly<Record<string, string>>
}) {
  const styles = useServicesStyles()
  const tenant = useTenant().name
  const [problem, setProblem] = useState<string | null>(null)
  const query = new URLSearchParams({ table, ...filter })
  const save = async () => {
    const address = `/api/tenants/${encodeURIComponent(tenant)}/services/table.csv?${query}`
    setProblem(await saveExport(address, `${tenant}-${table}.csv`))
  }
  return (
    <div className={styles.buttons}>
      <Button size="small" onClick={() => void save()}>
        Save this table as CSV
      </Button>
      {problem !== null && <span role="alert">{problem}</span>}
    </div>
  )
}
