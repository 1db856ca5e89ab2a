import { defineServices } from '../define-service.ts'

export const COMMUNITY = defineServices('community', [
  {
    id: 'viva-engage',
    name: 'Viva Engage',
    was: ['Yammer'],
    also: ['Yammer Enterprise', 'Viva Engage core'],
    administered: 'Viva Engage admin center',
    plans: ['YAMMER_', 'VIVAENGAGE'],
    off: [
      'Microsoft 365 admin center > Users > Active users > the person > Licenses and apps: untick Viva Engage',
      'Viva Engage admin center > Block Microsoft 365 users without a licence',
    ],
    note: 'Older networks can have guests from other organisations.',
  },
  {
    id: 'viva-insights',
    name: 'Viva Insights',
    was: ['MyAnalytics', 'Delve Analytics', 'Workplace Analytics'],
    also: ['Microsoft Viva Insights', 'Insights by MyAnalytics'],
    partOf: 'office-365',
    listedAs: 'MyAnalytics',
    administered: 'Microsoft 365 admin center > Settings > Org settings > Viva Insights',
    plans: ['MYANALYTICS', 'INSIGHTS_BY_MYANALYTICS', 'WORKPLACE_ANALYTICS', 'EXCHANGE_ANALYTICS'],
    off: ['Microsoft 365 admin center > Settings > Org settings > Viva Insights: untick what makes digests'],
    note: 'Reads who writes with whom; digests quote lines of mail.',
  },
  {
    id: 'viva-learning',
    name: 'Viva Learning',
    administered: 'Microsoft 365 admin center > Settings > Viva',
    plans: ['VIVA_LEARNING'],
    off: ['Teams admin center > Teams apps > Manage apps > Viva Learning: Block'],
  },
  {
    id: 'viva-other',
    name: 'Viva Connections, Goals, Topics, Amplify, Pulse and Glint',
    also: [
      'Viva Connections',
      'Viva Goals',
      'Viva Topics',
      'Viva Amplify',
      'Viva Pulse',
      'Viva Glint',
      'Microsoft Viva',
      'Viva',
    ],
    administered: 'Microsoft 365 admin center > Settings > Viva',
    plans: ['Viva_Goals', 'VIVA_GLINT', 'CORTEX'],
    off: ['Microsoft 365 admin center > Settings > Viva > Feature access management'],
  },
])
