// The accessibility conformance table: `node .config/accessibility.mjs` writes stories/ACCESSIBILITY.md from stories/accessibility.json.
import { readFileSync, writeFileSync } from 'node:fs'
import { at, isProgram } from './files.mjs'

const FILE = at('stories', 'ACCESSIBILITY.md')

/** The table as it is to stand in stories/ACCESSIBILITY.md. */
export function accessibilityTable() {
  const { tests, criteria, clauses, notTested } = JSON.parse(readFileSync(at('stories', 'accessibility.json'), 'utf8'))
  const numbers = new Map(Object.keys(tests).map((key, at) => [key, at + 1]))
  const row = (...cells) => `| ${cells.join(' | ')} |`
  const numbersOf = (keys) => keys.map((key) => numbers.get(key)).join(' ')
  const count = (answer) => criteria.filter((one) => one.answer === answer).length
  const answers = [...new Set(criteria.map(({ answer }) => answer))].map((answer) => `${count(answer)} ${answer}`)
  return `# Accessibility of the BEON elements

Made by \`node .config/accessibility.mjs\` from [accessibility.json](accessibility.json); a test fails when a test that is named here is gone, or when
this page is not up to date. It is about the elements: a host that embeds them takes it into a statement of its own.

- **supports**: held by the tests that are named, in every story (\`stories/*.stories.ts\`).
- **partly**: tests hold a part; the rest is for a person to judge, or is the host’s.
- **not tested by machine**: nobody but its writers has looked.
- **not applicable**: there is nothing of the kind.

WCAG 2.2 A and AA, ${criteria.length} criteria: ${answers.join(', ')}. axe goes over every story in \`npm test\`, and over every story in four languages, five themes, light
and dark, in \`npm run test:a11y\`.

## What has not been done

${notTested.map((line) => `- ${line}`).join('\n')}

## WCAG 2.2 and EN 301 549 chapter 9

EN 301 549 V3.2.1 takes in WCAG 2.1; a criterion that is new in 2.2 has no clause there.

${row('WCAG', 'EN 301 549', 'level', 'criterion', 'answer', 'how', 'tests')}
|---|---|---|---|---|---|---|
${criteria.map((one) => row(one.wcag, one.new ? 'new in 2.2' : `9.${one.wcag}`, one.level, one.name, one.answer, one.says, numbersOf(one.tests))).join('\n')}

## Other clauses of EN 301 549

${row('clause', 'name', 'answer', 'how', 'tests')}
|---|---|---|---|---|
${clauses.map((one) => row(one.clause, one.name, one.answer, one.says, numbersOf(one.tests))).join('\n')}

## The tests

${Object.values(tests)
  .map(({ file, name }, at) => `${at + 1}. \`${file}\`: ${name.replace(/\$\{[^}]*\}/g, '…')}`)
  .join('\n')}
`
}

if (isProgram(import.meta.url)) writeFileSync(FILE, accessibilityTable())
