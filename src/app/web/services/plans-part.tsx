import { KIND_WORDS } from '../../../assess/services/service-words.ts'
import { Inline } from '../parts/inline.tsx'
import { useTenant } from '../parts/tenant.ts'
import type { PartProps } from './part-props.ts'
import { SaveTable } from './save-table.tsx'
import { useServicesStyles } from './services-styles.ts'

/** The products the tenant has, and what each can enforce. */
export function PlansPart({ known }: PartProps) {
  const styles = useServicesStyles()
  const mayCollect = useTenant().permissions.includes('settings:collect')
  const { plans, safeguards, people } = known
  if (plans === null) {
    return (
      <p className={styles.text}>
        The subscribed products were not read. Read the settings in, or ask an administrator to.{' '}
        {mayCollect && <Inline to={{ page: 'set-up' }}>Read the settings in</Inline>}
      </p>
    )
  }
  const small = plans.filter(({ kind }) => kind === 'kiosk' || kind === 'frontline')
  return (
    <>
      {small.map(({ name, assigned, sku }) => (
        <p key={sku ?? name} className={styles.box}>
          {assigned ?? 'Some'} {assigned === 1 ? 'licence' : 'licences'} of {name}{' '}
          {assigned === 1 ? 'is' : 'are'} assigned: a kiosk or frontline plan, with fewer safeguards.
          {people === null && ' To whom is not known: bring the list of users under “People by plan”.'}
        </p>
      ))}
      <SaveTable table="plans" />
      <div className={styles.scroll} role="region" aria-label="Plans you have" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Plan</th>
              <th scope="col">Assigned</th>
              <th scope="col">Bought</th>
              <th scope="col">Does not bring</th>
              <th scope="col">Not known</th>
            </tr>
          </thead>
          <tbody>
            {plans.map(({ name, sku, kind, assigned, bought, inGrace, trial, has }) => (
              <tr key={sku ?? name}>
                <th scope="row">
                  <bdi>{name}</bdi>
                  <br />
                  <span className={styles.soft}>
                    {KIND_WORDS[kind]}
                    {trial && ' · a trial: nobody has bought it'}
                    {inGrace && ' · its days of grace run'}
                  </span>
                </th>
                <td className={styles.number}>{assigned ?? 'not read'}</td>
                <td className={styles.number}>{bought ?? 'not read'}</td>
                <td>{titlesOf(safeguards, has, false)}</td>
                <td>{titlesOf(safeguards, has, null)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.text}>
        Somebody may hold several products: what one lacks another can bring. Which product brings what is
        Ward’s reading of Microsoft’s list of 29 July 2026; confirm it before you buy.
      </p>
    </>
  )
}

function titlesOf(
  safeguards: PartProps['known']['safeguards'],
  has: Readonly<Record<string, boolean | null>>,
  wanted: false | null,
): string {
  const titles = safeguards.filter(({ id }) => has[id] === wanted).map(({ title }) => title)
  return titles.length === 0 ? '–' : titles.join('; ')
}
