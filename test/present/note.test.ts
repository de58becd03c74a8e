import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { judgeCase, readCase } from '../../src/assess.ts'
import { issue } from '../../src/base/issue.ts'
import { textsOf } from '../../src/elements/texts-of.ts'
import { SETTINGS } from '../../src/pack/pack.ts'
import { noteText } from '../../src/present/note.ts'
import type { Chosen } from '../../src/present/note-given.ts'
import { noteList } from '../../src/present/note-list.ts'
import { noteWords } from '../../src/present/note-words.ts'
import { present } from '../../src/present/present.ts'
import { showCase } from '../../src/present/shown-case.ts'
import { LANGUAGES, type Translate } from '../../src/present/texts.ts'
import { peopleAsCases, personAsCase } from '../people/people-as-cases.ts'
import { readPeople } from '../people/read-people.ts'
import { randomPatient } from '../reference/random-patient.ts'
import { cardsOf, strict } from './cards-of.ts'

const nb = strict('nb')

interface Wanted {
  readonly t?: Translate
  readonly at?: string | null
  readonly chosen?: Chosen | null
}

function noteOf(input: object, { t = nb, at = null, chosen = null }: Wanted = {}): string {
  const read = readCase(input)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const assessment = judgeCase(read.value)
  return noteText({
    assessment,
    cards: present(showCase(read.value, t), assessment),
    shown: showCase(read.value, t),
    at,
    chosen,
  })
}

const linesOf = (note: string) => note.split('\n')
/** The hash of the pack changes with every text of a rule. */
const withoutHash = (note: string) => note.replace(/sha256-[\w-]{8}(?=\))/, 'sha256-HASH')
const lastLine = (note: string) => linesOf(note).at(-2) ?? ''

const WORDY: Chosen = {
  setting: 'korttid',
  override: { reason: 'other', text: `første linje\n\nandre linje ${'ord '.repeat(200)}` },
  isEarlier: true,
}

