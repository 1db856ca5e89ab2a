import { insideWorker } from '../host/threads.ts'
import { type ReadExport, readExport } from './collect-export.ts'

const { data, post, close } = insideWorker<Uint8Array, never, ReadExport>()

post(readExport(data))
close()
