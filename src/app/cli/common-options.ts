import { type Command, InvalidArgumentError } from 'commander'
import { tenantName, type TenantName } from '../../base/ids.ts'
import { type Config, loadConfig, processEnvironment } from '../../host/config.ts'

/** The options every command takes. */
export interface CommonOptions {
  readonly data?: string
  readonly tenant: string
  readonly json?: boolean
}

export function withCommonOptions(command: Command): Command {
  return command
    .option('--data <folder>', 'the data folder (default: WARD_DATA, else ./data)', notEmpty)
    .option('--tenant <name>', 'the tenant, by Ward’s own name of it', 'default')
    .option('--json', 'write the answer as JSON')
}

/** The settings, with what the command line says about them. */
export function settingsFor(options: Pick<CommonOptions, 'data'>): Config {
  const env = processEnvironment()
  return loadConfig(options.data === undefined ? { env } : { env, options: { dataFolder: options.data } })
}

/** @throws AppError bad-usage when it cannot be a tenant's name. */
export function tenantIn(options: CommonOptions): TenantName {
  return tenantName(options.tenant)
}

function notEmpty(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It names nothing.')
  return text
}
