#!/usr/bin/env node
// The `ward` command for any Node from 18 on: installs what is missing and hands over to Node 24.
import { install, ward } from './runtime.mjs'

try {
  await install()
  process.exitCode = await ward(process.argv.slice(2))
} catch (error) {
  console.error(`ward: ${error.message}`)
  process.exitCode = 2
}
