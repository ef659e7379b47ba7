import { access } from './access.js';
import { codes } from './codes.js';
import { figure } from './figure.js';
import { filing } from './filing.js';
import { frame } from './frame.js';
import { overview } from './overview.js';
import { pages } from './pages.js';

export const table = { ...frame, ...codes, ...overview, ...figure, ...filing, ...access, ...pages };
