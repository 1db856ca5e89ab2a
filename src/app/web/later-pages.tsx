import { type ComponentType, lazy } from 'react'
import type { PageName } from '../api/contracts/pages.ts'
import type { Me } from '../api/contracts/sign-in.ts'
import type { ClinicPage } from './clinic-pages.tsx'
import type { Step } from '../../base/hipaa/steps.ts'
import type { MyTenant } from './parts/tenant.ts'

/** What every such page may ask for. */
export interface LaterProps {
  readonly me: Me
  readonly tenant: MyTenant | null
  /** Asks anew who is signed in, after they or their tenants have changed. */
  readonly reload: () => void
}

type Later = Exclude<PageName, ClinicPage | Step | 'home'>

/** Pages that come when they are opened, and ask for their own data: the first page does not wait for them. */
const LATER = {
  text: lazy(async () => ({ default: (await import('./text/text-page.tsx')).TextPage })),
  access: lazy(async () => ({ default: (await import('./access/access-page.tsx')).AccessPage })),
  account: lazy(async () => ({ default: (await import('./account/account-page.tsx')).AccountPage })),
  people: lazy(async () => ({ default: (await import('./people/people-page.tsx')).PeoplePage })),
  activity: lazy(async () => ({ default: (await import('./activity/activity-page.tsx')).ActivityPage })),
  calendar: lazy(async () => ({ default: (await import('./calendar/calendar-page.tsx')).CalendarPage })),
  'set-up': lazy(async () => ({ default: (await import('./set-up/set-up-page.tsx')).SetUpPage })),
  services: lazy(async () => ({ default: (await import('./services/services-page.tsx')).ServicesPage })),
  agreements: lazy(async () => ({
    default: (await import('./agreements/agreements-page.tsx')).AgreementsPage,
  })),
  sign: lazy(async () => ({ default: (await import('./sign/sign-page.tsx')).SignPage })),
  contact: lazy(async () => ({ default: (await import('./contact/contact-page.tsx')).ContactPage })),
  vendors: lazy(async () => ({ default: (await import('./vendors/vendors-page.tsx')).VendorsPage })),
  assurance: lazy(async () => ({ default: (await import('./assurance/assurance-page.tsx')).AssurancePage })),
  owner: lazy(async () => ({ default: (await import('./owner/owner-page.tsx')).OwnerPage })),
  profile: lazy(async () => ({ default: (await import('./profile/profile-page.tsx')).ProfilePage })),
  loans: lazy(async () => ({ default: (await import('./loans/loans-page.tsx')).LoansPage })),
  settings: lazy(async () => ({ default: (await import('./settings/settings-page.tsx')).SettingsPage })),
  search: lazy(async () => ({ default: (await import('./search/search-page.tsx')).SearchPage })),
  help: lazy(async () => ({ default: (await import('./help/help-page.tsx')).HelpPage })),
} satisfies { readonly [P in Later]: ComponentType<LaterProps> | ComponentType }

export function isLaterPage(page: PageName): page is Later {
  return Object.hasOwn(LATER, page)
}

export function LaterPage({ page, ...given }: LaterProps & { page: Later }) {
  const Page = LATER[page] as ComponentType<LaterProps>
  return <Page {...given} />
}
