import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { listVendors, ShownVendors } from '../../api/contracts/vendors.ts'
import { useSteady } from '../access/use-steady.ts'
import { useLinkStyles } from '../calendar/link-styles.ts'
import { Told } from '../calendar/told.tsx'
import { GoTo } from '../parts/go.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { GroupTitle } from '../parts/row-text.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { useViewLinkStyles } from '../parts/view-link-styles.ts'
import { AppsView } from './apps-view.tsx'
import { TextLink } from './text-link.tsx'
import { UrgentApps } from './urgent-apps.tsx'
import { VendorList } from './vendor-list.tsx'
import { Panels } from './vendor-panels.tsx'
import { isSettled, vendorsHeadline } from './vendor-words.ts'
import { type ChangeVendors, useVendorsChoice, vendorsAddress, type VendorsChoice } from './vendors-choice.ts'

const useStyles = makeStyles({
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    margin: '0 0 20px',
    '@media print': { display: 'none' },
  },
  openings: { margin: '0 0 16px', paddingLeft: '20px' },
})

/** Who else meets patient data, and on what ground: vendors, apps, connectors, partners. */
export function VendorsPage() {
  const tenant = useTenant().name
  const [last, again] = useAnswer<typeof listVendors>('/api/tenants/:tenant/vendors', { params: { tenant } })
  const known = useSteady(last, tenant)
  if (known.state === 'loading') return <Loading />
  if (known.state === 'failed') return <Failed why={known.why} again={again} />
  if (known.state === 'told') return <Told detail={known.detail} again={again} />
  return <Shown known={known.answer} tenant={tenant} again={again} />
}

function Shown({ known, tenant, again }: { known: ShownVendors; tenant: string; again: () => void }) {
  const styles = useStyles()
  const [choice, change] = useVendorsChoice()
  const [stamp, setStamp] = useState(0)
  const link = useLinkStyles()
  const { vendors, apps, may, today, sources } = known
  const changed = () => {
    setStamp(count => count + 1)
    again()
  }
  return (
    <>
      <PageHead title={vendorsHeadline(known)}>
        Whoever makes, gets, keeps or sends patient data for the practice needs an agreement first (45 CFR
        164.502(e), 164.308(b)), or one of five reasons why not.
      </PageHead>
      <Views view={choice.view} counts={{ vendors: vendors.length, apps: apps.all }} />
      <div className={styles.acts}>
        {may.change && (
          <>
            <Button appearance="primary" onClick={() => change({ form: 'new' })}>
              Write a vendor down
            </Button>
            <Button onClick={() => change({ form: 'read' })}>Read a list in</Button>
          </>
        )}
        <a
          className={link.link}
          href={`/api/tenants/${encodeURIComponent(tenant)}/vendors-table.csv`}
          download="vendors.csv"
        >
          Vendors as CSV
        </a>
        <a
          className={link.link}
          href={`/api/tenants/${encodeURIComponent(tenant)}/vendor-apps/table.csv`}
          download="apps.csv"
        >
          Apps as CSV
        </a>
      </div>
      {choice.view === 'first' && <First {...{ known, tenant, choice, change, stamp, changed }} />}
      {choice.view === 'vendors' && (
        <VendorList vendors={vendors} open={choice.vendor} choose={vendor => change({ vendor })} />
      )}
      {choice.view === 'apps' && <AppsView {...{ tenant, choice, change, stamp }} />}
      <Panels {...{ known, tenant, choice, change, changed }} today={today} sources={sources} />
    </>
  )
}

function Views({ view, counts }: { view: VendorsChoice['view']; counts: { vendors: number; apps: number } }) {
  const styles = useViewLinkStyles()
  const views = [
    ['first', 'What needs settling'],
    ['vendors', `Vendors (${counts.vendors})`],
    ['apps', `Apps and connections (${counts.apps.toLocaleString('en-US')})`],
  ] as const
  return (
    <nav aria-label="Vendors and apps">
      <ul className={styles.list}>
        {views.map(([id, word]) => (
          <li key={id}>
            <GoTo
              address={vendorsAddress({ view: id })}
              className={styles.link}
              {...(id === view ? { 'aria-current': 'page' as const } : {})}
            >
              {word}
            </GoTo>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function First(props: {
  known: ShownVendors
  tenant: string
  choice: VendorsChoice
  change: ChangeVendors
  stamp: number
  changed: () => void
}) {
  const { known, tenant, choice, change, stamp, changed } = props
  const styles = useStyles()
  const { vendors, apps, waiting, openings, sources } = known
  const open = vendors.filter(({ standing }) => !isSettled(standing.result))
  const settled = vendors.filter(({ standing }) => isSettled(standing.result))
  if (vendors.length === 0 && apps.all === 0) return <Nothing {...{ known, change }} />
  return (
    <>
      {waiting.length > 0 && (
        <section aria-labelledby="waiting">
          <GroupTitle id="waiting" count={waiting.length}>
            Asked, and waiting for a yes or no
          </GroupTitle>
          <ul className={styles.openings}>
            {waiting.map(({ id, subject, asked }) => (
              <li key={id}>
                <TextLink
                  address={vendorsAddress(
                    subject.kind === 'vendor' ? { vendor: subject.id } : { app: subject.key },
                  )}
                >
                  {subject.kind === 'app'
                    ? subject.name
                    : (vendors.find(one => one.id === subject.id)?.name ?? subject.id)}
                </TextLink>
                {asked === null ? '' : `: ${asked.by.name} asks that no agreement is needed.`}
              </li>
            ))}
          </ul>
        </section>
      )}
      <UrgentApps {...{ known, tenant, choice, change, stamp, changed }} />
      {open.length > 0 && (
        <section aria-labelledby="open-vendors">
          <GroupTitle id="open-vendors" count={open.length}>
            Vendors without an agreement that holds
          </GroupTitle>
          <VendorList vendors={open} open={choice.vendor} choose={vendor => change({ vendor })} />
        </section>
      )}
      {openings.length > 0 && (
        <section aria-labelledby="openings">
          <GroupTitle id="openings" count={openings.length}>
            What Ward cannot see
          </GroupTitle>
          <ul className={styles.openings}>
            {openings.map(({ id, sentence, look }) => (
              <li key={id}>{`${sentence} ${look}`}</li>
            ))}
            {sources.unread.length > 0 && <li>{`Could not be read: ${sources.unread.join(', ')}.`}</li>}
          </ul>
        </section>
      )}
      {settled.length > 0 && (
        <section aria-labelledby="settled-vendors">
          <GroupTitle id="settled-vendors" count={settled.length}>
            Settled vendors
          </GroupTitle>
          <VendorList vendors={settled} open={choice.vendor} choose={vendor => change({ vendor })} />
        </section>
      )}
    </>
  )
}

function Nothing({ known, change }: { known: ShownVendors; change: ChangeVendors }) {
  return (
    <>
      <p>
        Begin with whoever sees the most: the record system, billing, IT, whoever transcribes or shreds. Then
        read the tenant’s settings in, and Ward names the apps that reach mail and files.
      </p>
      {known.may.change && (
        <Button onClick={() => change({ form: 'read' })}>Read our own list of vendors in</Button>
      )}
    </>
  )
}
