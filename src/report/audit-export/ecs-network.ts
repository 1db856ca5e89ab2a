import type { ExportedRecord } from './exported-record.ts'
import { distinct, firstText, part, type Raw, textIn } from './raw.ts'

/**
 * The fields of ECS that say from where: client, source, server and destination. Addresses are the event's bare one;
 * what else stands where an address should (a host name) is `client.address` and `client.domain`.
 */
export function networkFields({ event, record }: ExportedRecord): Raw {
  const logged = firstText(record, ['ClientIP', 'ClientIPAddress', 'ActorIpAddress', 'Client_IPAddress'])
  const ip = event.address ?? undefined
  const port = ip === undefined ? undefined : portOf(logged)
  const server = serverOf(record)
  return {
    client: part({
      address: ip ?? logged,
      ip,
      port,
      domain: ip === undefined ? logged : undefined,
    }),
    source: part({ ip, port }),
    network: part({ type: ip === undefined ? undefined : familyOf(ip) }),
    server: part({ address: server?.address, domain: server?.name, ip: server?.ip }),
    destination: part({ ip: server?.ip }),
  }
}

/** All addresses of the record, for `related.ip`. */
export function relatedAddresses({ event, record }: ExportedRecord): readonly string[] {
  return distinct([event.address, serverOf(record)?.ip])
}

/** The port of `10.1.2.3:443`, `[10.1.2.3]:443` and `[2001:db8::1]:443`. */
function portOf(address: string | undefined): number | undefined {
  const [, digits] = /^(?:\[[0-9a-f:.]{2,45}\]|[0-9.]{7,15}):(\d{1,5})$/i.exec(address ?? '') ?? []
  const port = Number(digits)
  return digits !== undefined && port <= 65_535 ? port : undefined
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return address.includes(':') ? 'ipv6' : 'ipv4'
}

interface Server {
  readonly name: string
  readonly address: string
  readonly ip: string | undefined
}

/**
 * `NAME (15.20.2729.032)` of OriginatingServer. What stands in the brackets is mostly a version of Exchange, and only an
 * address where it can be one.
 */
function serverOf(record: Raw): Server | undefined {
  const text = textIn(record, 'OriginatingServer')
  if (text === undefined || text.length > 300) return undefined
  const [, name, address] = /^\s*\[?\s*([\w.-]{1,255}) +\(([0-9a-f.:]{2,45})\)\s*\]?\s*$/i.exec(text) ?? []
  if (name === undefined || address === undefined) return undefined
  const ip = isV4(address) ? address : undefined
  return { name, address: ip ?? name, ip }
}

/** Four numbers to 255 without leading zeros: `15.20.2729.032` is none. */
function isV4(text: string): boolean {
  const numbers = text.split('.')
  return (
    numbers.length === 4 && numbers.every(number => /^(0|[1-9]\d{0,2})$/.test(number) && Number(number) < 256)
  )
}
