import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { STEPS } from '../../base/hipaa/steps.ts'
import type { PageName } from '../api/contracts/pages.ts'
import { goInstead, pageAt, usePath, useTenantName, useView } from './address.ts'
import { ClinicPages, isClinicPage } from './clinic-pages.tsx'
import { HomePage } from './home/home-page.tsx'
import { isLaterPage, LaterPage } from './later-pages.tsx'
import { useClinic } from './load-clinic.ts'
import { allowsOf, chosenTenant, MENU_PAGES, mayOpen, navigationOf, WITHOUT_TENANT } from './page-rules.ts'
import { Bell } from './notifications/bell.tsx'
import { AlarmBanner } from './parts/alarm-banner.tsx'
import { ClinicAgainProvider } from './parts/clinic-again.ts'
import { Inline } from './parts/inline.tsx'
import { PageFrame } from './parts/page-frame.tsx'
import { PAGE_WORDS } from './parts/page-words.ts'
import { PersonMenu } from './parts/person-menu.tsx'
import { SearchField } from './parts/search-field.tsx'
import { Loading, NoSuchPage, NoSuchTenant, NotAllowed, NoTenant } from './parts/states.tsx'
import { TenantChoice } from './parts/tenant-choice.tsx'
import { type MyTenant, TenantProvider } from './parts/tenant.ts'
import { useShortcuts } from './parts/use-shortcuts.ts'
import { needsSetUp } from './set-up/needs-set-up.ts'
import type { Session } from './sign-in/gate.tsx'

const StepPage = lazy(async () => ({ default: (await import('./steps/step-page.tsx')).StepPage }))
const ShortcutsDialog = lazy(async () => ({
  default: (await import('./help/shortcuts-dialog.tsx')).ShortcutsDialog,
}))

/** The application of somebody who is signed in: the frame, and the page that the address names. */
export function SignedInPages(session: Session) {
  const { me, signOut } = session
  const path = usePath()
  const page = pageAt(path)
  const named = useTenantName()
  const found = chosenTenant(me, named)
  const tenant = found === 'no-such' ? null : found
  // Kept here, so that it is not read anew from page to page.
  const clinic = useClinic(tenant?.permissions.includes('assessment:read') === true ? tenant.name : null)
  const [showsKeys, setShowsKeys] = useState(false)
  useTitle(page, tenant)
  useTopOfNewPage(page)
  useSetUpFirst(page, me)
  useShortcuts(
    one => mayOpen(one, me, tenant),
    () => setShowsKeys(true),
  )
  // What a person pastes there is real: the notice that nothing is does not stand over it.
  const isPractice = tenant?.practice === true && page !== null && !WITHOUT_TENANT.has(page)
  return (
    <PageFrame
      {...(page === null ? {} : { current: page })}
      {...(isPractice ? { practice: tenant.title } : {})}
      practiceNext={
        mayOpen('set-up', me, tenant) ? (
          <>
            {' To read your own tenant in, open '}
            <Inline to={{ page: 'set-up' }}>Set up</Inline>.
          </>
        ) : null
      }
      navigation={navigationOf(me, tenant)}
      title={tenant?.title ?? null}
      tenants={<TenantChoice tenants={me.tenants} chosen={tenant} />}
      search={<SearchField tenant={tenant?.name ?? null} />}
      person={
        <>
          {tenant?.permissions.includes('tasks:read') === true && (
            <Bell key={tenant.name} tenant={tenant.name} />
          )}
          <PersonMenu me={me} pages={MENU_PAGES.filter(one => mayOpen(one, me, tenant))} signOut={signOut} />
        </>
      }
    >
      <AlarmBanner />
      {page === null ? (
        <NoSuchPage />
      ) : found === 'no-such' && named !== null ? (
        <NoSuchTenant name={named} />
      ) : (
        <Allowed page={page} session={session} tenant={tenant} clinic={clinic} />
      )}
      {showsKeys && (
        <Suspense fallback={null}>
          <ShortcutsDialog close={() => setShowsKeys(false)} />
        </Suspense>
      )}
    </PageFrame>
  )
}

interface Shown {
  readonly page: PageName
  readonly session: Session
  readonly tenant: MyTenant | null
  readonly clinic: ReturnType<typeof useClinic>
}

/** The page, or why it is not shown. */
function Allowed(shown: Shown) {
  const { page, session, tenant, clinic } = shown
  if (tenant === null && !WITHOUT_TENANT.has(page))
    return <NoTenant maySetUp={mayOpen('set-up', session.me, null)} />
  if (!mayOpen(page, session.me, tenant)) return <NotAllowed allows={allowsOf(page)} />
  // Another tenant's pages are other pages: nothing of the one before stays on them.
  return (
    <TenantProvider key={tenant?.name} value={tenant}>
      <ClinicAgainProvider value={clinic[1]}>
        <Suspense fallback={<Loading />}>
          <Content {...shown} />
        </Suspense>
      </ClinicAgainProvider>
    </TenantProvider>
  )
}

function Content({ page, session: { me, reload }, tenant, clinic: [loaded, again] }: Shown) {
  if (isClinicPage(page)) return <ClinicPages page={page} loaded={loaded} again={again} />
  if (isLaterPage(page)) return <LaterPage page={page} me={me} tenant={tenant} reload={reload} />
  if (tenant === null) return null
  if (page === 'home') return <HomePage me={me} tenant={tenant} loaded={loaded} again={again} />
  const step = STEPS.find(({ id }) => id === page)
  return step === undefined ? null : (
    <StepPage key={step.id} step={step.id} me={me} tenant={tenant} loaded={loaded} again={again} />
  )
}

/** Whoever has set Ward up and has no tenant yet is led to where one is made; with the practice clinic there is one to see. */
function useSetUpFirst(page: PageName | null, me: Session['me']): void {
  const isLed = page === 'home' && me.tenants.length === 0 && needsSetUp(me)
  useEffect(() => {
    if (isLed) goInstead({ page: 'set-up' })
  }, [isLed])
}

function useTitle(page: PageName | null, tenant: MyTenant | null): void {
  const [{ page: shown }] = useView()
  const title = tenant?.title ?? null
  useEffect(() => {
    if (page === null) return
    const whole = title === null ? 'Ward' : `Ward: ${title}`
    document.title = shown === 'home' ? whole : `${PAGE_WORDS[shown]} · ${whole}`
  }, [page, shown, title])
}

/** On another page the keyboard and the eye begin at its top, as if the browser had loaded it. */
function useTopOfNewPage(page: PageName | null): void {
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [page])
}
