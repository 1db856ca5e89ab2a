import { type ComponentType, lazy } from 'react'
import type { PageName } from '../api/contracts/pages.ts'
import type { Clinic, Loaded } from './load-clinic.ts'
import { Failed, Loading, NothingYet } from './parts/states.tsx'

/** Pages that are made of the clinic's settings; the others ask for what they need themselves. */
export type ClinicPage = Extract<PageName, 'fixes' | 'requirements' | 'checks' | 'score'>

const PAGE_CONTENT: { readonly [P in ClinicPage]: ComponentType<Clinic> } = {
  fixes: lazy(async () => ({ default: (await import('./fixes/fixes-page.tsx')).FixesPage })),
  requirements: lazy(async () => ({
    default: (await import('./requirements/requirements-page.tsx')).RequirementsPage,
  })),
  checks: lazy(async () => ({ default: (await import('./checks/checks-page.tsx')).ChecksPage })),
  score: lazy(async () => ({ default: (await import('./score/score-page.tsx')).ScorePage })),
}

export function isClinicPage(page: PageName): page is ClinicPage {
  return Object.hasOwn(PAGE_CONTENT, page)
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
