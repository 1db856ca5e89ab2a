import { defineServices } from '../define-service.ts'

export const MAIL = defineServices('mail', [
  {
    id: 'exchange-online',
    name: 'Exchange Online',
    was: ['Exchange Hosted Services', 'Outlook Live'],
    also: ['Exchange', 'Outlook on the web', 'Exchange Online Archiving'],
    partOf: 'office-365',
    listedAs: 'Exchange Online',
    administered: 'Exchange admin center',
    plans: [
      'EXCHANGE_S_STANDARD',
      'EXCHANGE_S_ENTERPRISE',
      'EXCHANGE_S_DESKLESS',
      'EXCHANGE_S_ESSENTIALS',
      'EXCHANGE_L_',
      'EXCHANGE_B_',
      'EXCHANGE_S_ARCHIVE',
    ],
    off: [
      'Microsoft 365 admin center > Users > Active users > the person > Licenses and apps: untick Exchange Online',
    ],
  },
  {
    id: 'exchange-online-protection',
    name: 'Exchange Online Protection',
    was: ['Forefront Online Protection for Exchange', 'Forefront', 'FOPE'],
    also: ['EOP'],
    partOf: 'office-365',
    listedAs: 'Exchange Online Protection',
    administered: 'Microsoft Defender portal > Email & collaboration',
    plans: ['EOP_ENTERPRISE'],
  },
  {
    id: 'bookings',
    name: 'Microsoft Bookings',
    also: ['Bookings', 'Virtual Appointments', 'Bookings with me'],
    partOf: 'office-365',
    administered: 'Microsoft 365 admin center > Settings > Org settings > Bookings',
    plans: ['MICROSOFTBOOKINGS'],
    off: [
      'Microsoft 365 admin center > Settings > Org settings > Bookings: untick “Allow your organization to use Bookings”',
      'Or keep it and stop questions to patients in the booking form, and names in confirmation mail',
    ],
    note: 'Patients write reasons for a visit into booking forms, and confirmations go out by mail.',
  },
  {
    id: 'outlook-mobile',
    name: 'Outlook for iOS and Android',
    also: ['Outlook mobile'],
    partOf: 'office-365',
    administered: 'Exchange admin center > Mobile; Intune app protection',
    off: ['Exchange admin center > Mobile > Mobile device access: block or quarantine'],
    note: 'Mail lies on the phone: an app protection policy decides what can leave it.',
  },
])