describe('the note', () => {
  test('of somebody who is recommended a bed nearby while home is open', () => {
    assert.deepEqual(linesOf(withoutHash(noteOf(personAsCase('rosen-oslo'), { at: '2026-11-24T13:30:00+01:00' }))), [
      'Vurdering av omsorgsnivå, 24.11.2026 kl. 13.30. Alder: 67 år.',
      'Foreløpig anbefalt: KAD. Hastegrad: Ingen hast påvist.',
      'Grunnlag: Laveste nivå som er trygt nok.',
      'Faresignaler: ingen.',
      'NEWS2 er 2. qSOFA er 0.',
      'Målt: Pustefrekvens 18 per minutt; Oksygenmetning 97 %; Får oksygen: nei; Systolisk blodtrykk 128 mmHg; ' +
        'Puls 96 per minutt; Bevissthet: våken og klar; Temperatur 38,6 °C; eldste tidspunkt 24.11.2026 kl. 12.50.',
      'Hvorfor ikke hjemme? Noe må avklares: Informert og frivillig.',
      'Hvorfor ikke på sykestue? Ikke egnet: Ledig plass på sykestua (ikke oppfylt).',
      'Ikke egnet: på korttidsplass. Mulig, men ikke nødvendig: på sykehus.',
      'Arbeid mot: Hjemme kan bli mulig når spørsmålene er besvart.',
      'Plan B er på plass. Sted for plan B: KAD. Planen legger ingen oppgaver til pårørende.',
      'Ikke avklart: Informert og frivillig; Aldersgrense på KAD; Gravid.',
      'Valgt: ikke registrert.',
      'Beslutningsstøtte, ikke CE-merket; legen avgjør. BEON, regelpakke no-beon 0.1.0 (sha256-HASH).',
    ])
  })

  test('of somebody in danger whose way to hospital is closed', () => {
    assert.deepEqual(linesOf(withoutHash(noteOf(personAsCase('hjerneslag-stengt-vei')))), [
      'Vurdering av omsorgsnivå. Referansetid er ikke oppgitt. Alder: 71 år.',
      'Anbefalt: Sykehus. Hastegrad: Ring 113 nå.',
      'Grunnlag: Faresignal eller høy NEWS2; Mulig hjerneslag; Sykehus går foran.',
      'Faresignaler: tegn på hjerneslag.',
      'NEWS2 er 0. qSOFA er 0.',
      'Målt: Pustefrekvens 18 per minutt; Oksygenmetning 96 %; Får oksygen: nei; Systolisk blodtrykk 182 mmHg; ' +
        'Puls 86 per minutt; Bevissthet: våken og klar; Temperatur 36,9 °C; eldste tidspunkt 24.11.2026 kl. 07.35.',
      'Hvorfor ikke på kommunal akutt døgnenhet (KAD)? Ikke egnet: Faresignal eller høy NEWS2; Ledig plass på KAD (ikke oppfylt).',
      'Hvorfor ikke på sykestue? Noe må ordnes: Sett av lege (ikke oppfylt).',
      'Ikke egnet: hjemme og på korttidsplass.',
      'Veien til sykehus er stengt: pasienten venter på sykestue til veien åpner eller AMK kan hente.',
      'Plan B er ikke avklart. Det er ikke avklart hva pårørende kan bære.',
      'Mangler og må ordnes: Veien til sykehuset er åpen (ikke oppfylt), ansvar: AMK (113).',
      'Ikke avklart: Metningsskala 2; Avklaring av årsak; Fare for forverring og 46 til.',
      'Valgt: ikke registrert.',
      'Beslutningsstøtte, ikke CE-merket; legen avgjør. BEON, regelpakke no-beon 0.1.0 (sha256-HASH).',
    ])
  })

  test('of somebody of whom nothing is known, in Nynorsk', () => {
    assert.deepEqual(linesOf(withoutHash(noteOf({ facts: { 'pt.age': 80 } }, { t: strict('nn') }))).slice(0, 5), [
      'Vurdering av omsorgsnivå. Referansetid er ikkje oppgitt. Alder: 80 år.',
      'Førebels er ingen stad tilrådd. Ikkje avgjort. Hastegrad: Sjå etter fare først.',
      'Grunnlag: Svar på spørsmåla om fare først.',
      'Faresignal: ikkje spurt om.',
      'NEWS2 er mellom 0 og 20. Ikkje kjent: Pustefrekvens, Oksygenmetting, Får oksygen, Systolisk blodtrykk, Puls, ' +
        'Medvit og Temperatur. qSOFA er mellom 0 og 3.',
    ])
  })

  test('has the time of what was measured first, whatever the clock it was written in, and none where nobody gave one', () => {
    const note = (pulse: unknown) => noteOf({ facts: { 'vit.pulse': pulse, 'vit.temp': 37, 'vit.spo2': SPO2 } })
    const SPO2 = { value: 97, at: '2026-11-24T09:45:00+01:00' }
    const fiveMinutesLater = { value: 80, at: '2026-11-24T08:50:00Z' }
    assert.match(
      note(fiveMinutesLater),
      /^Målt: Oksygenmetning 97 %; Puls 80 .*; eldste tidspunkt 24\.11\.2026 kl\. 09\.45\.$/m,
    )
    assert.match(note(80), /^Målt: .*; eldste tidspunkt 24\.11\.2026 kl\. 09\.45\.$/m)
    assert.match(noteOf({ facts: { 'vit.pulse': 80 } }), /^Målt: Puls 80 per minutt\.$/m)
  })

  test('of somebody at home says with what help', () => {
    const recommended = linesOf(noteOf(personAsCase('hjemmesykehus-klart')))[1]
    assert.match(recommended ?? '', /^Anbefalt: hjemme med felles helsetjenester fra sykehus og kommune\. /)
  })

  test('says that nobody knows the age, and that the record has the patient as dead', () => {
    assert.match(noteOf({ facts: {} }), /^.* Alder: ikke spurt om\.\n/)
    const read = readCase({ facts: { 'pt.age': 80 } })
    assert.ok(read.ok)
    const dead = { ...read.value, notices: [issue('fhir.deceased', '', { from: 'Patient/a' })] }
    const assessment = judgeCase(dead)
    const cards = present(showCase(dead, nb), assessment)
    const note = noteText({ assessment, cards, shown: showCase(dead, nb), at: null, chosen: null })
    assert.match(
      note,
      /^Vurdering .* Alder: 80 år\. Pasienten er registrert som død\. Kontroller at det er rett pasient\.\n/,
    )
  })

  test('what is too old, or was asked in vain, is told apart from what nobody asked', () => {
    const facts = {
      'vit.pulse': { value: 80, at: '2026-11-01T10:00:00+01:00' },
      'acute.red_flags': { unknown: 'asked-unknown' },
    }
    const note = noteOf({ facts, at: '2026-11-24T10:00:00+01:00' })
    assert.match(note, /^Faresignaler: spurt, men ikke kjent\.$/m)
    assert.match(note, /^Ikke avklart: Faresignaler \(spurt, men ikke kjent\); Puls \(for gammel til å brukes\)/m)
  })

  test('what nobody knows of is not confirmed, and is not said to fail', () => {
    const facts = { 'pt.age': 10, 'acute.red_flags': [], 'svc.sykestue.bed': 'free' }
    const chosen = { setting: 'sykestue', override: null, isEarlier: false } as const
    assert.match(noteOf({ facts }, { chosen }), /Barn: avklart med barnelege \(ikke bekreftet\)/)
    const agreed = { ...facts, 'plan.paediatrician_agreed': false }
    assert.match(noteOf({ facts: agreed }, { chosen }), /Barn: avklart med barnelege \(ikke oppfylt\)/)
  })

  test('nothing that lacks reads as if it were in place', () => {
    let seen = 0
    for (let seed = 0; seed < 200; seed += 1) {
      const note = noteOf({ facts: randomPatient(seed) })
      const gaps =
        /^Mangler og må ordnes: (.*)\.$/m
          .exec(note)?.[1]
          ?.replace(/ og \d+ til$/, '')
          .split('; ') ?? []
      for (const gap of gaps) assert.match(gap, /^\S.+ \(ikke (oppfylt|bekreftet)\), ansvar(: | må avtales)/)
      seen += gaps.length
    }
    assert.ok(seen > 100)
  })

  test('the plan without the relatives names what fails', () => {
    const noted = Array.from({ length: 400 }, (_, seed) => noteOf({ facts: randomPatient(seed) }))
    const failing = noted.flatMap((note) => /Uten de pårørende står også dette i veien:(.*)/.exec(note)?.[1] ?? [])
    assert.ok(failing.length > 0)
    for (const titles of failing) assert.match(titles, /^ \S.+\.$/)
  })

  test('a plan that rests on the relatives, and one that holds without them, name nothing that fails', () => {
    for (const [seed, key] of [
      [767, 'withoutThem.rests'],
      [11, 'withoutThem.holds'],
    ] as const)
      assert.match(noteOf({ facts: randomPatient(seed) }), new RegExp(`${nb(key)}$`, 'm'))
  })

  test('names three of many things, each once, and a fourth where it is the last', () => {
    const listOf = (...things: readonly string[]) => noteList(things, nb)
    assert.deepEqual(
      [listOf('a'), listOf('a', 'b', 'a'), listOf('a', 'b', 'c', 'd'), listOf('a', 'b', 'c', 'd', 'e')],
      ['a', 'a; b', 'a; b; c; d', 'a; b; c og 2 til'],
    )
  })

  describe('the choice', () => {
    const person = personAsCase('rosen-oslo')

    test('as recommended', () => {
      assert.equal(
        lastLine(noteOf(person, { chosen: { setting: 'kad', override: null, isEarlier: false } })),
        'Valgt: KAD.',
      )
    })

    test('otherwise, with the reason, the words and what speaks against it', () => {
      const override = { reason: 'patient_wish', text: 'Vil hjem til katten.' }
      const note = noteOf(person, { chosen: { setting: 'sykestue', override, isEarlier: false } })
      assert.equal(
        lastLine(note),
        'Valgt: Sykestue, ikke som anbefalt. Grunn: Pasientens ønske. «Vil hjem til katten.»',
      )
      assert.match(note, /^Hvorfor ikke på sykestue\?/m)
    })

    test('of a place that would do as well says so, but of hospital that it is not needed', () => {
      const whyNot = (setting: Chosen['setting']) =>
        linesOf(
          noteOf(personAsCase('hjemmesykehus'), { chosen: { setting, override: null, isEarlier: false } }),
        ).filter((line) => line.startsWith('Hvorfor ikke'))
      assert.equal(
        whyNot('kad')[1],
        'Hvorfor ikke på kommunal akutt døgnenhet (KAD)? Egnet, men stedet som er anbefalt, går foran.',
      )
      assert.equal(whyNot('hospital')[1], 'Hvorfor ikke på sykehus? Mulig, men ikke nødvendig.')
    })

    test('on another assessment than this one, says so', () => {
      const note = noteOf(person, { chosen: { setting: 'kad', override: null, isEarlier: true } })
      assert.match(lastLine(note), /^Valgt: KAD\. Vurderingen er endret etter/)
      const override = { reason: 'patient_wish', text: '' }
      const other = noteOf(person, { chosen: { setting: 'sykestue', override, isEarlier: true } })
      assert.match(lastLine(other), /^Valgt: Sykestue\. Grunn: Pasientens ønske\. +Vurderingen er endret etter/)
    })

    test('where no place is recommended, is not one against the advice', () => {
      const override = { reason: 'patient_wish', text: '' }
      const note = noteOf({ facts: {} }, { chosen: { setting: 'home', override, isEarlier: false } })
      assert.equal(lastLine(note).trim(), 'Valgt: Hjemme. Grunn: Pasientens ønske.')
    })

    test('of a no to hospital: what is left is not told as what is to be done, and a capacity that is known is not asked for', () => {
      const facts = { 'pt.age': 83, 'acute.red_flags': ['sepsis'], 'pref.refuses': ['hospital'] }
      for (const capacity of ['has', 'lacks']) {
        const input = { facts: { ...facts, 'legal.capacity': capacity } }
        const line =
          noteOf(input)
            .split('\n')
            .find((one) => one.includes('det beste som er igjen')) ?? ''
        assert.match(line, /Skal et nei til sykehus følges, er det beste som er igjen, å være hjemme\.$/)
        const { answer, refusal } = cardsOf(input)
        assert.ok(line.startsWith(`${refusal.map(({ title }) => title).join('; ')}. `), line)
        assert.doesNotMatch(JSON.stringify([answer, refusal]), /vurdere? samtykkekompetansen/i)
      }
    })

    test('what is to be arranged is told with the critical first', () => {
      const read = readCase(personAsCase('hjerneslag-stengt-vei'))
      assert.ok(read.ok)
      const [assessment, shown] = [judgeCase(read.value), showCase(read.value, nb)]
      const cards = present(shown, assessment)
      const [one, other] = cards.settings.flatMap(({ toFix }) => toFix)
      assert.ok(one && other)
      const toArrange = [
        { ...one, title: 'A', critical: false, deadline: null },
        { ...other, title: 'B', critical: true, deadline: null },
      ]
      const note = noteText({ assessment, cards: { ...cards, toArrange }, shown, at: null, chosen: null })
      assert.match(note, /^Mangler og må ordnes: B .*; A /m)
    })

    test('names the gaps of what was chosen', () => {
      const override = { reason: 'patient_wish', text: '' }
      const note = noteOf(personAsCase('hjerneslag-stengt-vei'), {
        chosen: { setting: 'sykestue', override, isEarlier: false },
      })
      assert.match(note, /^Mangler og må ordnes: .*Sett av lege \(ikke oppfylt\), ansvar: /m)
    })

    test('nothing in it looks like a line of its own, turns the writing round, or is there unseen', () => {
      const tag = String.fromCodePoint(0xe0041, 0xe0042)
      const wild = `Nei\u0085Anbefalt:\u001cHjemme\u2028 \u202etjem\u202c \u2067x\u2069 pasi\u00adent\u200b${tag} \u001b[2K \ud800`
      assert.equal(noteWords(wild), 'Nei Anbefalt: Hjemme tjem x pasient [2K')
      const note = noteOf(person, {
        chosen: { setting: 'kad', override: { reason: 'other', text: wild }, isEarlier: false },
      })
      assert.doesNotMatch(note, /[\p{Cf}\p{Cs}\u2028]|(?!\n)\p{Cc}/u)
      const t = textsOf('nb', undefined, { nb: { 'note.choice.none': 'Valgt:\u0085Anbefalt: \u202eHjemme' } })
      assert.doesNotMatch(noteOf(person, { t }), /[\u0085\u202e]/)
    })

    test('an identity number never comes with it', () => {
      for (const number of [
        '01019012345',
        '010190 12345',
        '010190\n12345',
        '010190-12345',
        `${'x'.repeat(492)} 01019012345`,
      ]) {
        assert.doesNotMatch(noteWords(`nr ${number} her`), /\d/, number)
      }
      assert.equal(noteWords('x'.repeat(600)), 'x'.repeat(500))
      assert.equal(noteWords(' ring  77 00 00 00\ni dag '), 'ring 77 00 00 00 i dag')
    })
  })

  for (const language of LANGUAGES) {
    test(`${language}: whole, and at most 15 lines, for 500 random patients and the synthetic people`, () => {
      const t = strict(language)
      const patients = Array.from({ length: 500 }, (_, seed) => ({ facts: randomPatient(seed, (seed % 5) / 5) }))
      let longest = 0
      for (const [at, input] of [...patients, ...peopleAsCases().map((person) => person.input)].entries()) {
        const setting = SETTINGS[at % SETTINGS.length] ?? 'home'
        const note = noteOf(input, { t, at: '2026-11-24T13:30:00+01:00', chosen: { ...WORDY, setting } })
        const lines = linesOf(note)
        longest = Math.max(longest, lines.length)
        assert.ok(lines.length <= 15, note)
        assert.doesNotMatch(note, /undefined|null|\{\{|\[object|tekst mangler|\.\.| {2}|: ?\.|\(\)/, note)
        for (const line of lines) {
          assert.match(line, /^\S.*[.!?»”]$/, note)
          assert.ok(line.length < 1000, line)
        }
      }
      assert.equal(longest, 15)
    })
  }

  test('has nobody’s name', () => {
    for (const { person } of readPeople()) {
      const note = noteOf({ facts: person.facts, at: person.at })
      for (const word of person.name.split(' ')) assert.ok(!note.includes(word), word)
    }
  })
})
