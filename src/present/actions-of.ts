import type { Translate } from './texts.ts'

/** What a rule says is to be done: in the pack, `rule.ID.toDo.1`, `.2` and so on. */
export function actionsOf(rule: string, t: Translate): readonly string[] {
  const actions: string[] = []
  for (let at = 1; t.has(`rule.${rule}.toDo.${at}`); at++) actions.push(t(`rule.${rule}.toDo.${at}`))
  return actions
}
