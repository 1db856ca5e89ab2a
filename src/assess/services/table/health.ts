import { defineServices, LISTED } from '../define-service.ts'

export const HEALTH = defineServices('health', [
  {
    id: 'cloud-for-healthcare',
    name: 'Microsoft Cloud for Healthcare',
    also: ['Cloud for Healthcare'],
    listedAs: 'Microsoft Cloud for Healthcare',
    coverage: LISTED,
    administered: 'Microsoft Cloud Solution Center',
  },
  {
    id: 'health-bot',
    name: 'Healthcare agent service',
    was: ['Microsoft Healthcare Bot', 'Azure Health Bot'],
    also: ['Healthcare Bot', 'Azure Health Bot service'],
    kind: 'ai',
    listedAs: 'Microsoft Healthcare Bot',
    administered: 'Azure portal',
    note: 'The name of 2021 stood for a bot of rules; what a language model does in it is newer than the list.',
  },
  {
    id: 'health-data-services',
    name: 'Azure Health Data Services',
    was: ['Azure API for FHIR'],
    administered: 'Azure portal',
    note: 'Microsoft lists it among the services of Azure.',
  },
  {
    id: 'dragon-copilot',
    name: 'Dragon Copilot, DAX Copilot and Dragon Medical One',
    was: ['Nuance DAX', 'Nuance Dragon Medical One'],
    also: ['Dragon Copilot', 'DAX Copilot', 'Dragon Medical One', 'Nuance'],
    kind: 'ai',
    administered: 'Its own admin center',
    note: 'Listens to visits. It has come with agreements of its own (Nuance): look which one is yours.',
  },
])
