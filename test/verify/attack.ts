// Changes the built-in pack in one place after another, and tells which of the changes verify does not find:
// `npx tsx test/verify/attack.ts [PART/OF] [PATTERN] [bare]`, for instance `1/2` and `2/2` in two shells, and `HX5` for what is
// changed there. `bare`: as if the pack brought no evidence. All of it takes half an hour; it is no test.
import { startSolver } from '../../src/verify/solver.ts'
import { before } from './before.ts'
import { createAttack, refutedByTwo } from './fate.ts'
import { mutantsOf } from './mutants.ts'

const [share = '1/1', pattern = '', bare] = process.argv.slice(2)
const [part = 1, of = 1] = share.split('/').map(Number)
const was = bare === 'bare' ? { ...before(), evidence: null } : before()
const mutants = mutantsOf(was.pack).filter(
  ({ kind, at }, index) => index % of === part - 1 && new RegExp(pattern).test(`${kind}  ${at}`),
)
const solver = await startSolver()
const attack = createAttack(was, solver)
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const counts = new Map<string, number>()
const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1)

for (const [at, mutant] of mutants.entries()) {
  const first = await attack(mutant.pack)
  const { fate, by } = first.fate === 'not found' ? await refutedByTwo(mutant.pack, was, solver) : first
  count(fate)
  if (by !== null) count(`  by ${by.replace(/:.*/, '')}`)
  if (fate !== 'found') say(`${fate}  ${mutant.kind}  ${mutant.at}`)
  if ((at + 1) % 100 === 0) say(`[${String(at + 1)}/${String(mutants.length)}]`)
}
await solver.end()
for (const [what, times] of counts) say(`${String(times).padStart(6)}  ${what}`)
