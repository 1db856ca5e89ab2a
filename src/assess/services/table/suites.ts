import { defineServices, LISTED, LISTED_EVERYWHERE } from '../define-service.ts'

/** What lists name as a whole. */
export const SUITES = defineServices('suites', [
  {
    id: 'office-365',
    name: 'Office 365',
    was: ['BPOS', 'Business Productivity Online Suite', 'Business Productivity Online Standard Suite'],
    also: [
      'Microsoft 365',
      'Office 365 US Government',
      'Office 365 US Government Defense',
      'Office 365 services',
      'Microsoft 365 services',
    ],
    listedAs: 'Office 365; Office 365 US Government; Office 365 US Government Defense',
    coverage: LISTED_EVERYWHERE,
    administered: 'Microsoft 365 admin center',
    note: 'A list that names the suite does not say by that which of its services are in it: Microsoft lists those apart, and apart for each cloud.',
  },
  {
    id: 'office-portal',
    name: 'Microsoft 365 admin center',
    was: ['Office 365 Customer Portal', 'Microsoft Online Portal'],
    partOf: 'office-365',
    listedAs: 'Office 365 Customer Portal',
    administered: 'Microsoft 365 admin center',
  },
  {
    id: 'office-infrastructure',
    name: 'Office services infrastructure',
    also: [
      'Office Services Infrastructure',
      'Griffin',
      'ObjectStore',
      'Query Annotation',
      'Siphon',
      'Speech',
      'eXtensible Application Program',
      'Microservices',
    ],
    partOf: 'office-365',
    listedAs: 'Office Services Infrastructure; Griffin; Microservices',
    administered: 'Microsoft alone',
    note: 'Runs under the other services; nobody at a clinic sets it up.',
  },
  {
    id: 'professional-services',
    name: 'Microsoft Professional Services',
    was: ['Premier Support'],
    also: ['Professional Services', 'Premier', 'Unified Support', 'Microsoft Support and Consulting'],
    listedAs: 'Professional Services (Premier and on-premises)',
    coverage: LISTED,
    administered: 'Support requests in the admin centers',
    off: ['Send no patient data in a support request: no screenshots of records, no mail traces with names.'],
    note: 'Support and consulting have terms of their own, with an amendment on request. Confirm that before a support case sees patient data.',
  },
])
