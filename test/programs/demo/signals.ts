import { constants } from 'node:os';

// A signal ends the demo through process.exit, so that the simulator and the temporary folder go too.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.once(signal, () => process.exit(128 + constants.signals[signal]));
}
