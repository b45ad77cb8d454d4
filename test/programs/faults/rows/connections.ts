import type { FaultRule } from '../../../simulator';
import type { Row, Scene, Words } from '../types';
import { ONCE, onceAndEveryTime, outcomes } from './kit';

const STALL_MS = 600_000;

const network = { advice: /Check the network/, test: /could not be reached.*check the network/ };
const closed: Words = { ...network, cause: /closed the connection before it answered/ };
const late: Words = { ...network, cause: /did not answer in time/, advice: /longer timeout is under Options/ };
const noEntry: Words = { ...network, cause: /refused the connection/ };
const cut: Words = { ...network, cause: /broke off|closed the connection/, test: /could not be reached|status 200/ };

const requestsBefore = (scene: Scene): number => scene.requestsBefore ?? scene.serial.skip;

const once = (name: string, fault: FaultRule, row: Partial<Row>): Row => ({
	name,
	outcomes: outcomes(ONCE),
	strike: ({ simulator, target }) => simulator.fault({ ...target, ...fault }),
	...row,
});

/** Connections that break or can't be opened. */
export const broken: readonly Row[] = [
	{
		name: 'connection refused',
		serial: true,
		says: noEntry,
		outcomes: outcomes('R R R R R R -', 'it asks once: the row below'),
		strike: ({ gate, scene }) => gate.refuseAfter(requestsBefore(scene), 700),
	},
	{
		name: 'connection refused, every time',
		serial: true,
		lasts: true,
		says: noEntry,
		outcomes: outcomes('E E E E E E E'),
		strike: ({ gate, scene }) => gate.refuseAfter(requestsBefore(scene)),
	},
	...onceAndEveryTime('reset before the answer', { drop: 'before' }, { says: closed }),
	once(
		'reset after it was applied',
		{ drop: 'after' },
		{ says: closed, applies: true, outcomes: outcomes('- R R U - - -', 'a read applies nothing') },
	),
	once('stalled', { stallMs: STALL_MS }, { says: late, timeout: 3 }),
	once(
		'stalled after it was applied',
		{ stallMs: STALL_MS, apply: true },
		{ says: late, timeout: 3, applies: true, outcomes: outcomes('- R R U - - -', 'a read applies nothing') },
	),
	once(
		'stalled, every time',
		{ stallMs: STALL_MS, times: Infinity },
		{
			says: late,
			timeout: 3,
			lasts: true,
			outcomes: outcomes('E E E U E - -', 'an editor has a timeout of its own, and would take two minutes'),
		},
	),
	{
		name: 'cut in mid-answer',
		serial: true,
		applies: true,
		says: cut,
		outcomes: outcomes(ONCE),
		strike({ gate, simulator, target }) {
			simulator.fault({ ...target, rewrite: () => (gate.cutNext(), {}) });
		},
	},
	{
		name: 'cancelled in mid-request',
		cancels: true,
		applies: true,
		outcomes: outcomes('C C C C C - -', 'no execution, nothing to cancel'),
		strike({ simulator, target }) {
			simulator.fault({ ...target, stallMs: STALL_MS, apply: true, times: Infinity });
		},
	},
];
