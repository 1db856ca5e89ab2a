import { FluentProvider } from '@fluentui/react-components'
import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import type { PageName } from '../api/contracts/pages.ts'
import { pageAt, usePath, useView } from './address.ts'
import { ChecksPage } from './checks/checks-page.tsx'
import { FixesPage } from './fixes/fixes-page.tsx'
import { HomePage } from './home/home-page.tsx'
import { type Clinic, useClinic } from './load-clinic.ts'
import { PAGE_WORDS } from './parts/page-words.ts'
import { PageFrame } from './parts/page-frame.tsx'
import { Failed, Loading, NoSuchPage, NothingYet } from './parts/states.tsx'
import { RequirementsPage } from './requirements/requirements-page.tsx'
import { ScorePage } from './score/score-page.tsx'
import { useSystemTheme } from './theme.ts'

export function App() {
  const path = usePath()
  return (
    <FluentProvider theme={useSystemTheme()}>
      {pageAt(path) === null ? <NoSuchPage /> : <Pages />}
    </FluentProvider>
  )
}

/** Brings the scanner with it, so it comes when it is opened. It judges without a clinic, and when none was read. */
const TextPage = lazy(async () => ({ default: (await import('./text/text-page.tsx')).TextPage }))

/** Only who looks after access needs it, and it asks for its own data. */
const AccessPage = lazy(async () => ({ default: (await import('./access/access-page.tsx')).AccessPage }))

/** Pages that are made of the clinic's settings; the others ask for what they need themselves. */
type ClinicPage = Exclude<PageName, 'text' | 'access'>

const PAGE_CONTENT: { readonly [P in ClinicPage]: (clinic: Clinic) => ReactNode } = {
  home: HomePage,
  fixes: FixesPage,
  requirements: RequirementsPage,
  checks: ChecksPage,
  score: ScorePage,
}

function Pages() {
  const [{ page }] = useView()
  const [loaded, again] = useClinic()
  const name = loaded.state === 'shown' ? (loaded.assessment.tenant.name ?? 'Unnamed tenant') : null
  useEffect(() => {
    const whole = name === null ? 'Ward' : `Ward: ${name}`
    document.title = page === 'home' ? whole : `${PAGE_WORDS[page]} · ${whole}`
  }, [page, name])
  useTopOfNewPage(page)
  // What a person pastes there is real: the notice that nothing is does not stand over it.
  const isReal = page === 'text'
  return (
    <PageFrame current={page} {...(name === null || isReal ? {} : { practice: name })}>
      {page === 'text' || page === 'access' ? (
        <Suspense fallback={<Loading />}>{page === 'text' ? <TextPage /> : <AccessPage />}</Suspense>
      ) : loaded.state === 'shown' ? (
        <Shown page={page} assessment={loaded.assessment} posture={loaded.posture} />
      ) : loaded.state === 'loading' ? (
        <Loading />
      ) : loaded.state === 'failed' ? (
        <Failed why={loaded.why} again={again} />
      ) : (
        <NothingYet />
      )}
    </PageFrame>
  )
}

function Shown({ page, ...clinic }: Clinic & { page: ClinicPage }) {
  const Content = PAGE_CONTENT[page]
  return <Content {...clinic} />
}

/** On another page the keyboard and the eye begin at its top, as if the browser had loaded it. */
function useTopOfNewPage(page: PageName): void {
  const shown = useRef(page)
  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [page])
}
