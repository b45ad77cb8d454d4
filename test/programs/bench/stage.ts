import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateIn } from '../n8n/certificate';
import type { Conditions, Seen } from './simulator';
import { BenchProcess } from './processes';
import type { Measured, Task } from './task';

/** A measurement, and what the simulator saw of it. */
export type Outcome = Measured & { seen: Seen };

/** What to measure: contacts that are there, the task without their IDs, and how the simulator behaves meanwhile. */
export interface Plan extends Conditions {
	contacts: number;
	conversations?: number;
	task: Omit<Task, 'ids'>;
}

/** Where measurements take place: the simulator in one process, each node in a new one. */
export class Stage {
	private constructor(
		private readonly folder: string,
		private readonly authority: string,
		private readonly simulator: BenchProcess,
		private readonly where: { url: string; token: string },
	) {}

	static async open(): Promise<Stage> {
		const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-intercom-bench-'));
		const { authority, https } = await certificateIn(folder, ['127.0.0.1']);
		const simulator = BenchProcess.start(join(__dirname, 'simulator.js'), { args: ['--max-old-space-size=4096'] });
		return new Stage(folder, authority, simulator, await simulator.ask('start', https));
	}

	/** A new process that trusts the simulator's certificate. */
	process(file: string): BenchProcess {
		return BenchProcess.start(join(__dirname, file), {
			args: ['--expose-gc'],
			env: { NODE_EXTRA_CA_CERTS: this.authority },
		});
	}

	/** Measures a node in a new process, warm and with all records in place. */
	async measure({ contacts, conversations = 0, task, ...conditions }: Plan): Promise<Outcome> {
		const ids = await this.simulator.ask<string[]>('fill', { contacts, conversations });
		const asked = { task: { ...task, ids: ids.slice(0, task.items) }, where: this.where };
		const worker = this.process('worker.js');
		try {
			await worker.ask('warmUp', asked);
			await this.simulator.ask('begin', conditions);
			const measured = await worker.ask<Measured>('run', asked);
			return { ...measured, seen: await this.simulator.ask<Seen>('seen') };
		} finally {
			await worker.end();
		}
	}

	async close(): Promise<void> {
		await this.simulator.end();
		rmSync(this.folder, { recursive: true, force: true });
	}
}
