import { expect, test } from 'vitest'
import { NOT_SHOWN, shownSettings } from './shown-setting.ts'

const CASES: readonly {
  readonly why: string
  readonly name: string
  readonly value: string
  readonly shown: string
}[] = [
  { why: 'a switch', name: 'AnythingAtAll', value: 'True', shown: 'True' },
  { why: 'a number', name: 'AnythingAtAll', value: '90', shown: '90' },
  {
    why: 'a long number may be a medical record number',
    name: 'AnythingAtAll',
    value: '1234567890',
    shown: NOT_SHOWN,
  },
  { why: 'nothing: a removal', name: 'ForwardingSmtpAddress', value: '', shown: '' },
  {
    why: 'where mail goes',
    name: 'ForwardingSmtpAddress',
    value: 'smtp:x@mail.example',
    shown: 'smtp:x@mail.example',
  },
  { why: 'an access right', name: 'AccessRights', value: 'FullAccess', shown: 'FullAccess' },
  { why: 'words of a subject', name: 'SubjectContainsWords', value: 'Pat Lee', shown: NOT_SHOWN },
  { why: 'one word can be a name', name: 'BodyContainsWords', value: 'Lee', shown: NOT_SHOWN },
  { why: 'the name of a rule', name: 'Name', value: 'Pat Lee', shown: NOT_SHOWN },
  { why: 'a folder', name: 'MoveToFolder', value: 'ada:\\Patients\\Lee', shown: NOT_SHOWN },
  { why: 'a display name', name: 'DisplayName', value: 'Pat Lee', shown: NOT_SHOWN },
  {
    why: 'of a whole policy its state',
    name: 'PolicyDetail',
    value: '{"displayName":"Pat Lee","state":"disabled"}',
    shown: 'state: disabled',
  },
  {
    why: 'of a rule made in Outlook what it does and to whom it sends',
    name: 'RuleActions',
    value:
      '[{"ActionType":"Forward","Recipients":["x@mail.example"]},{"ActionType":"MoveToFolder","Folder":"Pat Lee"}]',
    shown: 'Forward, MoveToFolder, x@mail.example',
  },
]

test.each(CASES)('$why', ({ name, value, shown }) => {
  expect(shownSettings([{ name, from: null, to: value }])).toEqual([{ name, from: null, to: shown }])
})

test('what says nothing is left out', () => {
  expect(
    shownSettings([
      { name: 'Identity', from: null, to: 'ada@clinic.example' },
      { name: 'Anything', from: null, to: null },
    ]),
  ).toEqual([])
})
