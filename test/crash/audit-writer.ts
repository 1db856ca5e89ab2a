import { symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const here = dirname(fileURLToPath(import.meta.url))

/** Puts audit-child.ts and all it imports but DuckDB into a few files. @returns the script for `startWriter` */
export async function buildAuditWriter(outDir: string): Promise<string> {
  const root = resolve(here, '../..')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@duckdb/node-api', '@duckdb/node-bindings'] },
    build: { ssr: join(here, 'audit-child.ts'), outDir, target: 'node24', minify: false },
  })
  symlinkSync(join(root, 'node_modules'), join(outDir, 'node_modules'), 'junction')
  return join(outDir, 'audit-child.js')
}
