import { expect, it } from 'vitest'
import type { RuleValidator } from '../../collect/knowledge/rules.schema.ts'
import { passesCheck } from './rule-checks.ts'

it.each<[because: string, validator: RuleValidator, value: string, passes: boolean]>([
  ['the example of ISO 7812', 'luhn', '79927398713', true],
  ['its last digit changed', 'luhn', '79927398714', false],
  ['zeros alone', 'luhn', '00000000', false],
  ['the NHS’s published example', 'mod11', '943 476 5919', true],
  ['its last digit changed', 'mod11', '943 476 5918', false],
  ['an ISBN that ends in X', 'mod11', '0-8044-2957-X', true],
  ['one digit all along', 'mod11', '00000000000', false],
  ['CMS’s example', 'npi', '1234567893', true],
  ['its last digit changed', 'npi', '1234567890', false],
  ['phi.md’s vector', 'dea', 'AB1234563', true],
  ['phi.md’s other vector', 'dea', 'BB1388568', true],
  ['its last digit changed', 'dea', 'AB1234564', false],
  ['no letters', 'dea', '1234563', false],
  ['the Federal Reserve in Boston', 'aba', '021000021', true],
  ['two digits swapped', 'aba', '012000021', false],
  ['phi.md’s vector', 'vin', '1M8GDM9AXKP042788', true],
  ['lower case', 'vin', '1hgcm82633a004352', true],
  ['the check sign changed', 'vin', '1M8GDM9A1KP042788', false],
  ['all ones', 'vin', '1'.repeat(17), false],
  ['a day', 'date', '04/14/2023', true],
  ['a day that never was', 'date', '02/30/2023', false],
  ['a month', 'date', '04/2023', false],
  ['more than a day', 'date', '04/14/2023 x', false],
])('%s (%s)', (_, validator, value, passes) => expect(passesCheck(validator, value)).toBe(passes))
