import { defineServices } from '../define-service.ts'

export const DEVICES = defineServices('devices', [
  {
    id: 'intune',
    name: 'Microsoft Intune',
    was: ['Windows Intune', 'Microsoft Endpoint Manager'],
    also: ['Intune'],
    listedAs: 'Intune',
    administered: 'Intune admin center',
    plans: ['INTUNE_A', 'INTUNE_SMBIZ', 'INTUNE_EDU'],
  },
  {
    id: 'basic-mobility',
    name: 'Basic Mobility and Security',
    was: ['Mobile Device Management for Office 365'],
    also: ['MDM for Office 365'],
    administered: 'compliance.microsoft.com/basicmobilityandsecurity',
    plans: ['INTUNE_O365'],
  },
  {
    id: 'intune-remote-help',
    name: 'Remote Help and Intune Suite',
    also: ['Remote Help', 'Intune Suite', 'Endpoint Privilege Management'],
    administered: 'Intune admin center > Tenant administration',
    plans: ['INTUNE_P2', 'Intune-', 'REMOTE_HELP', 'Intune_Advanced', 'Intune_ServiceNow'],
    note: 'Whoever helps sees the screen.',
  },
  {
    id: 'windows-365',
    name: 'Windows 365',
    also: ['Cloud PC', 'Windows 365 Cloud PC'],
    administered: 'Intune admin center > Devices > Windows 365',
    plans: ['CPC_', 'Windows_365', 'WINDOWS_365'],
  },
  {
    id: 'windows-autopatch',
    name: 'Windows Autopatch and Windows Update for Business',
    also: ['Windows Autopatch'],
    administered: 'Intune admin center',
    plans: ['Windows_Autopatch', 'WINDOWSUPDATEFORBUSINESS'],
  },
  {
    id: 'universal-print',
    name: 'Universal Print',
    administered: 'Azure portal > Universal Print',
    plans: ['UNIVERSAL_PRINT'],
    off: ['Azure portal > Universal Print: register no printer'],
    note: 'Print jobs go by Microsoft’s cloud.',
  },
  {
    id: 'windows-recall',
    name: 'Recall and Copilot in Windows',
    kind: 'ai',
    also: ['Recall', 'Windows Recall', 'Copilot in Windows', 'Windows Copilot'],
    administered: 'Intune admin center > Devices > Configuration',
    off: [
      'Intune > Devices > Configuration > Settings catalog > Windows AI: “Disable AI data analysis”: Enabled',
    ],
    note: 'Recall keeps pictures of the screen on the computer.',
  },
])
