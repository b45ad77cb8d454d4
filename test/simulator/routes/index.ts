import type { Route } from '../http/route';
import { conversations } from './conversations';
import { data } from './data';
import { knowledge } from './knowledge';
import { oauth } from './oauth';
import { people } from './people';
import { tickets } from './tickets';
import { workspace } from './workspace';

/** Every route the simulator serves; anything else is a 404. */
export const routes: Route[] = [...people, ...conversations, ...tickets, ...knowledge, ...data, ...workspace, ...oauth];
