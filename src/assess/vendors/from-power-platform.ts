import type { FoundApp } from '../../base/vendors/found.ts'
import type { Facts } from '../../collect/facts/facts.schema.ts'
import { foundApp } from './found-app.ts'

/**
 * Connectors of Microsoft's own services by the end of their id. Those of others have the vendor's name there, which may
 * begin as one of Microsoft's: a beginning alone hides nothing.
 * https://learn.microsoft.com/connectors/connector-reference/connector-reference-microsoft-connectors (2026-11-22)
 */
const MICROSOFT =
  /^shared_(?:office365\w*|sharepoint\w*|teams|onedrive\w*|outlook|excel(?:online(?:business)?)?|commondataservice\w*|dynamics(?:365\w*|ax|crm\w*|nav|smb\w*)|planner|todo|microsoftforms|approvals|powerbi|powerapps\w*|flow(?:management|push|approval)?|microsoft\w*|azure\w*|documentdb|sql|shifts\w*|yammer|webcontents|wdatp|visualstudioteamservices|keyvault|logicflows|bookings|kaizala|onenote|project(?:online)?|translator(?:v\d)?|cognitiveservices\w*|formrecognizer|aibuilder|universalprint|skypeforbiz|staffhub)$/i

/** Connectors of others that a data policy of Power Platform names and does not block. Whether anybody uses them it does not say. */
export function appsOfPowerPlatform(
  facts: Partial<Pick<Facts, 'power-platform.data-policies'>>,
): readonly FoundApp[] {
  const named = (facts['power-platform.data-policies'] ?? []).flatMap(({ connectorGroups: groups }) =>
    (groups ?? []).flatMap(({ classification, connectors }) =>
      (connectors ?? []).map(({ id, name }) => ({ id, name, classification })),
    ),
  )
  const found = new Map<string, FoundApp>()
  for (const { id, name, classification } of named) {
    const short = id?.split('/').at(-1)?.toLowerCase()
    if (short === undefined || short === '' || classification === undefined || classification === 'Blocked')
      continue
    if (MICROSOFT.test(short)) continue
    found.set(
      short,
      foundApp({
        key: `power:${short}`,
        kind: 'power-connector',
        name: name ?? short,
        enabled: true,
        detail:
          'A data policy lets flows and apps use it. What data goes there, the flow decides; whether anybody uses it, the policy does not say.',
        from: ['settings'],
      }),
    )
  }
  return [...found.values()]
}
