import { CLINIC, type Department } from './people.ts'
import { random } from './random.ts'
import { type LoggedSite, loggedSite } from './records/files.ts'

export type SiteName = 'FrontDesk' | 'Nursing' | 'Billing' | 'Referrals' | 'Office'

export interface ClinicSite extends LoggedSite {
  readonly name: SiteName
  /** Departments that work in it. */
  readonly departments: readonly Department[]
  readonly folders: readonly string[]
  /** What its files are, before the patient's name. */
  readonly papers: readonly string[]
}

const SITES: readonly Pick<ClinicSite, 'name' | 'departments' | 'folders' | 'papers'>[] = [
  {
    name: 'FrontDesk',
    departments: ['front-desk', 'millcreek', 'office'],
    folders: ['Shared Documents/Intake 2026', 'Shared Documents/Insurance cards', 'Shared Documents/Forms'],
    papers: ['Intake form', 'Insurance card', 'Consent form', 'Records release'],
  },
  {
    name: 'Nursing',
    departments: ['nurses', 'physicians', 'millcreek'],
    folders: ['Shared Documents/Care plans', 'Shared Documents/Home visits', 'Shared Documents/Vaccines'],
    papers: ['Care plan', 'Wound photo', 'Visit note', 'Vaccine record'],
  },
  {
    name: 'Billing',
    departments: ['billing', 'office'],
    folders: ['Shared Documents/Claims', 'Shared Documents/Denials', 'Shared Documents/Statements'],
    papers: ['Claim', 'Denial letter', 'Statement', 'Remittance'],
  },
  {
    name: 'Referrals',
    departments: ['referrals', 'physicians', 'nurses'],
    folders: ['Shared Documents/Out', 'Shared Documents/In', 'Shared Documents/Imaging'],
    papers: ['Referral', 'Consult report', 'Imaging order', 'Imaging report'],
  },
  {
    name: 'Office',
    departments: ['office', 'physicians', 'billing', 'front-desk', 'nurses', 'referrals', 'millcreek'],
    folders: ['Shared Documents/Policies', 'Shared Documents/Schedules', 'Shared Documents/Training'],
    papers: ['Policy', 'Schedule', 'Training list', 'Minutes'],
  },
]

/** The clinic's team sites, with the same ids at every start. */
export function clinicSites(): readonly ClinicSite[] {
  const ids = random(26_101)
  return SITES.map(site => ({ ...loggedSite(ids, CLINIC, site.name), ...site }))
}

/** @throws Error for a site that the clinic does not have */
export function siteCalled(sites: readonly ClinicSite[], name: SiteName): ClinicSite {
  const site = sites.find(each => each.name === name)
  if (!site) throw new Error(`the practice clinic has no site ${name}`)
  return site
}

/** Last names of patients. All invented. */
export const PATIENTS = [
  'Alder',
  'Birchall',
  'Cedarbrook',
  'Dogwood',
  'Elmhurst',
  'Fernley',
  'Gorseman',
  'Hazelton',
  'Ivywood',
  'Juniper',
  'Larchmont',
  'Maplesden',
  'Oakhurst',
  'Pinewell',
  'Rowanfield',
  'Sycamore',
  'Thornby',
  'Willowby',
  'Yewdale',
] as const
