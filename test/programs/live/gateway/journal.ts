import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRecord, recordsIn } from './exchange';
import { KINDS, type Kind } from './writes';

/** A record that was begun and not removed yet. */
export interface Begun {
	kind: Kind;
	/** What it is called, so that it can be found where no answer told its ID. */
	name: string;
	id?: string;
	/** The parts of its path before its ID: those of a help center, or of a type. */
	parents?: string[];
}

const isKind = (kind: unknown): kind is Kind => KINDS.some((one) => one === kind);

/**
 * What was made and not removed, in a small file: each record stands there before the request that makes it leaves, so
 * that whatever ends the program, the next run knows what to look for.
 */
export class Journal {
	private entries: Begun[];

	constructor(
		/** Without a file nothing is kept: a simulator ends with its program. */
		readonly file: string | undefined,
		/** The workspace whose records they are: those of another one are left alone. */
		private readonly workspace: string,
	) {
		this.entries = this.read();
	}

	get left(): readonly Begun[] {
		return this.entries;
	}

	begin(entry: Begun): void {
		this.entries.push(entry);
		this.save();
	}

	/** Notes the ID that an answer gave to the record that was begun last under this name. */
	made(kind: Kind, name: string, id: string): void {
		const entry = this.entries.filter((one) => one.kind === kind && one.name === name && one.id === undefined).at(-1);
		if (entry) entry.id = id;
		this.save();
	}

	/** Forgets a record that is gone, or that Intercom refused to make. */
	forget(isGone: (entry: Begun) => boolean): void {
		this.entries = this.entries.filter((entry) => !isGone(entry));
		this.save();
	}

	private read(): Begun[] {
		if (this.file === undefined) return [];
		try {
			const content: unknown = JSON.parse(readFileSync(this.file, 'utf8'));
			if (!isRecord(content) || content['workspace'] !== this.workspace) return [];
			return recordsIn(content['entries']).flatMap(({ id, kind, name, parents }) =>
				isKind(kind) && typeof name === 'string'
					? [
							{
								kind,
								name,
								...(typeof id === 'string' && { id }),
								...(Array.isArray(parents) && { parents: parents.map(String) }),
							},
						]
					: [],
			);
		} catch {
			return [];
		}
	}

	/** Written beside the file and moved over it, as a process may be killed at any time. */
	private save(): void {
		if (this.file === undefined) return;
		if (this.entries.length === 0) {
			rmSync(this.file, { force: true });
			return;
		}
		mkdirSync(dirname(this.file), { recursive: true });
		const partial = `${this.file}.partial`;
		const handle = openSync(partial, 'w', 0o600);
		writeSync(handle, JSON.stringify({ workspace: this.workspace, entries: this.entries }, null, '\t'));
		fsyncSync(handle);
		closeSync(handle);
		renameSync(partial, this.file);
	}
}
