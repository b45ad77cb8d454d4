/** More faults than a file has. */
const MAX_NUMBERS = 4_096;

/** The switches of one file: some of them stand in loops that run a million times. */
interface Panel {
	active: number;
	met: Uint8Array;
}

/** What compiled files with faults in them ask, and what is noted of their asking. One for each process. */
export class Switches {
	private readonly panels = new Map<string, Panel>();

	private panelOf(file: string): Panel {
		const panel = this.panels.get(file) ?? { active: -1, met: new Uint8Array(MAX_NUMBERS) };
		this.panels.set(file, panel);
		return panel;
	}

	/** Switches one fault on, and all others off. */
	turnOn(mutant: { file: string; number: number } | undefined): void {
		for (const panel of this.panels.values()) panel.active = -1;
		if (mutant) this.panelOf(mutant.file).active = mutant.number;
	}

	/** What a file asks, by the number of the fault. */
	switchOf(file: string): (number: number) => boolean {
		const panel = this.panelOf(file);
		return (number) => {
			panel.met[number] = 1;
			return number === panel.active;
		};
	}

	/** The faults that were met since this was called last, as in "send/retry.ts 7". */
	takeMet(): string[] {
		const taken: string[] = [];
		for (const [file, { met }] of this.panels) {
			for (let number = met.indexOf(1); number !== -1; number = met.indexOf(1, number + 1))
				taken.push(`${file} ${number}`);
			met.fill(0);
		}
		return taken;
	}
}

/** Which tests of a file are run, and what comes of them. */
export interface Course {
	switches: Switches;
	/** The tests to run until one fails, by their place in the file; all of them, whatever fails, where it is missing. */
	only?: ReadonlySet<number> | undefined;
	/** What each test took, and the faults that it met. */
	tests: Array<{ name: string; ms: number; met: string[]; failed: boolean }>;
	/** Faults that were met outside of tests, as when the modules were loaded. */
	outside: Set<string>;
	/** The test that failed first. */
	failed?: string | undefined;
}

declare global {
	/** Set by the program that looks which faults the tests find. */
	var __mutations: Switches | undefined;
	var __course: Course | undefined;
}
