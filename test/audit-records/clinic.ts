import { random } from '../../src/connect/practice/clinic/audit-log/random.ts'
import { loggedSite, oneDriveOf } from '../../src/connect/practice/clinic/audit-log/records/files.ts'
import {
  type LoggedTenant,
  loggedPerson,
} from '../../src/connect/practice/clinic/audit-log/records/logged.ts'
import { CLIENTS, loggedSession } from '../../src/connect/practice/clinic/audit-log/records/sessions.ts'

/** The clinic of the constructed records: other people than the practice clinic's, all invented. */
export const TENANT: LoggedTenant = {
  id: '5f0c2c1e-6d0a-4c6e-9d55-3b1f7a9e2d10',
  name: 'elmgrove-clinic.onmicrosoft.com',
  sharePoint: 'https://elmgrove-clinic.sharepoint.example',
  oneDrive: 'https://elmgrove-clinic-my.sharepoint.example',
}
/** The tenant of the IT provider, for partners' records. */
export const PARTNER_TENANT = 'c81d3b7a-52f4-4f0d-8e96-0a7f4b6c9d21'

const ids = random(20_261_005)
const domain = 'elmgrove-clinic.example'
const person = (name: string, at: string, userType?: number) =>
  loggedPerson(ids, { name, upn: at.includes('@') ? at : `${at}@${domain}`, userType })

export const PEOPLE = {
  /** Owner of the mailbox that others want into. */
  doctor: person('Dr. Ana Whitfield', 'ana.whitfield'),
  secondDoctor: person('Dr. Paul Osei', 'paul.osei'),
  nurse: person('Jenna Marlow', 'jenna.marlow'),
  frontDesk: person('Luis Prado', 'luis.prado'),
  /** IT administrator: in records of the directory and of mailboxes a regular user (UserType 0). */
  admin: person('Rita Holm', 'rita.holm'),
  /** The shared mailbox of the front desk. */
  shared: person('Front Desk', 'frontdesk'),
  /** Comes in by granular delegated admin privileges: UserType 9. */
  partner: person('Northgate IT', 'tech1@northgate-it.example', 9),
  /** A guest: UserType 10, with the mark of an outside account in the name. */
  guest: person('Imaging Partner', `reader_imaging.example#EXT#@${TENANT.name}`, 10),
  /** An application by itself: UserType 5. */
  app: person('Recall letters', 'ServicePrincipal_2d5e1c40-7b83-4f6a-9a1e-6c2f8d0b4e77', 5),
} as const

export const SITES = {
  intake: loggedSite(ids, TENANT, 'Intake'),
  doctor: oneDriveOf(ids, TENANT, PEOPLE.doctor),
}

export const SESSIONS = {
  outlook: loggedSession(ids, CLIENTS.outlook, '203.0.113.20', ids.guid()),
  web: loggedSession(ids, CLIENTS.web, '203.0.113.20'),
  sites: loggedSession(ids, CLIENTS.sites, '203.0.113.20'),
  sync: loggedSession(ids, CLIENTS.sync, '203.0.113.20', ids.guid()),
  admin: loggedSession(ids, CLIENTS.admin, '203.0.113.21'),
  abroad: loggedSession(ids, CLIENTS.web, '198.51.100.77'),
  partner: loggedSession(ids, CLIENTS.admin, '192.0.2.40'),
}
