import { insideWorker } from '../../../host/threads.ts'
import { answerBatch, type BatchAnswer } from './answer-batch.ts'
import type { Batch } from './batches.ts'
import { type ScanOrder, scannerFor } from './scanner-order.ts'

const { data, post, onMessage } = insideWorker<ScanOrder, Batch, BatchAnswer>()
const scanner = scannerFor(data)

// The errors of a scanner may quote what it scans: none leaves this thread with its words (threads.ts).
onMessage(batch => post(answerBatch(scanner, data, batch)))
