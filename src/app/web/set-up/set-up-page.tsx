import { Button, ProgressBar } from '@fluentui/react-components'
import type { LaterProps } from '../later-pages.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Loading } from '../parts/states.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { useSearch } from '../parts/use-search.ts'
import { useProfile } from '../profile/use-profile.ts'
import { BeginPage } from './begin-page.tsx'
import { placeIn, progressWords } from './set-up-words.ts'
import { useSetUpStyles } from './set-up-styles.ts'
import { StepList } from './step-list.tsx'
import { StepPage } from './step-page.tsx'
import { useSetUp } from './use-set-up.ts'

/** The thirty minutes after the first run: one question a page, left and taken up anywhere. */
export function SetUpPage({ me, tenant, reload }: LaterProps) {
  const search = useSearch()
  if (tenant === null || tenant.practice || search.has('new')) return <BeginPage me={me} reload={reload} />
  return <OfTenant key={tenant.name} me={me} tenant={tenant} reload={reload} />
}

function OfTenant({ me, tenant, reload }: LaterProps & { tenant: MyTenant }) {
  const styles = useSetUpStyles()
  const search = useSearch()
  const setUp = useSetUp(tenant.name)
  const profile = useProfile(tenant.name, () => {
    setUp.again()
    reload()
  })
  if (!tenant.permissions.includes('programme:change')) {
    return (
      <PageHead title="An officer sets the practice up">
        You can follow what is set up, but not change what the practice is. Ask the HIPAA administrator, the
        privacy officer or the security officer.
      </PageHead>
    )
  }
  const failed = [setUp.loaded, profile.loaded].find(({ state }) => state === 'failed')
  if (failed?.state === 'failed') {
    return (
      <>
        <PageHead title="Set up" />
        <p role="alert">{failed.sentence}</p>
        <Button
          onClick={() => {
            setUp.again()
            profile.again()
          }}
        >
          Try again
        </Button>
      </>
    )
  }
  if (setUp.loaded.state !== 'shown' || profile.loaded.state !== 'shown') return <Loading />
  const known = setUp.loaded.value
  const place = placeIn(search, known.steps)
  const all = known.steps.reduce((sum, { minutes }) => sum + minutes, 0)
  const words = progressWords(place.step, known)
  return (
    <>
      <p className={styles.progress}>{`Set up ${tenant.title} · ${words}`}</p>
      <ProgressBar
        className={styles.bar}
        value={all === 0 ? 1 : (all - known.minutesLeft) / all}
        aria-label="How much of set-up is done"
        aria-valuetext={words}
      />
      <div className={styles.frame}>
        <StepList
          steps={known.steps}
          current={place.step}
          isKnown={profile.loaded.value.organisation !== null}
        />
        <div>
          <StepPage
            key={`${place.step} ${place.question} ${profile.loaded.value.version}`}
            {...{ me, tenant, place, setUp, profile }}
            known={known}
            shown={profile.loaded.value}
          />
        </div>
      </div>
    </>
  )
}
