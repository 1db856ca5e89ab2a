import { describe, expect, it } from 'vitest'
import { deviceId } from './device-id.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('device identifier', () => {
  it.each<[because: string, text: string, found: string, kind: string, confidence: number]>([
    [
      'GS1 with a serial number',
      '(01)10884521062856(17)270101(21)A213B1',
      '(01)10884521062856(17)270101(21)A213B1',
      'I2',
      60,
    ],
    [
      'GS1 with the implant beside it',
      'implant (01)10884521062856(21)A213B1',
      '(01)10884521062856(21)A213B1',
      'I2',
      80,
    ],
    ['the model only', '(01)10884521062856', '(01)10884521062856', 'H2', 60],
    ['Health Industry Bar Code', '+A123BJC5D6E71G', '+A123BJC5D6E71G', 'H2', 60],
    ['a serial number', 'Serial no. 5CG1234ABC', '5CG1234ABC', 'I2', 30],
    ['short for it', 'S/N: 44712009', '44712009', 'I2', 30],
    ['of an implant', 'pacemaker serial number PJN447120', 'PJN447120', 'I2', 80],
    ['implant id', 'Implant ID: 4471-2009', '4471-2009', 'I2', 80],
  ])('finds it: %s', (_, text, found, kind, confidence) => {
    expect(recognize(deviceId, text)).toMatchObject([{ text: found, class: kind, confidence }])
  })

  it.each<[because: string, text: string]>([
    ['GS1 that fails its check', '(01)10884521062857(21)A213B1'],
    ['Health Industry Bar Code that fails', '+A123BJC5D6E71H'],
    ['no label', 'PJN447120'],
    ['serial without a number', 'serial entrepreneur 44712009'],
    ['a year', 'serial no 2024'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(deviceId, text)).toEqual([])
  })
})
