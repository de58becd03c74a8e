import type * as z from 'zod/mini'
import type { FileReader } from './file-reader.ts'
import { selectionFile, urgencyFile } from './file-shapes.ts'
import type { Selection, Step, UrgencyTable } from './pack.ts'

type GivenStep = z.infer<typeof selectionFile>['steps'][number]

/** How urgent it is, from `urgency.json`. */
export function readUrgency({ parse, condition }: FileReader): UrgencyTable {
  const file = 'urgency.json'
  const { ranks = [], first = [], raise = [], after = [] } = parse(file, urgencyFile) ?? {}
  const read = <T extends { when: unknown }>(entries: readonly T[], list: string) =>
    entries.map((entry, at) => ({ ...entry, when: condition(entry.when, `${file}#${list}[${at}]`) }))
  return { ranks, first: read(first, 'first'), raise: read(raise, 'raise'), after: read(after, 'after') }
}

/** How a recommendation is chosen, from `selection.json`; undefined, with issues, when it cannot be read. */
export function readSelection(reader: FileReader): Selection | undefined {
  const given = reader.parse('selection.json', selectionFile)
  if (!given) return undefined
  const condition = (input: unknown, at: string) => reader.condition(input, `selection.json#${at}`)
  const maybe = (input: unknown, at: string) => reader.maybe(input, `selection.json#${at}`)
  const ranked = (list: z.infer<typeof selectionFile>['orders'][string], name: string) =>
    list.map(({ setting, when }) => ({ setting, when: maybe(when, `${name}.${setting}`) }))
  const { bridge, alternative } = given
  return {
    steps: given.steps.map((step) => readStep(step, condition, maybe)),
    orders: Object.fromEntries(
      Object.entries(given.orders).map(([name, list]) => [name, ranked(list, `orders.${name}`)]),
    ),
    bridgeWhen: condition(bridge.when, 'bridge.when'),
    bridges: bridge.first.map(({ setting, when }) => ({ setting, when: condition(when, `bridge.first.${setting}`) })),
    bridgeElse: bridge.else,
    alternativeWhen: condition(alternative.when, 'alternative.when'),
    alternatives: ranked(alternative.first, 'alternative.first'),
    medical: alternative.medical,
    packages: given.packages.map(({ id, when }) => ({ id, when: condition(when, `packages.${id}`) })),
    withoutRelatives: given.withoutRelatives,
    critical: given.critical.map(({ rule, when }) => ({ rule, when: maybe(when, `critical.${rule}`) })),
    askLast: given.askLast.map(({ fact, when }) => ({ fact, when: condition(when, `askLast.${fact}`) })),
    planBNeeded: condition(given.planBNeeded, 'planBNeeded'),
    relativesNeeded: condition(given.relativesNeeded, 'relativesNeeded'),
  }
}

function readStep(step: GivenStep, condition: FileReader['condition'], maybe: FileReader['maybe']): Step {
  const { id, when, choose, because, namesIndications = false, provisional, indication = null, urgency = null } = step
  return {
    id,
    when: condition(when, `steps.${id}`),
    choose:
      'answer' in choose
        ? { kind: 'answer', answer: choose.answer }
        : { kind: 'first-suitable', order: choose.firstSuitable },
    because,
    namesIndications,
    provisional: typeof provisional === 'boolean' ? provisional : condition(provisional, `steps.${id}.provisional`),
    target: readTarget(step, condition, maybe),
    indication,
    urgency,
  }
}

function readTarget(
  { id, target }: GivenStep,
  condition: FileReader['condition'],
  maybe: FileReader['maybe'],
): Step['target'] {
  if (target === undefined) return { kind: 'none' }
  const at = `steps.${id}.target`
  return 'home' in target
    ? { kind: 'home', when: condition(target.home, at) }
    : { kind: 'nearest', homeWhen: maybe(target.homeWhen, at) }
}
