import { defineServices } from '../define-service.ts'

const CENTRE = 'Power Platform admin center'

export const POWER_PLATFORM_SERVICES = defineServices('power-platform', [
  {
    id: 'power-automate',
    name: 'Power Automate',
    was: ['Microsoft Flow'],
    also: ['Flow', 'Power Automate cloud service'],
    listedAs: 'Power Automate',
    administered: CENTRE,
    plans: ['FLOW_', 'POWER_AUTOMATE'],
    off: [
      `${CENTRE} > Policies > Data policies: block connectors that lead out`,
      'Microsoft 365 admin center > Users > Licenses and apps: untick Power Automate',
    ],
    note: 'What a flow hands to a connector of another firm leaves the agreement.',
  },
  {
    id: 'power-apps',
    name: 'Power Apps',
    was: ['Microsoft PowerApps'],
    also: ['PowerApps', 'Dataverse', 'Common Data Service', 'Microsoft Dataverse'],
    listedAs: 'Power Apps',
    administered: CENTRE,
    plans: ['POWERAPPS_', 'CDS_O365', 'DYN365_CDS_O365'],
    off: [
      `${CENTRE} > Settings > Tenant settings: environments only by administrators`,
      'Microsoft 365 admin center > Users > Licenses and apps: untick Power Apps',
    ],
  },
  {
    id: 'power-pages',
    name: 'Power Pages',
    was: ['Power Apps portals', 'Dynamics 365 Portals'],
    administered: CENTRE,
    plans: ['POWERAPPS_PORTALS', 'PowerPages_', 'DV_PowerPages', 'CRM_ONLINE_PORTAL'],
    off: [`${CENTRE} > Settings > Tenant settings: turn the making of portals by everybody off`],
    note: 'A site that patients can reach.',
  },
  {
    id: 'power-bi',
    name: 'Power BI',
    was: ['Power BI for Office 365'],
    also: ['Power BI cloud service', 'Power BI Embedded'],
    listedAs: 'Power BI',
    administered: 'Fabric admin portal',
    plans: ['BI_AZURE', 'PBI_PREMIUM', 'SQL_IS_SSIM'],
    off: [
      'Fabric admin portal > Tenant settings > Publish to web: Disabled',
      'Microsoft 365 admin center > Settings > Org settings > Self-service trials and purchases: Power BI: Do not allow',
    ],
    note: 'A personal workspace holds copies of what was read in.',
  },
  {
    id: 'fabric',
    name: 'Microsoft Fabric',
    also: ['Fabric'],
    administered: 'Fabric admin portal',
    off: ['Fabric admin portal > Tenant settings > Users can create Fabric items: Disabled'],
  },
  {
    id: 'power-platform-connectors',
    name: 'Connectors of other firms in Power Platform',
    kind: 'feature',
    also: ['Power Platform connectors', 'Consumer connectors', 'Third-party connectors'],
    administered: `${CENTRE} > Policies > Data policies`,
    off: [`${CENTRE} > Policies > Data policies: put every connector into Blocked that nobody asked for`],
    note: 'Each leads to a firm with which you need an agreement, if patient data goes there.',
  },
])
