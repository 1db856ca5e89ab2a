/** What the parent tells audit-child.ts. */
export interface AuditOrders {
  readonly dataFolder: string
  readonly keyFile: string
  readonly tenant: string
  /** Number of its first event: makes what this process writes its own. */
  readonly from: number
  /** Imports before it ends by itself. */
  readonly most: number
  /** Kill itself just before this call to the disk, counted from the first import; 0 never. */
  readonly dieAt: number
}

/** New events of one import; as many of the one before come again. */
export const NEW_EVENTS = 8
export const SIZES = { segmentEvents: 4, compact: { small: 30, most: 60 } }
