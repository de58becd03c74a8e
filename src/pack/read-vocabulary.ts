import { durationMs } from '../base/dates.ts'
import { issue, shown } from '../base/issue.ts'
import type { Fact } from '../facts/fact.ts'
import type { FileReader } from './file-reader.ts'
import { derivedFile, factFile, parametersFile, scoreFile } from './file-shapes.ts'
import type { Derived, Parameter, Score } from './pack.ts'

/** The facts that are asked for or received, from every file below `facts/` but the derived ones. */
export function readFactFiles({ under, parse, say, issues }: FileReader): readonly Fact[] {
  return under('facts/')
    .filter((path) => path !== 'facts/derived.json')
    .flatMap((path) =>
      (parse(path, factFile)?.facts ?? []).map(({ label, question, help, codes: labels, ...declared }) => {
        say(`fact.${declared.id}.label`, label)
        say(`fact.${declared.id}.question`, question)
        say(`fact.${declared.id}.help`, help)
        for (const [code, name] of Object.entries(labels ?? {})) say(`code.${declared.id}.${code}`, name)
        if ((declared.type === 'code' || declared.type === 'codes') !== (labels !== undefined)) {
          issues.push(issue('pack.fact-shape', `${path}#${declared.id}`, { problem: 'codes' }))
        }
        const { unit, min = NaN, max = NaN, finest = NaN, type } = declared
        // A number that is not there is neither below nor above another.
        if (type === 'number' && !(unit !== undefined && min <= max && finest > 0)) {
          issues.push(issue('pack.fact-shape', `${path}#${declared.id}`, { problem: 'unit, min, max, finest' }))
        }
        return { ...declared, ...(labels ? { codes: Object.keys(labels) } : {}) } as Fact
      }),
    )
}

/** The numbers and durations of `parameters.json`. */
export function readParameters({ parse, say, issues }: FileReader): readonly Parameter[] {
  return (parse('parameters.json', parametersFile)?.parameters ?? []).map(({ title, ...parameter }) => {
    const { id, value } = parameter
    say(`parameter.${id}`, title)
    if (typeof value === 'string' ? durationMs(value) === undefined : value < 0)
      issues.push(issue('parameter.wrong-value', `parameters.json#${id}`, { id, got: shown(value) }))
    return parameter
  })
}

/** The facts that follow from others. */
export function readDerived({ parse, say, condition, issues }: FileReader): readonly Derived[] {
  return (parse('facts/derived.json', derivedFile)?.derived ?? []).map(({ title, when, sum, ...rest }) => {
    say(`derived.${rest.id}`, title)
    const path = `facts/derived.json#${rest.id}`
    if (sum && when !== undefined) issues.push(issue('pack.unknown-key', path, { key: 'when' }))
    return sum ? { ...rest, kind: 'sum', of: sum } : { ...rest, kind: 'truth', when: condition(when, path) }
  })
}

/** The clinical scores, each from a file of its own. */
export function readScores({ under, parse, say, condition }: FileReader): readonly Score[] {
  return under('scores/').flatMap((path) => {
    const file = parse(path, scoreFile)
    if (!file) return []
    say(`score.${file.id}`, file.title)
    const { id, off, single, items, sources } = file
    return [
      {
        id,
        single,
        sources,
        class: file.class,
        off: condition(off, `${path}#off`),
        items: items.map((item, at) =>
          'points' in item
            ? { kind: 'codes' as const, ...item }
            : {
                kind: 'bands' as const,
                fact: item.fact,
                tables: item.tables.map(({ when, bands }) => ({
                  ...(when === undefined ? {} : { when: condition(when, `${path}#items[${at}]`) }),
                  bands: bands.map(({ to, points }) => (to === undefined ? { points } : { to, points })),
                })),
              },
        ),
      },
    ]
  })
}
