import assert from 'node:assert/strict'
import { test } from 'node:test'
import { runCommand } from '../../src/cli/run-command.ts'
import { memoryTerminal } from './memory-terminal.ts'

/** A Bundle of somebody who lives in the municipality of this number. */
const livingIn = (number: string) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    {
      resource: {
        resourceType: 'Patient',
        id: 'a-1',
        address: [
          {
            use: 'home',
            _district: {
              extension: [
                {
                  url: 'http://hl7.no/fhir/StructureDefinition/no-basis-municipalitycode',
                  valueCoding: { system: 'urn:oid:2.16.578.1.12.4.1.1.3402', code: number },
                },
              ],
            },
          },
        ],
      },
    },
  ],
})

async function assessed(number: string, ...args: readonly string[]) {
  const { terminal, said } = memoryTerminal({ '-': JSON.stringify(livingIn(number)) })
  const code = await runCommand(['assess', '--fhir', '--json', '-', ...args], terminal)
  assert.deepEqual([code, said.err], [0, ''])
  const { fromPlace, notices } = JSON.parse(said.out) as {
    fromPlace: readonly string[]
    notices: { code: string; params: Record<string, unknown> }[]
  }
  return [fromPlace, ...notices.filter((one) => one.code.includes('place')).map((one) => [one.code, one.params])]
}

const BED = ['svc.sykestue.bed']

test('the municipality of an address is that of today, or the one that took over', async () => {
  assert.deepEqual(await assessed('5601'), [BED])
  assert.deepEqual(await assessed('2012'), [BED, ['fhir.place-retired', { municipality: '2012', now: '5601' }]])
})

test('a municipality that was divided, or that there is not, is none', async () => {
  for (const municipality of ['1507', '9999'])
    assert.deepEqual(await assessed(municipality), [[], ['fhir.place-unknown', { municipality }]])
})

test('--place stands above the municipality of an address, and that there is another is told', async () => {
  const other = ['fhir.other-place', { municipalities: ['0301'], given: '5601' }]
  assert.deepEqual(await assessed('0301', '--place', '5601'), [BED, other])
  assert.deepEqual(await assessed('2012', '--place', '5601'), [BED])
})
