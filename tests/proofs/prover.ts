import type { GivenAnswers } from "./leaves.ts";
import type { Space, Term, Z3 } from "./space.ts";

/** One example that the prover found, made as plain as it can be. */
export type Example = GivenAnswers;

/** Looks for assessments of one space, with what is known of them kept between the questions. */
export class Prover {
  private readonly z3: Z3;
  private readonly spaces: readonly Space[];
  private readonly solver: InstanceType<Z3["Solver"]>;
  /** Questions put to the prover so far. */
  asked = 0;

  constructor(z3: Z3, ...spaces: readonly Space[]) {
    this.z3 = z3;
    this.spaces = spaces;
    this.solver = new z3.Solver();
    for (const space of spaces) this.solver.add(...space.wellFormed);
  }

  assume(...facts: readonly Term[]): void {
    if (facts.length > 0) this.solver.add(...facts);
  }

  /**
   * An assessment of which all this holds, or undefined when there is none.
   *
   * Errors: throws when the prover cannot tell; a proof that gave up is no proof.
   */
  async find(...facts: readonly Term[]): Promise<Example | undefined> {
    this.solver.push();
    try {
      this.solver.add(...facts);
      if (!(await this.check())) return undefined;
      return await this.plainest();
    } finally {
      this.solver.pop();
    }
  }

  /** Whether any assessment fits, without an example. */
  async can(...facts: readonly Term[]): Promise<boolean> {
    this.solver.push();
    try {
      this.solver.add(...facts);
      return await this.check();
    } finally {
      this.solver.pop();
    }
  }

  private async check(...facts: readonly Term[]): Promise<boolean> {
    this.asked += 1;
    const answer = await this.solver.check(...facts);
    if (answer === "unknown") throw new Error(`the prover cannot tell: ${this.solver.reasonUnknown()}`);
    return answer === "sat";
  }

  /** Takes away, one by one, every yes and every answer that the example can do without. */
  private async plainest(): Promise<Example> {
    const [space] = this.spaces;
    if (space === undefined) throw new Error("there is no assessment to show");
    let model = this.solver.model();
    for (const remark of space.remarkable) {
      const without = this.z3.Not(remark);
      const already = model.eval(remark, true).toString() === "false";
      if (!already && !(await this.check(without))) continue;
      if (!already) model = this.solver.model();
      this.solver.add(without);
    }
    await this.check();
    return space.answersIn(this.solver.model());
  }
}
