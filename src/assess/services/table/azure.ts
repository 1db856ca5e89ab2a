import { defineServices, LISTED_EVERYWHERE } from '../define-service.ts'

const SUBSCRIPTIONS = 'Azure portal > Subscriptions'

export const AZURE = defineServices('azure', [
  {
    id: 'azure',
    name: 'Azure',
    was: ['Windows Azure', 'Azure in Open Licensing'],
    also: ['Microsoft Azure', 'Azure Government', 'Azure and Azure Government'],
    listedAs: 'Azure and Azure Government',
    coverage: LISTED_EVERYWHERE,
    administered: SUBSCRIPTIONS,
    off: [`${SUBSCRIPTIONS} > Policies: nobody may bring a subscription into this directory or take one out`],
    note: 'Microsoft lists Azure’s services apart: which of them the agreement reaches stands there. List your subscriptions on this page.',
  },
  {
    id: 'azure-openai',
    name: 'Azure OpenAI and Azure AI services',
    kind: 'ai',
    was: ['Cognitive Services', 'Azure Cognitive Services'],
    also: [
      'Azure OpenAI',
      'Azure OpenAI Service',
      'Azure AI services',
      'Azure AI Foundry',
      'Azure AI Document Intelligence',
      'Azure AI Speech',
    ],
    administered: SUBSCRIPTIONS,
    off: [`${SUBSCRIPTIONS} > Policies: do not allow the resource type Microsoft.CognitiveServices`],
    note: 'Each has its own row in Microsoft’s list of Azure services, and previews have none.',
  },
  {
    id: 'azure-devops',
    name: 'Azure DevOps Services',
    was: ['Visual Studio Team Services', 'Visual Studio Online', 'Team Foundation Service'],
    also: ['Azure DevOps', 'VSTS'],
    listedAs: 'Azure DevOps Services',
    administered: 'dev.azure.com > Organization settings',
    off: ['Do not copy patient data into work items, code or test data.'],
  },
  {
    id: 'azure-virtual-desktop',
    name: 'Azure Virtual Desktop',
    was: ['Windows Virtual Desktop'],
    administered: 'Azure portal',
    note: 'Part of Azure; look for its own row in Microsoft’s list.',
  },
  {
    id: 'github',
    name: 'GitHub and GitHub Copilot',
    kind: 'ai',
    also: ['GitHub', 'GitHub Enterprise', 'GitHub Copilot'],
    administered: 'github.com > Organization settings',
    note: 'Microsoft’s, under terms of its own.',
  },
])
