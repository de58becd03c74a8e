/** The report as Markdown tables, wide enough to read in a terminal. */
export function writeTables({ machine, date, engines, cold, realPack, batch, many, seconds }) {
  return [
    `${date}, ${machine.processor}, ${machine.cores} cores, Node ${machine.node} (V8 ${machine.v8}); ${seconds} s.`,
    'Times drift with the machine: read the ratios, which are medians of ratios within a round.',
    '',
    '120 rules over 60 facts, all evaluated: microseconds of processor time an evaluation, median (p10), and how many times BEON',
    table(
      ['engine', 'all known', '× BEON', '30 % missing', '× BEON', 'one fact changed', '× BEON', 'without eval'],
      engines.times.map((row) => [
        row.name,
        ...[row.known, row.missing, row.changed].flatMap((cell) =>
          cell ? [micros(cell), short(cell.ratio)] : ['throws', '–'],
        ),
        withoutEval(row.name, cold),
      ]),
    ),
    ...engines.absent.map(({ name, because }) => `Not run: ${name}: ${because}`),
    verdictOn(engines.times, cold),
    '',
    `Facts missing (30 %), ${engines.missing[0]?.cases ?? 0} cases: what is said of rules that the missing facts leave open, and of rules that are settled whatever they are`,
    table(
      [
        'engine',
        'threw',
        'open: unknown',
        'open: fired',
        'open: not fired',
        'settled: right',
        'settled: unknown',
        'settled: wrong',
      ],
      engines.missing.map(({ name, cases, threw, open, settled }) => [
        name,
        threw === 0 ? '–' : `${threw} of ${cases} cases`,
        ...(threw === cases
          ? ['–', '–', '–', '–', '–', '–']
          : [...shares([open.unknown, open.yes, open.no]), ...shares([settled.right, settled.unknown, settled.wrong])]),
      ]),
    ),
    '',
    'Cold start: milliseconds on the clock from the start of a fresh process to its first answer, median (p10)',
    table(
      ['', 'ms', 'over an empty process', 'of processor time'],
      cold.starts.map((row) => [
        row.name,
        ...(row.threw
          ? ['throws', '–', '–']
          : [`${short(row.median)} (${short(row.p10)})`, short(row.over), short(row.overProcessor)]),
      ]),
    ),
    '',
    "BEON's own rule pack, over 200 random patients: milliseconds of processor time",
    table(
      ['', 'median', 'p10', 'slowest patient'],
      realPack.map(({ name, median, p10, slowest }) => [name, ...[median, p10, slowest].map((us) => short(us / 1000))]),
    ),
    '',
    `Batch, one thread, 30 % of the facts missing: ${batch.cases} cases through assess in ${short(batch.seconds)} s, ${Math.round(batch.perSecond)} a second, ${Math.round(batch.perProcessorSecond)} a second of processor time.`,
    `With what to ask: ${Math.round(batch.withQuestions)} a second of processor time.`,
    ...(batch.whole.extrapolated
      ? [`Extrapolated: ${batch.whole.cases} cases would take ${short(batch.whole.seconds)} s.`]
      : []),
    '',
    'The neutral workload for many cases at a time, one thread, 30 % of the facts missing, all truths of every rule counted: seconds on the clock, median of three (of processor time)',
    table(
      ['from', 'cases', 's', 'cases a second'],
      many.map(({ from, cases, seconds, processor }) => [
        from,
        String(cases),
        `${short(seconds)} (${short(processor)})`,
        String(Math.round(cases / seconds)),
      ]),
    ),
    '',
  ].join('\n')
}

/** The bars of the engine: its trace beside the fastest evaluation of any engine that runs without eval, and beside the fastest other trace. */
function verdictOn(times, cold) {
  const [kept, objects] = times
  const zen = times.find(({ name }) => name.endsWith('its trace'))
  const [fastest] = times
    .filter(({ name, known }) => known && !name.startsWith('BEON') && withoutEval(name, cold) === 'yes')
    .sort((a, b) => a.known.ratio - b.known.ratio)
  const share = (one, other) => short(one.known.ratio / other.known.ratio)
  return [
    ...(kept && fastest
      ? [
          `BEON, every truth kept, takes ${share(kept, fastest)} times as long as the fastest that runs without eval (${fastest.name}).`,
        ]
      : []),
    ...(objects && zen ? [`Its trace as objects takes ${share(objects, zen)} times as long as ZEN's.`] : []),
  ].join('\n')
}

const withoutEval = (name, cold) => (name.startsWith('ZEN') ? 'native code' : cold.withoutEval[name] ? 'yes' : 'no')

const micros = ({ median, p10 }) => `${short(median)} (${short(p10)})`

function shares(counts) {
  const sum = counts.reduce((a, b) => a + b, 0)
  return counts.map((count) => (count === 0 ? '0' : `${((100 * count) / sum).toFixed(count === sum ? 0 : 1)} %`))
}

/** Three figures, and not more than three decimals. */
function short(number) {
  const size = Math.abs(number)
  return number.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3)
}

function table(head, rows) {
  const width = (at) => Math.max(...[head, ...rows].map((row) => [...row[at]].length))
  const line = (row) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(width(at)) : cell.padStart(width(at)))).join(' | ')} |`
  const rule = head.map((_, at) => (at === 0 ? '-'.repeat(width(at)) : `${'-'.repeat(width(at) - 1)}:`))
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n')
}
