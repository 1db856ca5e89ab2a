import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import { longDayWords } from '../../../assess/words.ts'
import type { listApps, lookedAtApps, ShownVendors } from '../../api/contracts/vendors.ts'
import { useSteady } from '../access/use-steady.ts'
import { useFormStyles } from '../detail/form-styles.ts'
import { call } from '../parts/call.ts'
import { GroupLead, GroupTitle } from '../parts/row-text.tsx'
import { useAct } from '../parts/use-act.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { AppList } from './app-list.tsx'
import { TextLink } from './text-link.tsx'
import { counted } from './vendor-words.ts'
import { type ChangeVendors, vendorsAddress, type VendorsChoice } from './vendors-choice.ts'

/** As many as a person settles at one sitting; the rest is one click away. */
const URGENT_SHOWN = 10

/** Apps that reach mail or files and are not settled, and that somebody has looked. */
export function UrgentApps({
  known,
  tenant,
  choice,
  change,
  stamp,
  changed,
}: {
  known: ShownVendors
  tenant: string
  choice: VendorsChoice
  change: ChangeVendors
  stamp: number
  changed: () => void
}) {
  const styles = useFormStyles()
  const { act, isBusy, problem } = useAct()
  const [last, again] = useAnswer<typeof listApps>('/api/tenants/:tenant/vendor-apps', {
    params: { tenant },
    query: { show: 'urgent', limit: URGENT_SHOWN },
  })
  const read = useSteady(last, tenant)
  // Something was said of an app: it may be settled now.
  useEffect(() => {
    if (stamp > 0) again()
  }, [stamp, again])
  const { apps, look, may } = known
  const rows = read.state === 'answered' ? read.answer.apps : []
  return (
    <section aria-labelledby="urgent">
      <GroupTitle id="urgent" count={apps.urgent}>
        Apps that reach mail or files
      </GroupTitle>
      {apps.urgent === 0 && (
        <GroupLead>Every app that reaches mail or files is settled, as far as it was read.</GroupLead>
      )}
      {rows.length > 0 && <AppList apps={rows} open={choice.app} choose={app => change({ app })} />}
      <div className={styles.buttons}>
        {apps.urgent > rows.length && (
          <TextLink
            address={vendorsAddress({ view: 'apps', show: 'urgent' })}
          >{`See all ${apps.urgent}`}</TextLink>
        )}
        <span>
          {look === null
            ? 'Nobody has looked through them yet.'
            : `${look.by} looked through them on ${longDayWords(look.at.slice(0, 10))}; ${apps.fresh === 0 ? 'none came since' : `${counted(apps.fresh, 'app')} came since`}.`}
        </span>
        {may.change && (
          <Button
            disabledFocusable={isBusy}
            onClick={() =>
              void act(async () => {
                await call<typeof lookedAtApps>('POST', '/api/tenants/:tenant/vendor-looks', {
                  params: { tenant },
                  body: { expects: look?.version ?? 0 },
                })
                changed()
              })
            }
          >
            I have looked through them
          </Button>
        )}
      </div>
      {problem !== null && <p role="alert">{problem}</p>}
    </section>
  )
}
