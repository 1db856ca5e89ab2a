import { crc32, deflateRawSync } from 'node:zlib'

/** A file for a zip made by us. */
export interface ZippedFile {
  readonly name: string
  readonly content: Uint8Array | string
  readonly method?: 'stored' | 'deflated'
  /** Sizes and checksum stand behind the data, as in a zip that was written to a stream. */
  readonly isStreamed?: boolean
  readonly isEncrypted?: boolean
  /** Another checksum than the content has. */
  readonly isDamaged?: boolean
}

/** The bytes of a zip (APPNOTE 4.3). `directoryAt` is where the list of entries begins. */
export function zipOf(files: readonly ZippedFile[]): {
  readonly bytes: Buffer
  readonly directoryAt: number
} {
  const local: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const file of files) {
    const name = Buffer.from(file.name)
    const content = Buffer.from(file.content)
    const method = file.method === 'stored' ? 0 : 8
    const data = method === 0 ? content : deflateRawSync(content)
    const flags = (file.isStreamed === true ? 8 : 0) | (file.isEncrypted === true ? 1 : 0)
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(file.isDamaged === true ? 1 : crc32(content), 0)
    sizes.writeUInt32LE(data.length, 4)
    sizes.writeUInt32LE(content.length, 8)
    const fields = (inLocal: boolean): Buffer => {
      const head = Buffer.alloc(10)
      head.writeUInt16LE(20, 0)
      head.writeUInt16LE(flags, 2)
      head.writeUInt16LE(method, 4)
      const names = Buffer.alloc(4)
      names.writeUInt16LE(name.length, 0)
      return Buffer.concat([head, inLocal && file.isStreamed === true ? Buffer.alloc(12) : sizes, names])
    }
    const after =
      file.isStreamed === true ? Buffer.concat([Buffer.from('PK\x07\x08', 'latin1'), sizes]) : Buffer.alloc(0)
    const entry = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields(true), name, data, after])
    const places = Buffer.alloc(14)
    places.writeUInt32LE(at, 10)
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields(false), places, name]))
    local.push(entry)
    at += entry.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return { bytes: Buffer.concat([...local, directory, end]), directoryAt: at }
}
