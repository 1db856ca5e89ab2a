import { defineServices } from '../define-service.ts'

const COPILOT = 'Microsoft 365 admin center > Copilot'

/**
 * One row for each way in which a Copilot reads or writes: which of them the agreement reaches is unknown until a list
 * names it. None is in the list of 2021, which is older.
 */
export const AI = defineServices('ai', [
  {
    id: 'copilot-m365',
    name: 'Microsoft 365 Copilot on your own data',
    kind: 'ai',
    also: ['Microsoft 365 Copilot', 'Copilot for Microsoft 365', 'Microsoft Copilot for Microsoft 365'],
    administered: `${COPILOT} > Settings`,
    plans: [
      'M365_COPILOT_APPS',
      'M365_COPILOT_BUSINESS_CHAT',
      'M365_COPILOT_TEAMS',
      'M365_COPILOT_SHAREPOINT',
      'M365_COPILOT_INTELLIGENT_SEARCH',
    ],
    off: [
      'Microsoft 365 admin center > Billing > Licenses > Microsoft 365 Copilot: take the licence away',
      'SharePoint admin center > Restricted content discovery: keep chart folders out of its reach',
    ],
    note: 'It finds whatever the person may open: shares that are too wide become answers.',
  },
  {
    id: 'copilot-web-search',
    name: 'Web search in Copilot',
    kind: 'ai',
    also: ['Copilot web grounding', 'Web grounding', 'Web search grounding', 'Bing grounding'],
    administered: 'config.office.com > Policy Management',
    plans: ['M365_COPILOT_BUSINESS_CHAT', 'Bing_Chat_Enterprise'],
    off: ['config.office.com > Customization > Policy Management > “Allow web search in Copilot”: Disabled'],
    note: 'Words of the question go to Bing’s search, which has terms of its own.',
  },
  {
    id: 'copilot-chat',
    name: 'Microsoft 365 Copilot Chat',
    kind: 'ai',
    was: ['Bing Chat Enterprise', 'Microsoft Copilot with commercial data protection'],
    also: ['Copilot Chat', 'Copilot with enterprise data protection'],
    administered: `${COPILOT} > Settings`,
    plans: ['Bing_Chat_Enterprise'],
    off: [
      'Microsoft 365 admin center > Settings > Integrated apps > Copilot: unpin, and block for those who have no need',
      'Microsoft 365 admin center > Users > Licenses and apps: untick Microsoft Copilot with Graph-grounded chat or Bing Chat Enterprise',
    ],
    note: 'Most business plans bring it without asking anybody.',
  },
  {
    id: 'copilot-agents',
    name: 'Agents in Microsoft 365 Copilot',
    kind: 'ai',
    also: ['Copilot agents', 'Agents', 'Microsoft 365 agents', 'Agent Builder'],
    administered: `${COPILOT} > Agents`,
    plans: ['COPILOT_STUDIO_IN_COPILOT_FOR_M365'],
    off: [`${COPILOT} > Agents > Settings: who may use agents: nobody, or a group`],
    note: 'An agent carries its own instructions and sources, and may be made by another firm.',
  },
  {
    id: 'copilot-connectors',
    name: 'Copilot connectors and plugins',
    kind: 'ai',
    was: ['Graph connectors'],
    also: ['Microsoft Graph connectors', 'Copilot connectors', 'Copilot plugins', 'Plugins', 'Connectors'],
    administered: `${COPILOT} > Connectors; Settings > Integrated apps`,
    plans: ['M365_COPILOT_CONNECTORS', 'GRAPH_CONNECTORS'],
    off: [
      'Microsoft 365 admin center > Settings > Search & intelligence > Data sources: remove the connection',
      'Microsoft 365 admin center > Settings > Integrated apps: block the plugin',
    ],
    note: 'Data of other systems comes in, or questions go out to another firm.',
  },
  {
    id: 'agent-365',
    name: 'Agent 365',
    kind: 'ai',
    also: ['Microsoft Agent 365'],
    administered: 'Microsoft 365 admin center > Agents',
    plans: ['AGENT_365'],
    off: ['Microsoft 365 admin center > Billing > Licenses: take the licence away'],
  },
  {
    id: 'copilot-studio',
    name: 'Microsoft Copilot Studio',
    kind: 'ai',
    was: ['Power Virtual Agents'],
    also: ['Copilot Studio'],
    administered: 'Power Platform admin center',
    plans: ['POWER_VIRTUAL_AGENTS', 'VIRTUAL_AGENT', 'CCIBOTS', 'CDS_VIRTUAL_AGENT', 'COPILOT_STUDIO'],
    off: [
      'Power Platform admin center > Policies > Data policies: block the Copilot Studio connectors',
      'Power Platform admin center > Settings > Tenant settings > Publish bots with AI features: Off',
    ],
    note: 'A bot can stand open to anybody on the web.',
  },
  {
    id: 'copilot-other',
    name: 'Security Copilot, Copilot for Sales, Service and Finance',
    kind: 'ai',
    also: [
      'Security Copilot',
      'Microsoft Security Copilot',
      'Copilot for Sales',
      'Copilot for Service',
      'Copilot for Finance',
    ],
    administered: `${COPILOT}`,
    plans: ['CDS_Copilot', 'FLOW_Copilot', 'MICROSOFT_COPILOT_FOR'],
    off: ['Microsoft 365 admin center > Billing > Licenses: take the licence away'],
  },
])
