import { issue } from '../base/issue.ts'
import { ok, refused, type Result } from '../base/result.ts'
import { manifestFile, sourcesFile, textsFile } from './file-shapes.ts'
import { readerOf } from './file-reader.ts'
import type { Pack, PackFiles, Texts } from './pack.ts'
import { readPlan } from './read-plan.ts'
import { readRuleFiles } from './read-rule-files.ts'
import { readSelection, readUrgency } from './read-selection.ts'
import { readDerived, readFactFiles, readParameters, readScores } from './read-vocabulary.ts'

/**
 * Reads the files of a rule pack. Everything is checked, and every issue is reported with file and path;
 * the hash is that of the files' content, given by the caller. Whether the parts fit each other is for `checkPack`.
 */
export function readPack(files: PackFiles, hash: string): Result<Pack> {
  const reader = readerOf(files)
  const { parse, under, issues, texts } = reader
  const manifest = parse('pack.json', manifestFile)
  const parts = {
    facts: readFactFiles(reader),
    parameters: readParameters(reader),
    derived: readDerived(reader),
    scores: readScores(reader),
    rules: readRuleFiles(reader, manifest?.ruleOrder ?? []),
    urgency: readUrgency(reader),
    plan: readPlan(reader),
    sources: parse('sources.json', sourcesFile)?.sources ?? [],
  }
  const selection = readSelection(reader)
  const languages = under('texts/').map((path): [string, Texts] => [
    path.slice('texts/'.length, -'.json'.length),
    parse(path, textsFile) ?? {},
  ])
  const apart = languages.find(([language]) => language === 'nb')?.[1] ?? {}
  for (const key of Object.keys(apart)) {
    if (Object.hasOwn(texts, key)) issues.push(issue('pack.id-twice', `texts/nb.json#${key}`, { id: key }))
  }
  if (issues.length > 0 || !manifest || !selection) return refused(issues)
  const { id, version, status, date } = manifest
  const nb = { ...texts, ...apart }
  return ok({ id, version, hash, status, date, ...parts, selection, texts: { ...Object.fromEntries(languages), nb } })
}
