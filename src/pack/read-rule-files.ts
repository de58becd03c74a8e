import { issue } from '../base/issue.ts'
import type { FileReader } from './file-reader.ts'
import { ruleFile } from './file-shapes.ts'
import type { Rule } from './pack.ts'

/** The rules, each from a file of its own, in the order of the prefixes given. */
export function readRuleFiles(
  { under, parse, say, maybe, issues }: FileReader,
  prefixes: readonly string[],
): readonly Rule[] {
  const rules = under('rules/').flatMap((path) => {
    const file = parse(path, ruleFile)
    if (!file) return []
    say(`rule.${file.id}.title`, file.title)
    say(`rule.${file.id}.because`, file.because)
    const toDo = file.toDo === undefined ? [] : Array.isArray(file.toDo) ? file.toDo : [file.toDo]
    toDo.forEach((one, at) => say(`rule.${file.id}.toDo.${at + 1}`, one))
    if (!path.slice(path.lastIndexOf('/') + 1).startsWith(`${file.id}-`)) {
      issues.push(issue('pack.file-name', path, { id: file.id }))
    }
    const [lacksMet, lacksIf] = [file.met === undefined, file.if === undefined]
    // Without a condition it would speak of everybody.
    const isBare = ['excludes', 'indicates'].includes(file.kind) && lacksIf && file.when === undefined
    if ((file.kind === 'requires') === lacksMet || (!lacksMet && !lacksIf) || isBare) {
      issues.push(issue('pack.rule-shape', path))
    }
    return [
      {
        id: file.id,
        about: file.about,
        kind: file.kind,
        part: file.part ?? null,
        hard: file.hard ?? false,
        when: maybe(file.when, `${path}#when`),
        holds: maybe(file.met ?? file.if, `${path}#${file.met === undefined ? 'if' : 'met'}`),
        owner: file.owner ?? null,
        path: file.path ?? null,
        class: file.class,
        sources: file.sources,
        cases: file.cases.map(({ name, facts: given, expect, ask }) => ({
          name,
          facts: given,
          expect: expect as Rule['cases'][number]['expect'],
          ...(ask ? { ask } : {}),
        })),
      },
    ]
  })
  return rules.sort(byRuleOrder(prefixes))
}

/** Orders rule ids by the prefixes of the manifest, then by number, then by what follows it: HX1, HX2, HX10, HR6, HR6b. */
function byRuleOrder(prefixes: readonly string[]) {
  const keyOf = (id: string): readonly [number, number, string] => {
    const [, prefix = '', number = '0', rest = ''] = /^([A-Za-z-]+)(\d*)(.*)$/.exec(id) ?? []
    const rank = prefixes.indexOf(prefix)
    return [rank < 0 ? prefixes.length : rank, Number(number || 0), prefix + rest]
  }
  return (a: Rule, b: Rule) => {
    const [x, y] = [keyOf(a.id), keyOf(b.id)]
    return x[0] - y[0] || x[1] - y[1] || x[2].localeCompare(y[2], 'en') || a.id.localeCompare(b.id, 'en')
  }
}
