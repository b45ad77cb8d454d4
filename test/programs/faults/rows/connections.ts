import type { FaultRule } from '../../../simulator';
import type { Row, Scene, Stage, Words } from '../types';
import { ONCE, onceAndEveryTime, outcomes } from './kit';

const STALL_MS = 600_000;

/** Never answers. The node's socket says at once that its time is over, so that no machine is too slow for it. */
const stalling =
	(fault: FaultRule) =>
	({ gate, simulator, target }: Stage) =>
		simulator.fault({
			...target,
			...fault,
			get stallMs() {
				gate.fallSilent();
				return STALL_MS;
			},
		});

const network = { advice: /Check the network/, test: /could not be reached.*check the network/ };
const closed: Words = { ...network, cause: /closed the connection before it answered/ };
const late: Words = { ...network, cause: /did not answer in time/, advice: /longer timeout is under Options/ };
const noEntry: Words = { ...network, cause: /refused the connection/ };
const cut: Words = { ...network, cause: /broke off|closed the connection/, test: /could not be reached|status 200/ };

const gone: Words = { ...network, cause: /could not be reached|broke off|connection/, test: /could not be reached/ };

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
	{
		name: 'network gone in mid-answer',
		serial: true,
		applies: true,
		says: gone,
		outcomes: outcomes(ONCE),
		strike({ gate, simulator, target }) {
			simulator.fault({ ...target, rewrite: () => (gate.loseNetworkNext(), {}) });
		},
	},
	once('stalled', {}, { says: late, serial: true, strike: stalling({}) }),
	once(
		'stalled after it was applied',
		{},
		{
			says: late,
			serial: true,
			applies: true,
			strike: stalling({ apply: true }),
			outcomes: outcomes('- R R U - - -', 'a read applies nothing'),
		},
	),
	once(
		'stalled, every time',
		{},
		{
			says: late,
			serial: true,
			lasts: true,
			strike: stalling({ times: Infinity }),
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
