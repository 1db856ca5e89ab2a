import { DuckDBInstance } from '@duckdb/node-api'
import { globSync, mkdirSync } from 'node:fs'
const files = globSync('/tmp/h8/store/data/tenants/default/events/**/*.events.parquet').sort()
const inst = await DuckDBInstance.create(':memory:', { memory_limit: '512MB', threads: '2' })
const c = await inst.connect()
mkdirSync('/tmp/h8/big', { recursive: true })
const q = (l: string[]) => `read_parquet([${l.map(f => `'${f}'`).join(',')}])`
for (const [name, per, rg] of [['j48', 3, 20480], ['j160', 10, 163840]] as const) {
  const out: string[] = []
  for (let i = 0; i + per <= files.length; i += per) { const o = `/tmp/h8/big/${name}-${i}.parquet`; out.push(o); await c.run(`copy (select * from ${q(files.slice(i, i + per))} order by moment) to '${o}' (format parquet, compression zstd, row_group_size ${rg})`) }
  const n = Math.round(10_000_000 / (per * 16000)); const many = Array.from({ length: Math.ceil(n / out.length) }, () => out).flat().slice(0, n)
  for (const sql of [`select * from ${q(many)} where version = 0 and actor in (1010, 1012) order by moment, seq`]) for (let i = 0; i < 3; i++) {
    const cpu = process.cpuUsage(); const t = performance.now(); const r = await c.runAndReadAll(sql); const u = process.cpuUsage(cpu)
    console.log(name, n, 'files', (performance.now() - t).toFixed(0), 'ms wall', ((u.user + u.system) / 1e3).toFixed(0), 'ms cpu', r.currentRowCount)
  }
}
const many = Array.from({ length: 20 }, () => files).flat().slice(0, 625)
for (let i = 0; i < 2; i++) { const cpu = process.cpuUsage(); const t = performance.now(); const r = await c.runAndReadAll(`select * from ${q(many)} where version = 0 and actor in (1010, 1012) order by moment, seq`); const u = process.cpuUsage(cpu); console.log('16k', 625, (performance.now() - t).toFixed(0), 'ms wall', ((u.user + u.system) / 1e3).toFixed(0), 'ms cpu', r.currentRowCount) }
console.log((await c.runAndReadAll(`select actor, count(*) n from ${q(files.slice(0,3))} group by 1 order by n desc limit 4`)).getRowsJS())
c.closeSync(); inst.closeSync()
