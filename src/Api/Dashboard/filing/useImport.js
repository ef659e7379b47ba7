import { useState } from 'preact/hooks';
import { route, send } from '../api.js';
import { language } from '../texts.js';

const pollSeconds = 1;
const types = {
  csv: 'text/csv', tsv: 'text/tab-separated-values', txt: 'text/csv', ndjson: 'application/x-ndjson',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', xls: 'application/vnd.ms-excel',
};

const typeOf = name => types[name.split('.').at(-1).toLowerCase()] ?? 'application/octet-stream';

// The service keeps no decision between two readings: what was said is kept here, and sent with each.
const nothing = { answer: null, busy: null, failure: null, file: null, turn: 0, said: {} };

// What was dropped and decided outlives a look at another view, and signing in again.
let kept = nothing;

const named = persons => Object.fromEntries(Object.entries(persons ?? {}).map(([role, name]) => [role, name.trim()]));

/** For who signs out: the next one starts with nothing. */
export const forget = () => { kept = nothing; };

/** An import on its way: tried first, decided on, and stored only when it is sent. */
export function useImport() {
  const [state, hold] = useState(() => {
    kept = kept.answer?.outcome === 'imported' ? nothing : { ...kept, busy: null, failure: null };
    return kept;
  });
  const set = change => { kept = typeof change === 'function' ? change(kept) : change; hold(kept); };
  const whole = async answer => {
    while (answer.outcome == null) {
      const { id, progress } = answer;
      set(before => ({ ...before, busy: progress ?? {} }));
      await new Promise(done => setTimeout(done, pollSeconds * 1000));
      answer = await send('GET', route(`/imports/${id}`, { lang: language() }));
    }
    return answer;
  };
  const run = async (file, said, ask) => {
    set(before => ({ ...before, file, said, busy: {}, failure: null }));
    try {
      const answer = await ask();
      set(before => ({ ...before, answer, busy: null, failure: null, turn: before.turn + 1 }));
    } catch (failure) {
      set(before => ({ ...before, busy: null, failure }));
    }
  };
  const words = (said, isTried) =>
    ({ dryRun: isTried || null, submit: (!isTried && said.isReviewed) || null, lang: language(), ...named(said.persons) });
  const upload = async file => whole(await send('POST', route('/imports', words({}, true)), { body: file, type: typeOf(file.name) }));
  const decide = async (id, decisions, said, isTried) =>
    whole(await send('PUT', route(`/imports/${id}`, words(said, isTried)), { json: decisions }));
  return {
    ...state,
    upload: file => run(file, {}, () => upload(file)),
    // An import is of the key that sent it: with another one the file goes again.
    decide: (decisions, said, isTried) => run(state.file, said, () => decide(state.answer.id, decisions, said, isTried)
      .catch(async refused => {
        if (refused.status !== 404) throw refused;
        return decide((await upload(state.file)).id, decisions, said, isTried);
      })),
    clear: () => set(nothing),
  };
}
