import type { ExportedRecord } from './exported-record.ts'
import { distinct, isRaw, memberOf, objectIn, objectsIn, type Raw, textIn } from './raw.ts'

/** The free text of a record that can name a patient: subjects, names of files, paths and addresses. */
export interface EventWords {
  readonly subjects: readonly string[]
  readonly files: readonly string[]
  readonly paths: readonly string[]
}

const FILE_NAMES = ['SourceFileName', 'DestinationFileName', 'FileName', 'ItemName']
const PATHS = ['SourceRelativeUrl', 'DestinationRelativeUrl', 'FilePathUrl', 'ObjectId']

/** Most words of one kind: a record of a bound mailbox lists some hundred messages. */
const MOST = 10_000

export function wordsOf({ event, record }: ExportedRecord): EventWords {
  const matched = [objectIn(record, 'SharePointMetaData'), objectIn(record, 'ExchangeMetaData')]
  const holders = [record, ...matched.filter(isRaw)]
  const objectPath = textIn(record, 'ObjectId')
  return {
    subjects: few([
      ...mailItems(record).map(item => textIn(item, 'Subject')),
      ...holders.map(holder => textIn(holder, 'Subject')),
    ]),
    files: few(holders.flatMap(holder => FILE_NAMES.map(name => textIn(holder, name)))),
    paths: few([
      ...event.items.map(({ folder }) => folder),
      ...holders
        .flatMap(holder => PATHS.map(name => textIn(holder, name)))
        .filter(text => text !== objectPath || isPath(objectPath)),
    ]),
  }
}

function few(texts: readonly (string | null | undefined)[]): readonly string[] {
  return distinct(texts).slice(0, MOST)
}

function isPath(text: string | undefined): boolean {
  return text !== undefined && /[\\/]/.test(text)
}

/** Messages wherever a mailbox record lists them: Item, AffectedItems, Folders[].FolderItems, Messages[].MessageItems. */
function mailItems(record: Raw): readonly Raw[] {
  const item = memberOf(record, 'Item')
  const groups = [...objectsIn(record, 'Folders'), ...objectsIn(record, 'Messages')]
  return [
    ...(isRaw(item) ? [item] : []),
    ...objectsIn(record, 'AffectedItems'),
    ...groups.flatMap(group => [...objectsIn(group, 'FolderItems'), ...objectsIn(group, 'MessageItems')]),
  ]
}
