// The only module that talks to the service.
import { language } from './texts.js';
import { key } from './session.js';

const base = '/api/v1';

/** What the service refused, or that it did not answer: status 0. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem?.detail ?? problem?.title ?? '');
    this.status = status;
    this.errors = problem?.errors ?? [];
    this.code = this.errors[0]?.code ?? null;
    this.body = problem;
  }
}

/** A route with its words: those that are null are left out, lists are joined. */
export function route(path, words = {}) {
  const given = Object.entries(words).filter(([, value]) => value != null && value !== '');
  const query = given.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
  return query ? `${path}?${query}` : path;
}

/** Several named reads from one revision: { revision, answers: { name: { status, body } }, revision }. */
export async function query(reads, { signal } = {}) {
  const answer = await send('POST', route('/query', { lang: language() }), { json: { queries: reads }, signal });
  return { revision: answer.revision, ...answer };
}

export const get = (path, words, options) => send('GET', route(path, { ...words, lang: language() }), options);

/** @param {{ json?, body?, type?, headers?, signal? }} options json is sent as such; body as it is, of a media type. */
export async function send(method, path, { json, body, type, headers, signal } = {}) {
  const sent = { Accept: 'application/json', ...headers };
  if (key()) sent['X-Api-Key'] = key();
  if (json !== undefined) sent['Content-Type'] = 'application/json';
  else if (type) sent['Content-Type'] = type;
  let response;
  try {
    response = await fetch(base + path, { method, headers: sent, body: json !== undefined ? JSON.stringify(json) : body, signal });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Refusal(0, null);
  }
  const text = await response.text();
  const answer = /json/.test(response.headers.get('Content-Type') ?? '') && text ? JSON.parse(text) : null;
  if (!response.ok) throw new Refusal(response.status, answer);
  return answer;
}

/** A file of the service, kept where the browser keeps files: a link could not carry the key. */
export async function download(path, words, name) {
  const response = await fetch(base + route(path, { ...words, lang: language() }), { headers: key() ? { 'X-Api-Key': key() } : {} });
  if (!response.ok) throw new Refusal(response.status, await response.json().catch(() => null));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
