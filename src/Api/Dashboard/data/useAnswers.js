import { useEffect, useRef, useState } from 'preact/hooks';
import { query } from '../api.js';
import { language } from '../texts.js';

/**
 * Answers to named reads, read anew when they change and each so many seconds. Those of before stay until there are others, and when
 * a refresh fails: failure is set then, and readAt says of when they are. An answer that was overtaken is dropped.
 */
export function useAnswers(reads, { every = null } = {}) {
  const name = JSON.stringify(reads) + language();
  const [state, set] = useState({ answers: null, failure: null, readAt: null, name: null });
  const [turn, again] = useState(0);
  const latest = useRef();
  latest.current = reads;

  useEffect(() => {
    const stop = new AbortController();
    let timer = null;
    const read = async () => {
      try {
        const answers = await query(latest.current, { signal: stop.signal });
        set({ answers: { ...answers, of: latest.current }, failure: null, readAt: new Date(), name });
      } catch (failure) {
        if (failure.name === 'AbortError') return;
        set(before => ({ ...before, failure }));
      }
      if (every && !stop.signal.aborted) timer = setTimeout(read, every * 1000);
    };
    read();
    return () => { stop.abort(); clearTimeout(timer); };
  }, [name, every, turn]);

  return { ...state, retry: () => again(turn + 1), isCurrent: state.name === name };
}
