import type { Act } from '../../../base/audit/acts.ts'

/**
 * Power BI and Fabric name more than 800 operations, new ones each month, and each begins with what it does. The table of
 * platform operations has those that say more than their verb; these are for the rest.
 * Source: Microsoft Learn, operation list of Fabric (page of 2024-08-01, read 2026-11-23).
 */
const VERBS: readonly (readonly [RegExp, Act])[] = [
  [/^(?:get|list|check|detect|determine|evaluate|test|validate|resolve|search|follow|cancel)/, 'other'],
  [/^(?:view|read|open|explore|query|preview|analyze)/, 'read'],
  [/^download/, 'download'],
  [/^(?:export|copy|clone)/, 'copy'],
  [/^(?:create|add|insert|put|append|import|upload|generate)/, 'create'],
  [/^(?:delete|drop|remove)/, 'delete'],
  [/^share/, 'share'],
  [
    /^(?:update|edit|set|change|rename|publish|commit|refresh|apply|attach|bind|move|assign|deploy|convert|start|stop|run|finish|save|patch|connect|disconnect|takeover|tookover)/,
    'update',
  ],
]

/** @param operation folded, of record type 20. Null where no verb is known. */
export function actOfFabric(operation: string): Act | null {
  // Microsoft's own people, let in by Customer Lockbox.
  if (operation.endsWith('vialockbox')) return 'lockbox'
  return VERBS.find(([verb]) => verb.test(operation))?.[1] ?? null
}
