import type { ReactNode } from 'react'
import type { PageName } from '../api/contracts/pages.ts'
import { ChecksPage } from './checks/checks-page.tsx'
import { FixesPage } from './fixes/fixes-page.tsx'
import { HomePage } from './home/home-page.tsx'
import { type Clinic, type Loaded } from './load-clinic.ts'
import { Failed, Loading, NothingYet } from './parts/states.tsx'
import { RequirementsPage } from './requirements/requirements-page.tsx'
import { ScorePage } from './score/score-page.tsx'

/** Pages that are made of the clinic's settings; the others ask for what they need themselves. */
export type ClinicPage = Extract<PageName, 'home' | 'fixes' | 'requirements' | 'checks' | 'score'>

const PAGE_CONTENT: { readonly [P in ClinicPage]: (clinic: Clinic) => ReactNode } = {
  home: HomePage,
  fixes: FixesPage,
  requirements: RequirementsPage,
  checks: ChecksPage,
  score: ScorePage,
}

export function isClinicPage(page: PageName): page is ClinicPage {
  return page in PAGE_CONTENT
}

export function ClinicPages({
  page,
  loaded,
  again,
}: {
  page: ClinicPage
  loaded: Loaded
  again: () => void
}) {
  if (loaded.state === 'loading') return <Loading />
  if (loaded.state === 'failed') return <Failed why={loaded.why} again={again} />
  if (loaded.state === 'nothing') return <NothingYet />
  const Content = PAGE_CONTENT[page]
  return <Content assessment={loaded.assessment} posture={loaded.posture} />
}
