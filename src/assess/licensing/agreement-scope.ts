/**
 * The services that Microsoft named as covered by its business associate agreement, as far as Ward knows: a list of 2021,
 * to be confirmed against today's. What it does not name is unknown, never "not covered".
 * Source: Microsoft's offering page for HIPAA and the HITECH Act, read from its 2021 edition.
 */
export const AGREEMENT_SCOPE = {
  asOf: '2021',
  source: 'https://learn.microsoft.com/compliance/regulatory/offering-hipaa-hitech',
  services: [
    'Azure',
    'Azure DevOps',
    'Dynamics 365',
    'Healthcare Bot',
    'Intune',
    'Microsoft Cloud for Healthcare',
    'Microsoft Defender for Cloud Apps',
    'Microsoft Stream',
    'Office 365',
    'Power Apps',
    'Power Automate',
    'Power BI',
    'Professional Services',
  ],
} as const
