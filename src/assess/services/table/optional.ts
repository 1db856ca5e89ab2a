import { defineServices } from '../define-service.ts'

const PRIVACY = 'config.office.com > Customization > Policy Management'

export const OPTIONAL = defineServices('optional', [
  {
    id: 'previews',
    name: 'Previews and beta versions',
    kind: 'preview',
    also: ['Preview features', 'Public preview', 'Targeted release', 'Beta', 'Frontier'],
    administered:
      'Microsoft 365 admin center > Settings > Org settings > Organization profile > Release preferences',
    off: [
      'Microsoft 365 admin center > Settings > Org settings > Organization profile > Release preferences: Standard release',
      'Teams admin center > Teams > Teams update policies > Show preview features: Off',
    ],
    note: 'Microsoft’s terms treat what is not released apart: no patient data in a preview until a list names it.',
  },
  {
    id: 'optional-connected-experiences',
    name: 'Optional connected experiences in Office',
    kind: 'feature',
    also: ['Optional connected experiences', 'Additional optional connected experiences'],
    administered: PRIVACY,
    off: [`${PRIVACY} > “Allow the use of additional optional connected experiences in Office”: Disabled`],
    note: 'Bing pictures, online video, LinkedIn and others: they come under the Microsoft Services Agreement, which is a person’s, not yours.',
  },
  {
    id: 'connected-experiences',
    name: 'Connected experiences in Office that analyse content',
    kind: 'feature',
    also: [
      'Connected experiences',
      'Connected experiences that analyze content',
      'Microsoft Editor',
      'Dictate',
      'Translator',
      'PowerPoint Designer',
    ],
    administered: PRIVACY,
    off: [`${PRIVACY} > “Allow the use of connected experiences in Office that analyze content”: Disabled`],
    note: 'Editor, dictation, translation and Designer send what is on the page to a service of Microsoft.',
  },
  {
    id: 'linkedin',
    name: 'LinkedIn account connections',
    kind: 'feature',
    also: ['LinkedIn', 'LinkedIn features in Microsoft apps'],
    administered: 'Entra admin center > Users > User settings',
    off: ['Entra admin center > Users > User settings > LinkedIn account connections: No'],
  },
  {
    id: 'feedback-diagnostics',
    name: 'Feedback and optional diagnostic data',
    kind: 'feature',
    also: ['Feedback to Microsoft', 'Optional diagnostic data'],
    administered: PRIVACY,
    off: [`${PRIVACY} > “Allow users to submit feedback to Microsoft”: Disabled; diagnostic data: Required`],
    note: 'A screenshot in feedback can show a chart.',
  },
  {
    id: 'self-service-trials',
    name: 'Trials and self-service purchases',
    kind: 'feature',
    also: ['Self-service trials', 'Self-service purchase'],
    administered: 'Microsoft 365 admin center > Settings > Org settings > Self-service trials and purchases',
    off: [
      'Microsoft 365 admin center > Settings > Org settings > Self-service trials and purchases: Do not allow, product by product',
    ],
    note: 'Anybody can begin a service that nobody here has looked at.',
  },
])
