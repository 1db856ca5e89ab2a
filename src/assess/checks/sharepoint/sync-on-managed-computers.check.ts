import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { either, known } from '../../truth.ts'

const FULL = 0
const LIMITED = 1
const BLOCKED = 2

export const syncOnManagedComputers = defineCheck({
  id: 'sharepoint.sync-on-managed-computers',
  since: '0.1',
  title: 'Files sync only to computers that the clinic manages',
  requirements: [
    {
      citation: '164.310(d)(1)',
      strength: 'supports',
      why: 'A synced folder is a copy of patient files on a disk; the clinic must know which disks those are.',
    },
    {
      citation: '164.310(b)',
      strength: 'supports',
      why: 'Whether files may lie on a computer depends on whose computer it is.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const { IsUnmanagedSyncClientForTenantRestricted, ConditionalAccessPolicy } = facts['sharepoint.tenant']
    return judgeSetting({
      meets: either(
        IsUnmanagedSyncClientForTenantRestricted,
        known(ConditionalAccessPolicy, level =>
          level === FULL ? false : level === LIMITED || level === BLOCKED ? true : undefined,
        ),
      ),
      properties: { IsUnmanagedSyncClientForTenantRestricted, ConditionalAccessPolicy },
      pass:
        IsUnmanagedSyncClientForTenantRestricted === true
          ? 'OneDrive syncs only on computers of the local domains you name.'
          : 'Devices that nobody manages cannot sync files.',
      fail: 'Any computer that somebody signs in on can keep a copy of the files.',
    })
  },
  rationale:
    'The office manager signed in to OneDrive on the family computer once. Since then every file of the practice is on its disk.',
  fix: {
    steps: [
      'Where all computers are managed by Intune: SharePoint admin center > Policies > Access control > Unmanaged devices > Allow limited, web-only access',
      'Where they are in a local domain: SharePoint admin center > Settings > OneDrive Sync > Allow syncing only on computers joined to specific domains; enter the domains’ GUIDs; Save',
    ],
    command: 'Set-SPOTenantSyncClientRestriction -Enable -DomainGuids "GUID OF YOUR DOMAIN"',
    docs: 'https://learn.microsoft.com/sharepoint/allow-syncing-only-on-specific-domains',
    impact:
      'OneDrive stops syncing on private computers; files that are there already stay until they are deleted. Macs are left out by the list of domains.',
    disturbs: 'some-staff',
    workflows: ['sharing-with-outside-practices'],
  },
  equivalents: {},
})
