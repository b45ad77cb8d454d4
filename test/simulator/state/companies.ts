import type { Company } from './records';
import { Store } from './store';

/** Companies, found by Intercom's identifier, by the client's own and by name. */
export class CompanyStore extends Store<Company> {
	private readonly ownIds = new Map<string, string>();

	override add(company: Company): Company {
		this.ownIds.set(company.company_id, company.id);
		return super.add(company);
	}

	override delete(id: string): void {
		const company = this.get(id);
		if (company !== undefined) this.ownIds.delete(company.company_id);
		super.delete(id);
	}

	override clear(): void {
		this.ownIds.clear();
		super.clear();
	}

	/** The company with the client's own `company_id`. */
	byCompanyId(companyId: string): Company | undefined {
		const id = this.ownIds.get(companyId);
		return id === undefined ? undefined : this.get(id);
	}

	/** Every company of this name, newest first; names are not unique. */
	byName(name: string): Company[] {
		return this.newestFirst().filter((company) => company.name === name);
	}
}
