/** A value cut out of a JSON text: its bytes, or null for one longer than allowed. */
export type OnValue = (bytes: Uint8Array | null) => void

export interface CutOptions {
  /** Bytes a value may have. */
  readonly longest: number
  /** Tells an object that is a record from other objects in arrays. */
  readonly isRecord: (bytes: Uint8Array) => boolean
  /** True: the first object is known to be a page, a wrapping of records in arrays. */
  readonly isPage?: boolean
}

/** Keeps count of brackets and holds the bytes of the value that is open. Places are of the bytes last begun with. */
export interface ValueFrame {
  readonly begin: (bytes: Uint8Array) => void
  readonly open: (at: number, isObject: boolean) => void
  /** @param after the place after the bracket. */
  readonly close: (after: number) => void
  /** The bytes are used up: what is open of them is kept. */
  readonly keep: () => void
  readonly end: () => void
}

/** A page has its records no deeper: {"hits": {"hits": [...]}}. */
const DEEPEST_PAGE = 3

/** @param onValue,options as of cutValues. */
export function frameOf(onValue: OnValue, options: CutOptions): ValueFrame {
  /** Open brackets that are gone into, outermost first; true is an object. What stands in them is no record. */
  const entered: boolean[] = []
  /** All open brackets. */
  let depth = 0
  let bytes: Uint8Array = new Uint8Array(0)
  /** Pieces of the open value from earlier bytes, and how long they are together. */
  let parts: Uint8Array[] = []
  let kept = 0
  /** Where the open value begins or goes on in `bytes`; -1 when none is open. */
  let start = -1
  let isTooLong = false
  /** The open value may be a page: it stands at the top, and its arrays are looked at. */
  let maybePage = false
  /** Brackets open in a value that may be a page, as deep as is looked at; true is an object. */
  let path: boolean[] = []
  /** Where in the open value the first object of an array of it begins; -1 when none is open. */
  let first = -1
  /** Only the first object of an array is looked at. */
  let isLookedAt = false

  const lengthTo = (at: number): number => kept + at - start
  const bytesTo = (at: number): Uint8Array => {
    const last = bytes.subarray(start, at)
    return parts.length === 0 ? last : Buffer.concat([...parts, last])
  }
  const drop = (): void => {
    parts = []
    kept = 0
    start = -1
    isTooLong = false
    maybePage = false
    first = -1
  }

  const openInPage = (at: number, isObject: boolean): void => {
    const level = depth - entered.length
    if (level > path.length) return
    if (path.at(-1) === false) {
      // The first object of the array is looked at when it is closed.
      if (isObject && level === path.length && !isLookedAt) first = lengthTo(at)
      return
    }
    if (path.length > DEEPEST_PAGE) return
    path.push(isObject)
    isLookedAt = false
  }

  /** The first object of an array in the open value is closed. If it is a record, the value is a page of such. */
  const firstClosed = (after: number): void => {
    const from = first
    first = -1
    isLookedAt = true
    const record = bytesTo(after).subarray(from)
    if (record.length > options.longest || !options.isRecord(record)) return
    entered.push(...path)
    drop()
    onValue(record)
  }

  return {
    begin: next => {
      bytes = next
      if (start !== -1) start = 0
    },
    open: (at, isObject) => {
      if (start === -1) {
        const isTop = entered.length === 0
        const isValue = isTop ? options.isPage !== true : entered.at(-1) === false
        depth += 1
        if (!isObject || !isValue) {
          entered.push(isObject)
          return
        }
        start = at
        maybePage = isTop
        path = [true]
        return
      }
      if (maybePage && !isTooLong) openInPage(at, isObject)
      depth += 1
    },
    close: after => {
      if (depth === 0) return
      depth -= 1
      if (start === -1) {
        entered.pop()
        return
      }
      const level = depth - entered.length
      if (level === 0) {
        const isWhole = !isTooLong && lengthTo(after) <= options.longest
        const value = isWhole ? bytesTo(after) : null
        drop()
        onValue(value)
      } else if (maybePage && !isTooLong) {
        if (first !== -1 && level === path.length) firstClosed(after)
        else if (level < path.length) path.pop()
      }
    },
    keep: () => {
      if (start === -1) return
      if (!isTooLong) {
        const part = bytes.subarray(start)
        kept += part.length
        parts.push(part)
        if (kept > options.longest) {
          isTooLong = true
          parts = []
        }
      }
      start = 0
      bytes = new Uint8Array(0)
    },
    end: () => {
      if (start === -1) return
      const value = isTooLong ? null : bytesTo(0)
      drop()
      depth = 0
      entered.length = 0
      onValue(value)
    },
  }
}
