import '../../../harness';
import { startSimulator } from '../../../simulator';
import { startForeignHost } from '../foreignHost';
import { OutputCapture } from '../outputCapture';
import { variants } from './catalogue';
import { useVirtualClock } from './clock';
import { disturb, type Room } from './disturb';
import { emptyResult, type PartResult } from './results';
import { wire } from './wire';

/** Which cells this process runs. */
export interface Task {
	seed: number;
	/** Every operation whose place divided by `parts` leaves `part`. */
	part: number;
	parts: number;
	/** Only this operation; all of them where it is empty. */
	operation: string;
	/** Only this kind of fault; all of them where it is empty. */
	kind: string;
}

const isLike = (name: string, asked: string): boolean => asked === '' || name.toLowerCase() === asked.toLowerCase();

async function runPart({ kind, operation, part, parts, seed }: Task): Promise<PartResult> {
	useVirtualClock();
	wire.install();
	const output = new OutputCapture();
	const room: Room = {
		simulator: await startSimulator(),
		foreignHost: await startForeignHost(),
		output,
		seed,
		asked: (name, fault) => isLike(name, operation) && isLike(fault, kind),
	};
	const result = emptyResult();
	const own = variants.filter(({ bare }, index) => isLike(bare.key, operation) && index % parts === part);
	for (const one of own)
		try {
			await disturb(room, one, result);
		} catch (error) {
			const findings = [
				{ harm: 'wrong' as const, words: error instanceof Error ? (error.stack ?? '') : String(error) },
			];
			result.bad.push({ name: one.bare.name, findings });
		}
	output.stop();
	return result;
}

process.once('message', (task: Task) => {
	void runPart(task).then(
		(result) => process.send?.(result, () => process.exit(0)),
		(error: unknown) => {
			console.error(error);
			process.exit(2);
		},
	);
});
