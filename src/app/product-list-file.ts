import { statSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../base/app-error.ts'
import { type ProductList, productListSchema } from '../collect/import/microsoft-products/products.schema.ts'
import { ensurePrivateFolder, readFileIfThere, writeFileDurably } from '../host/files.ts'

const NAME = 'products.json'
/** Microsoft's list of 2026 is 0.5 MB in this form. */
const LARGEST = 64 * 1024 * 1024

/** Microsoft's product list as it was imported into the data folder; null when none was. @throws AppError bad-input, newer-format */
export function readProductList(dataFolder: string): ProductList | null {
  const bytes = readFileIfThere(join(dataFolder, NAME), LARGEST)
  if (bytes === null) return null
  const parsed = parseJson(bytes)
  const list = productListSchema.safeParse(parsed)
  if (list.success) return list.data
  if (schemaOf(parsed).startsWith('ward.products/') && schemaOf(parsed) !== 'ward.products/1') {
    throw new AppError(
      'newer-format',
      `${NAME} in the data folder was written by a newer Ward; use that one.`,
    )
  }
  throw new AppError(
    'bad-input',
    `${NAME} in the data folder is not the list that Ward wrote; import Microsoft’s CSV again with ward plans import.`,
  )
}

/** The same for a server: the file is read anew only after somebody has imported another. */
export function rememberedProductList(dataFolder: string): () => ProductList | null {
  let last: { readonly stamp: string; readonly list: ProductList | null } | null = null
  return () => {
    const found = statSync(join(dataFolder, NAME), { throwIfNoEntry: false })
    const stamp = found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeMs}`
    if (last?.stamp !== stamp) last = { stamp, list: readProductList(dataFolder) }
    return last.list
  }
}

/** Keeps the list in the data folder, whole or not at all. @throws AppError disk-failed */
export function writeProductList(dataFolder: string, list: ProductList): void {
  ensurePrivateFolder(dataFolder)
  writeFileDurably(join(dataFolder, NAME), Buffer.from(`${JSON.stringify(list)}\n`))
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

function schemaOf(parsed: unknown): string {
  if (typeof parsed !== 'object' || parsed === null || !('schema' in parsed)) return ''
  return typeof parsed.schema === 'string' ? parsed.schema : ''
}
