// Seals the words of the built-in pack anew, once somebody has read them: `npx tsx test/verify/seal.ts`. What it changes in
// rules/no-beon/evidence/seals.json says whose words are other than they were; it is no test.
import { writeFileSync } from 'node:fs'
import { sealsOf } from '../../src/verify/structure/seals.ts'
import { inProject } from '../helpers/source-files.ts'
import { packOf } from './spoil.ts'

const lines = Object.entries(sealsOf(packOf().texts)).map(([thing, seal]) => {
  const fields = Object.entries(seal).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`)
  return `      ${JSON.stringify(thing)}: { ${fields.join(', ')} }`
})
const json = `{\n  "fields": {\n    "text": {\n${lines.join(',\n')}\n    }\n  }\n}\n`
writeFileSync(inProject('rules/no-beon/evidence/seals.json'), json)
