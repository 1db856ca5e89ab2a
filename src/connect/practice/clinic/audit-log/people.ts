import { type Random, random } from './random.ts'
import { type LoggedPerson, type LoggedTenant, loggedPerson } from './records/logged.ts'

/** The clinic of the settings export: its tenant id, its first domain and the address of its sites are the export's. */
export const CLINIC: LoggedTenant = {
  id: '9b2b0303-f541-5a82-8ee2-f1964ce9e77c',
  name: 'harborstreet-practice.onmicrosoft.com',
  sharePoint: 'https://harborstreet-practice.sharepoint.example',
  oneDrive: 'https://harborstreet-practice-my.sharepoint.example',
}
/** The tenant of Bayline IT Support, which looks after the clinic. */
export const BAYLINE_TENANT = '4d0a7c52-9e1b-4f36-8a27-c5b3d1e60f94'

export const DEPARTMENTS = [
  'physicians',
  'nurses',
  'front-desk',
  'billing',
  'referrals',
  'millcreek',
  'office',
] as const
export type Department = (typeof DEPARTMENTS)[number]

export interface Staff extends LoggedPerson {
  readonly department: Department
  /** Last working day, for who leaves within the four weeks. */
  readonly leaves: string | null
}

// The people of the clinic by department; addresses are last names, as that of Dr. Marsh in the export.
const STAFF: Readonly<Record<Department, readonly string[]>> = {
  physicians: [
    'Dr. Elena Marsh',
    'Dr. Wei Chen',
    'Dr. Samuel Okoro',
    'Dr. Priya Nair',
    'Marcus Hale',
    'Laura Benning',
  ],
  nurses: [
    'Gail Turner',
    'Ines Calloway',
    'Kofi Mensah',
    'Dana Whitlock',
    'Teresa Vaughn',
    'Joel Pruitt',
    'Amy Sandoval',
  ],
  'front-desk': ['Ruth Delgado', 'Megan Foss', 'Omar Haddad', 'Lily Tran'],
  billing: ['Denise Kowalski', 'Peter Lindqvist', 'Carla Beaumont', 'Ronnie Akers'],
  referrals: ['Hannah Stroud', 'Victor Salas'],
  millcreek: [
    'Dr. Judith Amaro',
    'Brett Castellan',
    'Nell Ferris',
    'Tyrone Gage',
    'Sofia Rinaldi',
    'Wade Kessler',
  ],
  office: ['Tomas Reyes', 'Nadia Okafor', 'Paula Jensen', 'Grace Lindholm', 'Ian Mosley'],
}

// Object ids of those whom the export names as holders of roles.
const OBJECT_IDS = new Map([
  ['Dr. Elena Marsh', '0493e0d9-d04a-51b5-90e2-b412108ca091'],
  ['Tomas Reyes', '7e1f951e-bddc-5283-888f-e4c9ba82018f'],
])
/** The nurse who works her last day within the log's weeks. */
const LEAVES = new Map([['Gail Turner', '2026-10-16']])

export interface ClinicPeople {
  readonly staff: readonly Staff[]
  /** @throws Error for a last name that nobody or more than one has */
  readonly called: (lastName: string) => Staff
  readonly of: (...departments: readonly Department[]) => readonly Staff[]
  readonly frontDeskMailbox: LoggedPerson
  readonly referralsMailbox: LoggedPerson
  /** The records system's account, which no person uses. */
  readonly chartLineAccount: LoggedPerson
  /** Bayline's account in the tenant that holds roles (admin 2 of the export). */
  readonly baylineAdmin: LoggedPerson
  /** Bayline's technician, who comes in by granular delegated admin privileges (UserType 9). */
  readonly baylineTechnician: LoggedPerson
  readonly guest: LoggedPerson
  /** The application of the export that may read all mail. */
  readonly lettersApp: LoggedPerson
}

/** App id of `Chart letters export` in the settings export. */
export const LETTERS_APP = '2b8e4c1a-93d7-5e0f-a6b4-1c7d9e3f5a12'

/** Everybody, with the ids that the log knows them by: the same at every start. */
export function clinicPeople(): ClinicPeople {
  const ids = random(2_610_05)
  const staff = DEPARTMENTS.flatMap(department =>
    STAFF[department].map(name => employee(ids, name, department)),
  )
  const other = (name: string, upn: string, userType = 0, objectId?: string) =>
    loggedPerson(ids, { name, upn, userType, objectId })
  const mailbox = (name: string, at: string) => other(name, `${at}@harborstreet.example`)

  function called(lastName: string): Staff {
    const [found, second] = staff.filter(({ name }) => name.endsWith(` ${lastName}`))
    if (!found || second) throw new Error(`the practice clinic has no one person called ${lastName}`)
    return found
  }

  return {
    staff,
    called,
    of: (...departments) => staff.filter(({ department }) => departments.includes(department)),
    frontDeskMailbox: mailbox('Front Desk', 'frontdesk'),
    referralsMailbox: mailbox('Referrals', 'referrals'),
    chartLineAccount: mailbox('ChartLine service', 'svc-chartline'),
    baylineAdmin: other(
      'Bayline IT Support (admin 2)',
      `bayline2@${CLINIC.name}`,
      0,
      'dfa53060-5122-5e7f-a87c-8ec5b3f066c8',
    ),
    baylineTechnician: other('Jordan Pike (Bayline)', 'jordan.pike@bayline-it.example', 9),
    guest: other('Reader, Lakeside Imaging', `reader_lakeside-imaging.example#EXT#@${CLINIC.name}`, 10),
    lettersApp: {
      ...other(
        'Chart letters export',
        `ServicePrincipal_${LETTERS_APP}`,
        5,
        '7e1d0a64-0f2b-5c6b-8d43-5b9f2c0e6a11',
      ),
      puid: LETTERS_APP,
    },
  }
}

function employee(ids: Random, name: string, department: Department): Staff {
  const domain = department === 'millcreek' ? 'millcreek-harborstreet.example' : 'harborstreet.example'
  const last = name.slice(name.lastIndexOf(' ') + 1).toLowerCase()
  const person = loggedPerson(ids, { name, upn: `${last}@${domain}`, objectId: OBJECT_IDS.get(name) })
  return { ...person, department, leaves: LEAVES.get(name) ?? null }
}
