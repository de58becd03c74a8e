import { readCase } from '../../assess.ts'
import { indicationsOf } from '../../choose/verdicts.ts'
import { openFactsOfRule } from '../../explain/open-facts.ts'
import type { Case, ExpectedOutcome, Pack, Rule } from '../../pack/pack.ts'
import type { Finding } from '../finding.ts'
import type { TextParams } from '../../present/texts.ts'
import { judged, type Judged } from '../judged.ts'
import { NOTHING, type Says } from '../says.ts'

/** Cases of rules that come out otherwise than they say. */
export const findWrongCases = (pack: Pack): readonly Finding[] =>
  pack.rules.flatMap((rule) =>
    rule.cases.flatMap((example): readonly Finding[] => {
      const wrong = whatIsWrong(rule, example, pack)
      return wrong === undefined ? [] : [{ check: 'case-wrong', path: rule.id, ...wrong }]
    }),
  )

/** What a case of a rule says that does not come out so; undefined when it does. */
export function whatIsWrong(rule: Rule, example: Case, pack: Pack): Says | undefined {
  const says = (key: string, params: TextParams): Says => ({ key, params: { name: example.name, ...params } })
  const read = readCase({ facts: example.facts }, { pack })
  if (!read.ok) {
    const issues = read.issues.map(({ code, path }) => `${code} ${path}`).join(', ')
    return says('verify.case.unreadable', { issues })
  }
  const known = judged(pack, read.value.readings)
  if (typeof example.expect !== 'string') {
    const expected = JSON.stringify(sorted(example.expect))
    const got = JSON.stringify(sorted(outcomeOf(known, example.expect)))
    return got === expected ? undefined : says('verify.case.outcome', { got, expected })
  }
  const truth = known.scene.truth(rule)
  if (truth !== example.expect) return says('verify.case.truth', { got: truth, expected: example.expect })
  if (truth !== 'unknown') return undefined
  const open = [...openFactsOfRule(rule, known.scene)].sort().join(', ')
  const asked = [...(example.ask ?? [])].sort().join(', ')
  return open === asked ? undefined : says('verify.case.asks', { open: open || NOTHING, asked: asked || NOTHING })
}

/** What the case names of an assessment, in the words of the case. */
function outcomeOf({ scene, answer }: Judged, named: ExpectedOutcome): ExpectedOutcome {
  if (!answer) return {}
  const { outcome, recommendation } = answer
  const { setting, provisional, target, bridge, alternative } = recommendation
  const { indication } = outcome.step
  const all = {
    setting,
    urgency: outcome.urgency,
    provisional,
    target,
    bridge,
    alternative,
    package: recommendation.package,
    indications: [...indicationsOf(scene), ...(indication === null ? [] : [indication])],
  }
  return Object.fromEntries(Object.entries(all).filter(([key]) => Object.hasOwn(named, key)))
}

const sorted = (outcome: ExpectedOutcome) => Object.entries(outcome).sort(([a], [b]) => (a < b ? -1 : 1))
