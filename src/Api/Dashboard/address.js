// The address holds all that a view depends on, so that what is seen can be sent, kept and gone back to.
import { useEffect, useState } from 'preact/hooks';

const changed = new EventTarget();
let words = read();

function read() {
  return Object.fromEntries(new URLSearchParams(location.search));
}

addEventListener('popstate', () => tell());

function tell() {
  words = read();
  changed.dispatchEvent(new Event('address'));
}

/** The address with some words changed; null takes a word out. */
export function addressOf(changes, from = words) {
  const merged = { ...from, ...changes };
  const query = new URLSearchParams(Object.entries(merged).filter(([, value]) => value != null && value !== ''));
  const text = query.toString().replaceAll('%2C', ',');
  return text ? `/?${text}` : '/';
}

export function go(changes, { replace = false } = {}) {
  const next = addressOf(changes);
  if (next === location.pathname + location.search) return;
  history[replace ? 'replaceState' : 'pushState'](replace ? history.state : { from: location.search }, '', next);
  tell();
}

/** Takes words out again: back to where they were put in, so that Back does not come by here once more. */
export function leave(names) {
  const without = addressOf(Object.fromEntries(names.map(name => [name, null])));
  if (history.state && '/' + history.state.from === without) history.back();
  else go(Object.fromEntries(names.map(name => [name, null])), { replace: true });
}

/** For a link: an ordinary click goes there without loading the page anew. */
export function follow(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const target = new URL(event.currentTarget.href);
  if (target.origin !== location.origin || target.pathname !== '/') return;
  event.preventDefault();
  history.pushState(null, '', target.pathname + target.search);
  tell();
  scrollTo(0, 0);
}

export function useAddress() {
  const [current, set] = useState(words);
  useEffect(() => {
    const listen = () => set(words);
    changed.addEventListener('address', listen);
    listen();
    return () => changed.removeEventListener('address', listen);
  }, []);
  return current;
}
