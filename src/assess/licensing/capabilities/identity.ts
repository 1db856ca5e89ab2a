import type { CapabilityDefinition } from './capability-definition.ts'

/** Who signs in, and on what. */
export const IDENTITY = {
  'entra-id-p1': {
    title: 'Microsoft Entra ID P1',
    gives: 'Conditional Access, so who signs in from where and on what is asked for more',
    plans: ['AAD_PREMIUM', 'AAD_PREMIUM_P2'],
  },
  'entra-id-p2': {
    title: 'Microsoft Entra ID P2',
    gives: 'risk of sign-ins and people, access reviews',
    plans: ['AAD_PREMIUM_P2'],
  },
  'privileged-identity-management': {
    title: 'Privileged Identity Management (Microsoft Entra ID P2 or ID Governance)',
    gives: 'administrator roles for a few hours instead of for good',
    plans: ['AAD_PREMIUM_P2', 'Entra_Identity_Governance'],
  },
  intune: {
    title: 'Microsoft Intune',
    gives: 'rules for phones and computers, and wiping a lost one',
    plans: ['INTUNE_A', 'INTUNE_A_GOV', 'INTUNE_A_VL', 'INTUNE_SMBIZ', 'INTUNE_EDU'],
  },
  'basic-mobility': {
    title: 'Basic Mobility and Security',
    gives: 'a PIN and a wipe for phones that read mail',
    plans: ['INTUNE_O365'],
  },
  'windows-enterprise': {
    title: 'Windows Enterprise',
    gives: 'Windows rights that clinics use for shared stations and virtual desktops',
    plans: ['WIN10_PRO_ENT_SUB', 'Virtualization Rights for Windows 10 (E3/E5+VDA)', 'WIN10_ENT_LOC_F1'],
  },
  'windows-business': {
    title: 'Windows Business',
    gives: 'the upgrade of Windows Pro that Business Premium brings',
    plans: ['WINBIZ'],
  },
} as const satisfies Record<string, CapabilityDefinition>
