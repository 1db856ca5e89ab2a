import { type AuditRecord, common, type Deed, loggedTime, tokenContext } from './logged.ts'

/** What Copilot read for somebody (record type 261): the files stand in AccessedResources. */
export function copilotInteraction(
  deed: Deed,
  what: {
    readonly host: string
    readonly files: readonly {
      readonly name: string
      readonly url: string
      readonly label?: string | undefined
    }[]
  },
): AuditRecord {
  const { random } = deed
  const thread = `19:${random.base64(42)}@thread.v2`
  return {
    ...common(deed, 'CopilotInteraction', 261, 'Copilot'),
    UserKey: deed.actor.objectId,
    ClientIP: deed.session.address,
    ClientRegion: 'us',
    ...tokenContext(deed),
    CopilotEventData: {
      AppHost: what.host,
      ThreadId: thread,
      Contexts: [{ Id: thread, Type: `${what.host}Chat` }],
      Messages: [
        { Id: String(deed.at), isPrompt: true },
        { Id: String(deed.at + 4_000), isPrompt: false },
      ],
      AccessedResources: what.files.map(file => ({
        Action: 'Read',
        ID: random.guid(),
        Name: file.name,
        SiteUrl: file.url,
        Type: file.name.slice(file.name.lastIndexOf('.') + 1),
        ...(file.label === undefined ? {} : { SensitivityLabelId: file.label }),
      })),
      AISystemPlugin: [{ Id: 'BingWebSearch', Name: '' }],
      ModelTransparencyDetails: [{ ModelName: 'DEEP_LEO' }],
    },
  }
}

/** Clinical data reached through Dragon Copilot (record type 469). Its fields are not published: the common ones, and where. */
export function dragonCopilot(deed: Deed, operation: string, environment: string): AuditRecord {
  return {
    ...common(deed, operation, 469, 'DragonCopilot'),
    UserKey: deed.actor.objectId,
    ClientIP: deed.session.address,
    ResultStatus: 'Succeeded',
    ObjectId: deed.random.guid(),
    EnvironmentId: environment,
    ProductType: 'Physician',
    ...tokenContext(deed),
  }
}

/** eDiscovery (record type 24). A long one comes in parts: as many records as `parts`, numbered, with ids of their own. */
export function discovery(
  deed: Deed,
  operation: string,
  what: {
    readonly caseName: string
    readonly caseId: string
    readonly object: { readonly id: string; readonly name: string; readonly type: string }
    readonly query?: string | undefined
    readonly sources?: readonly string[] | undefined
    readonly exportName?: string | undefined
    readonly parts?: number | undefined
  },
): readonly AuditRecord[] {
  const job = deed.random.guid()
  const parts = what.parts ?? 1
  return Array.from({ length: parts }, (_, part) => ({
    ...common(deed, operation, 24, 'SecurityComplianceCenter'),
    UserKey: deed.actor.objectId,
    ClientIP: deed.session.address,
    ResultStatus: 'Succeeded',
    ObjectId: what.object.name,
    CaseId: what.caseId,
    CaseName: what.caseName,
    Object1Id: what.object.id,
    Object1Name: what.object.name,
    Object1Type: what.object.type,
    StartTime: loggedTime(deed.at - 60_000),
    EndTime: loggedTime(deed.at),
    UserCancelled: false,
    DataSources: what.sources?.filter((_source, at) => at % parts === part) ?? [],
    QueryText: what.query ?? '',
    Settings: [{ Name: 'ContentType', Value: 'All' }],
    ExtendedProperties: [],
    ...(what.exportName === undefined ? {} : { ExportName: what.exportName }),
    JobId: job,
    ...(parts === 1 ? {} : { RecordNumber: `${part + 1}/${parts}` }),
  }))
}
