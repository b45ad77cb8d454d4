import '../../../harness';
import { startSimulator } from '../../../simulator';
import { scenes, strikeInBulk } from '../bulk';
import { startForeignHost } from '../foreignHost';
import { OutputCapture } from '../outputCapture';
import { variants } from './catalogue';
import { useVirtualClock } from './clock';
import { disturb, type Room } from './disturb';
import { changeList } from './lists';
import { listOperations } from './lists/operations';
import { crossAll } from './others';
import { isLike, type Task } from './part';
import { addCell, emptyResult, type PartResult } from './results';

/** Runs something about an operation; that it breaks is a finding. */
async function noting(result: PartResult, name: string, work: () => Promise<void>): Promise<void> {
	try {
		await work();
	} catch (error) {
		const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
		addCell(result, 'without faults', name, [{ harm: 'wrong', words }]);
	}
}

async function runPart({ kind, operation, part, parts, seed }: Task): Promise<PartResult> {
	useVirtualClock();
	const output = new OutputCapture();
	const room: Room = {
		simulator: await startSimulator(),
		foreignHost: await startForeignHost(),
		output,
		seed,
		asked: (name, fault) => isLike(name, operation) && isLike(fault, kind),
	};
	const result = emptyResult();
	const isOwn = (key: string, index: number): boolean => isLike(key, operation) && index % parts === part;
	for (const [index, variant] of variants.entries())
		if (isOwn(variant.bare.key, index))
			await noting(result, variant.bare.name, async () => await disturb(room, variant, result));
	for (const [index, list] of listOperations.entries())
		if (isOwn(list.key, index)) await noting(result, list.name, async () => await changeList(room, list, result));
	for (const [index, scene] of scenes.entries())
		if (isOwn(scene.key, index)) await noting(result, scene.name, async () => await strikeInBulk(room, scene, result));
	if (part === 0) await noting(result, 'contacts and companies', async () => await crossAll(room, result));
	output.stop();
	return result;
}

process.once('message', (task: Task) => {
	runPart(task).then(
		// The parent ends this process when it has the result.
		(result) => process.send?.(result),
		(error: unknown) => {
			console.error(error);
			process.exit(2);
		},
	);
});
