import { Suspense, useEffect, useRef } from 'react'
import type { PageName } from '../api/contracts/pages.ts'
import { pageAt, usePath, useTenantName, useView } from './address.ts'
import { ClinicPages, isClinicPage } from './clinic-pages.tsx'
import { isLaterPage, LaterPage } from './later-pages.tsx'
import { useClinic } from './load-clinic.ts'
import { allowsOf, chosenTenant, linkedPages, mayOpen, MENU_PAGES, WITHOUT_TENANT } from './page-rules.ts'
import { AlarmBanner } from './parts/alarm-banner.tsx'
import { PageFrame } from './parts/page-frame.tsx'
import { PAGE_WORDS } from './parts/page-words.ts'
import { PersonMenu } from './parts/person-menu.tsx'
import { Loading, NoSuchPage, NoSuchTenant, NotAllowed, NoTenant } from './parts/states.tsx'
import { TenantChoice } from './parts/tenant-choice.tsx'
import { type MyTenant, TenantProvider } from './parts/tenant.ts'
import type { Session } from './sign-in/gate.tsx'

/** The application of somebody who is signed in: the frame, and the page that the address names. */
export function SignedInPages(session: Session) {
  const { me, signOut } = session
  const path = usePath()
  const page = pageAt(path)
  const named = useTenantName()
  const found = chosenTenant(me, named)
  const tenant = found === 'no-such' ? null : found
  // Kept here, so that it is not read anew from page to page.
  const clinic = useClinic(tenant !== null && mayOpen('home', me, tenant) ? tenant.name : null)
  useTitle(page, tenant)
  useTopOfNewPage(page)
  // What a person pastes there is real: the notice that nothing is does not stand over it.
  const isPractice = tenant?.practice === true && page !== null && !WITHOUT_TENANT.has(page)
  return (
    <PageFrame
      {...(page === null ? {} : { current: page })}
      {...(isPractice ? { practice: tenant.title } : {})}
      pages={linkedPages(me, tenant)}
      person={
        <>
          {(me.tenants.length > 1 || found === 'no-such') && (
            <TenantChoice tenants={me.tenants} chosen={tenant?.name ?? null} />
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
  const { page, session, tenant } = shown
  if (tenant === null && !WITHOUT_TENANT.has(page)) return <NoTenant />
  if (!mayOpen(page, session.me, tenant)) return <NotAllowed allows={allowsOf(page)} />
  // Another tenant's pages are other pages: nothing of the one before stays on them.
  return (
    <TenantProvider key={tenant?.name} value={tenant}>
      <Suspense fallback={<Loading />}>
        <Content {...shown} />
      </Suspense>
    </TenantProvider>
  )
}

function Content({ page, session: { me, reload }, tenant, clinic: [loaded, again] }: Shown) {
  if (isClinicPage(page)) return <ClinicPages page={page} loaded={loaded} again={again} />
  return isLaterPage(page) ? <LaterPage page={page} me={me} tenant={tenant} reload={reload} /> : null
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
