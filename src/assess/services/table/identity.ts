import { defineServices } from '../define-service.ts'

export const IDENTITY_SERVICES = defineServices('identity', [
  {
    id: 'entra-id',
    name: 'Microsoft Entra ID',
    was: ['Azure Active Directory', 'Azure AD', 'Microsoft Online Directory Services'],
    also: ['Entra ID', 'Entra'],
    administered: 'Entra admin center',
    plans: ['AAD_'],
    note: 'Microsoft lists it among the services of Azure.',
  },
  {
    id: 'identity-manager',
    name: 'Microsoft Identity Manager',
    was: ['Forefront Identity Manager'],
    also: ['Identity Manager'],
    partOf: 'office-365',
    listedAs: 'Identity Manager',
    administered: 'A server of your own',
  },
  {
    id: 'entra-external',
    name: 'Microsoft Entra External ID',
    was: ['Azure AD B2C', 'Azure AD B2B'],
    also: ['Entra External ID', 'External ID'],
    administered: 'Entra admin center > External Identities',
    note: 'Accounts of patients, where a portal of yours uses it.',
  },
  {
    id: 'entra-verified-id',
    name: 'Entra Verified ID, Internet Access and Private Access',
    also: ['Entra Verified ID', 'Entra Internet Access', 'Entra Private Access', 'Global Secure Access'],
    administered: 'Entra admin center',
    plans: ['Entra_Premium'],
  },
])
