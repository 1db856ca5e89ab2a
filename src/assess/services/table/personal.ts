import { defineServices, OUTSIDE } from '../define-service.ts'

const TENANT = 'Not by the organisation'

/** What people have of their own: no agreement of the organisation can reach it. */
export const PERSONAL = defineServices('personal', [
  {
    id: 'copilot-personal',
    name: 'Copilot with a personal account',
    kind: 'personal',
    also: ['Consumer Copilot', 'Copilot', 'Bing Chat', 'copilot.microsoft.com', 'Copilot in Edge'],
    coverage: OUTSIDE,
    administered: TENANT,
    off: [
      'Intune > Settings catalog > Microsoft Edge: block sign-in with personal accounts; block copilot.microsoft.com and bing.com/chat by DNS or Defender',
    ],
  },
  {
    id: 'onedrive-personal',
    name: 'OneDrive with a personal account',
    kind: 'personal',
    was: ['SkyDrive', 'Windows Live SkyDrive'],
    also: ['OneDrive personal', 'OneDrive Personal', 'Microsoft 365 Personal', 'Microsoft 365 Family'],
    coverage: OUTSIDE,
    administered: TENANT,
    off: [
      'Intune > Settings catalog > OneDrive: “Prevent users from syncing personal OneDrive accounts”: Enabled',
    ],
  },
  {
    id: 'outlook-com',
    name: 'Outlook.com',
    kind: 'personal',
    was: ['Hotmail', 'Live Mail'],
    also: ['Outlook.com', 'Personal Outlook'],
    coverage: OUTSIDE,
    administered: TENANT,
    off: [
      'Exchange admin center > Roles > Outlook web app policies: untick personal accounts',
      'Intune app protection: work data to work accounts only',
    ],
  },
  {
    id: 'skype-personal',
    name: 'Skype and Teams with a personal account',
    kind: 'personal',
    was: ['Windows Live Messenger'],
    also: ['Skype consumer', 'Teams free', 'Microsoft Teams (free)', 'Teams for personal use'],
    coverage: OUTSIDE,
    administered: TENANT,
    off: ['Teams admin center > External access: no chat with Teams accounts that no organisation manages'],
  },
])
