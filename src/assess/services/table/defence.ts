import { defineServices } from '../define-service.ts'

const PORTAL = 'Microsoft Defender portal'

export const DEFENCE_SERVICES = defineServices('defence', [
  {
    id: 'defender-cloud-apps',
    name: 'Microsoft Defender for Cloud Apps',
    was: ['Microsoft Cloud App Security', 'Cloud App Security', 'Office 365 Cloud App Security'],
    also: ['Defender for Cloud Apps'],
    listedAs: 'Microsoft Cloud App Security',
    administered: `${PORTAL} > Cloud apps`,
    plans: ['ADALLOM_S'],
  },
  {
    id: 'defender-office-365',
    name: 'Microsoft Defender for Office 365',
    was: ['Office 365 Advanced Threat Protection'],
    also: ['Defender for Office 365', 'Office 365 ATP'],
    partOf: 'office-365',
    administered: `${PORTAL} > Email & collaboration`,
    plans: ['ATP_ENTERPRISE', 'THREAT_INTELLIGENCE'],
    note: 'Whoever looks into a threat can open the mail.',
  },
  {
    id: 'defender-endpoint',
    name: 'Microsoft Defender for Endpoint and for Business',
    was: ['Windows Defender Advanced Threat Protection'],
    also: ['Defender for Endpoint', 'Defender for Business', 'Microsoft Defender ATP'],
    administered: `${PORTAL} > Endpoints`,
    plans: ['WINDEFATP', 'MDE_'],
    note: 'Samples of files can be sent to Microsoft: Settings > Endpoints > Advanced features.',
  },
  {
    id: 'defender-identity',
    name: 'Microsoft Defender for Identity',
    was: ['Azure Advanced Threat Protection', 'Advanced Threat Analytics'],
    also: ['Defender for Identity'],
    administered: `${PORTAL} > Identities`,
    plans: ['ATA'],
  },
  {
    id: 'sentinel',
    name: 'Microsoft Sentinel and Defender for Cloud',
    was: ['Azure Sentinel', 'Azure Security Center'],
    also: ['Microsoft Sentinel', 'Sentinel', 'Defender for Cloud', 'Microsoft Defender for Cloud'],
    administered: 'Azure portal',
    note: 'Microsoft lists it among the services of Azure.',
  },
])
