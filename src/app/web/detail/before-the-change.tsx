import type { VerdictRow } from '../../../assess/assess.ts'
import { CLINIC_WORKFLOW_WORDS } from '../../../assess/clinic-workflows.ts'
import { DISTURBED_WORDS } from '../../../assess/priority.ts'
import { Outside } from '../parts/outside.tsx'
import { useDetailStyles } from './detail-styles.ts'

/** Whom the fix disturbs, and what a clinic does every day that it can break. */
export function BeforeTheChange({ fix }: { fix: Partial<VerdictRow['fix']> & { impact: string } }) {
  const styles = useDetailStyles()
  const { disturbs, workflows = [], impact } = fix
  return (
    <>
      <h3 className={styles.title}>Before you change it</h3>
      {disturbs !== undefined && (
        <p className={styles.text}>
          <strong>Whom it disturbs:</strong> {DISTURBED_WORDS[disturbs]}.
        </p>
      )}
      <p className={styles.text}>
        <strong>What it can disturb:</strong> {impact}
      </p>
      {workflows.length > 0 && (
        <>
          <p className={styles.text}>
            <strong>Look first at what your clinic does of this:</strong>
          </p>
          <ul className={styles.list}>
            {workflows.map(workflow => {
              const { title, find, keep, docs } = CLINIC_WORKFLOW_WORDS[workflow]
              return (
                <li key={workflow}>
                  <strong>{title}.</strong> {find} <strong>To keep it:</strong> {keep}{' '}
                  <Outside address={docs}>Microsoft’s page on it</Outside>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </>
  )
}
