import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import type { Assessment } from '../../../assess/assess.ts'
import type { Posture } from '../../../assess/posture/posture.ts'
import type { seeOwnerPages } from '../../api/contracts/needs.ts'
import type { readAssessment, readPosture } from '../../api/contracts/tenant-routes.ts'
import { goToAddress } from '../address.ts'
import { call, CallFailed } from '../parts/call.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Loading } from '../parts/states.tsx'
import { type MyTenant, useTenant } from '../parts/tenant.ts'
import { useLoaded } from '../parts/use-loaded.ts'
import { FirstSheet } from './first-sheet.tsx'
import { useOwnerStyles } from './owner-styles.ts'
import { SecondSheet } from './second-sheet.tsx'
import { usePaperMargins } from './paper-margins.ts'

/** Two pages for whoever owns the practice, to be read on the screen, printed and signed. */
export function OwnerPage() {
  usePaperMargins('10mm 14mm')
  const tenant = useTenant()
  const [loaded, again] = useLoaded(signal => readBoth(tenant.name, signal))
  const isShown = loaded.state === 'shown' && loaded.value !== null
  useSeen(tenant, isShown)
  if (loaded.state === 'loading') return <Loading />
  if (loaded.state === 'failed') {
    return (
      <>
        <PageHead title="The owner’s pages could not be made">{loaded.sentence}</PageHead>
        <Button onClick={again}>Try again</Button>
      </>
    )
  }
  if (loaded.value === null) return <NothingYet tenant={tenant} />
  return <Sheets tenant={tenant} {...loaded.value} />
}

function NothingYet({ tenant }: { tenant: MyTenant }) {
  const mayRead =
    tenant.permissions.includes('settings:collect') && tenant.permissions.includes('programme:change')
  return (
    <>
      <PageHead title="There is nothing to tell the owner yet">
        The settings of Microsoft 365 were not read in. The pages are made of them and of what was decided.
      </PageHead>
      {mayRead && (
        <Button appearance="primary" onClick={() => goToAddress('/set-up?step=settings')}>
          Read the settings in
        </Button>
      )}
    </>
  )
}

interface Judged {
  readonly assessment: Assessment
  readonly posture: Posture
}

function Sheets({ tenant, assessment, posture }: Judged & { tenant: MyTenant }) {
  const styles = useOwnerStyles()
  return (
    <div className={styles.sheet}>
      <FirstSheet title={tenant.title} assessment={assessment} posture={posture} />
      <SecondSheet tenant={tenant} assessment={assessment} posture={posture} />
      <div className={styles.acts}>
        <Button appearance="primary" onClick={() => print()}>
          Print the two pages
        </Button>
      </div>
    </div>
  )
}

async function readBoth(tenant: string, signal: AbortSignal): Promise<Judged | null> {
  const given = { params: { tenant }, signal }
  const [{ assessment }, { posture }] = await Promise.all([
    call<typeof readAssessment>('GET', '/api/tenants/:tenant/assessment', given),
    call<typeof readPosture>('GET', '/api/tenants/:tenant/posture', given),
  ])
  if (assessment === null || posture === null) return null
  // The contracts name facts and capabilities as texts; the engine that made them knows them by name.
  return { assessment: assessment as Assessment, posture: posture as Posture }
}

/** An owner who has opened them this month is not asked to again. */
function useSeen({ name, roles }: MyTenant, isShown: boolean): void {
  const counts = isShown && roles.includes('owner')
  useEffect(() => {
    if (!counts) return
    const given = { params: { tenant: name } }
    call<typeof seeOwnerPages>('POST', '/api/tenants/:tenant/owner-pages/seen', given).catch(
      (error: unknown) => {
        // They are asked once more; that is all.
        if (!(error instanceof CallFailed)) throw error
      },
    )
  }, [counts, name])
}
