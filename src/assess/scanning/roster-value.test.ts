import { expect, it } from 'vitest'
import type { RosterKind } from './knowledge.ts'
import { isoDay, nameParts, namesOf, rosterValue } from './roster-value.ts'

it.each<[because: string, kind: RosterKind, value: string, plain: string | null]>([
  ['folded', 'name', 'José  NÚÑEZ', 'jose nunez'],
  ['one word is no full name', 'name', 'José', null],
  ['name and day', 'name-and-birth-date', 'José Núñez|1980-02-03', 'jose nunez|1980-02-03'],
  ['the day is not one', 'name-and-birth-date', 'José Núñez|3 Feb', null],
  ['separators of a number', 'mrn', 'ab-123 456', 'AB123456'],
  ['leading zeros, which spreadsheets lose', 'mrn', '0001234567', '1234567'],
  ['so short that it is found everywhere', 'mrn', '00001234', null],
  ['a word is no number', 'member', 'SELFPAY', null],
  ['full-width digits', 'member', '１２３４５', '12345'],
  ['formatted', 'ssn', '536-90-4399', '536904399'],
  ['a stand-in', 'ssn', '999-99-9999', null],
  ['too few digits', 'ssn', '4399', null],
  ['with the country', 'phone', '+1 (617) 555-0142', '6175550142'],
  ['no area begins with 1', 'phone', '117-555-0142', null],
  ['an extension is another number', 'phone', '617-555-0142 x3', null],
  ['lower case', 'email', ' Jose@Example.ORG ', 'jose@example.org'],
  ['no address', 'email', 'none', null],
])('reads a value: %s (%s)', (_, kind, value, plain) => expect(rosterValue(kind, value)).toBe(plain))

it.each<[because: string, given: string, family: string, names: string[]]>([
  ['plain', 'Jane', 'Doe', ['jane doe']],
  [
    'several of each',
    'Anna Maria',
    'van der Berg',
    ['anna berg', 'anna van der berg', 'anna maria van der berg'],
  ],
  ['a family name alone', '', 'Doe', []],
  ['nothing but signs', '--', 'Doe', []],
])('names: %s', (_, given, family, names) => expect(namesOf(given, family)).toEqual(names))

it.each<[because: string, name: string, parts: { given: string; family: string } | null]>([
  ['first last', 'Jane Doe', { given: 'Jane', family: 'Doe' }],
  ['last, first', 'Doe, Jane Q', { given: ' Jane Q', family: 'Doe' }],
  ['a particle begins the family name', 'Anna van der Berg', { given: 'Anna', family: 'van der Berg' }],
  ['one word', 'Jane', null],
  ['a comma and nothing', 'Doe,', null],
  ['empty', '', null],
])('parts of a name: %s', (_, name, parts) => expect(nameParts(name)).toEqual(parts))

it.each<[because: string, written: string, day: string | null]>([
  ['ISO', '1980-02-03', '1980-02-03'],
  ['with a time, as databases export', '1980-02-03T00:00:00', '1980-02-03'],
  ['with a time after a blank', '1980-02-03 00:00:00', '1980-02-03'],
  ['American', '2/3/1980', '1980-02-03'],
  ['American with a time', '02/03/1980 12:00:00 AM', '1980-02-03'],
  ['joined', '19800203', '1980-02-03'],
  ['day first, where it can only be that', '23/02/1980', '1980-02-23'],
  ['two digits, of this century', '2/3/19', '2019-02-03'],
  ['two digits, of the last one', '2/3/80', '1980-02-03'],
  ['month in words', 'Feb 3, 1980', '1980-02-03'],
  ['month in words, day first', '3-FEB-1980', '1980-02-03'],
  ['a day that never was', '2/30/1980', null],
  ['leap day', '2/29/1980', '1980-02-29'],
  ['no leap year', '2/29/1981', null],
  ['a month alone', 'Feb 1980', null],
  ['words', 'unknown', null],
  ['a serial number of a spreadsheet', '29254', null],
  ['empty', '', null],
])('reads a day: %s', (_, written, day) => expect(isoDay(written, 2026)).toBe(day))
