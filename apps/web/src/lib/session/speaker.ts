import type { Cue, Tone } from "@supple/engine";

/** What a session may use besides the screen: separate choices of the person. */
export interface SoundChoice {
  readonly voice: boolean;
  readonly chime: boolean;
  readonly buzz: boolean;
}

/** Hertz and seconds of each tone: low and high enough to be heard through a pillow, never sharp. */
const tones: Record<Exclude<Tone, "none">, readonly (readonly [hertz: number, seconds: number])[]> = {
  begin: [[392, 0.15], [523, 0.25]],
  go: [[523, 0.18]],
  back: [[392, 0.18]],
  look: [[659, 0.15], [659, 0.15], [659, 0.25]],
  done: [[523, 0.2], [392, 0.2], [330, 0.4]],
};

/** Milliseconds on and off. */
const buzzes: Record<Exclude<Tone, "none">, readonly number[]> = { begin: [200], go: [80], back: [40, 60, 40], look: [200, 100, 200, 100, 200], done: [400] };

/**
 * The one place that makes a sound: it carries out the cue script with what the device has.
 *
 * What is missing is left out in silence, since every cue also stands on the screen. Nothing here throws into the session.
 */
export class Speaker {
  choice: SoundChoice;
  private readonly language: string;
  private audio: AudioContext | undefined;

  constructor(choice: SoundChoice, language: string) {
    this.choice = choice;
    this.language = language;
  }

  static hasVoice(): boolean {
    return typeof speechSynthesis !== "undefined" && typeof SpeechSynthesisUtterance !== "undefined";
  }

  /** Takes the sound of the device, which may take a tenth of a second; it is silent until `wake`. */
  open(): void {
    try {
      if (this.choice.chime && typeof AudioContext !== "undefined") this.audio ??= new AudioContext();
    } catch {
      this.audio = undefined;
    }
  }

  /** Said by a tap that speaks only a moment later: some devices let a voice speak only if it began in the tap. */
  openVoice(): void {
    if (this.choice.voice) this.say("");
  }

  /** Said by a tap: some devices let sound begin only then. */
  wake(): void {
    this.open();
    void this.audio?.resume().catch(() => undefined);
  }

  /** Carries a cue out. `after`: a line that is said when its words are over. */
  cue(cue: Pick<Cue, "text" | "tone">, after?: string): void {
    if (cue.tone !== "none") {
      if (this.choice.chime) this.chime(tones[cue.tone]);
      // Before the first tap on a page a browser refuses it, and logs that: a pack may go on by itself.
      const mayBuzz = typeof navigator.vibrate === "function" && navigator.userActivation?.hasBeenActive !== false;
      if (this.choice.buzz && mayBuzz) navigator.vibrate([...buzzes[cue.tone]]);
    }
    if (this.choice.voice) this.say(cue.text, ...(after === undefined ? [] : [after]));
  }

  /** New lines take the place of one that is still being said: late words would pace wrongly. */
  private say(...lines: readonly string[]): void {
    if (!Speaker.hasVoice()) return;
    try {
      speechSynthesis.cancel();
      for (const line of lines) {
        const words = new SpeechSynthesisUtterance(line);
        words.lang = this.language;
        words.rate = 0.95;
        speechSynthesis.speak(words);
      }
    } catch {
      // A voice that fails leaves the words on the screen.
    }
  }

  hush(): void {
    if (Speaker.hasVoice()) speechSynthesis.cancel();
  }

  private chime(notes: readonly (readonly [number, number])[]): void {
    const { audio } = this;
    if (audio === undefined || audio.state !== "running") return;
    let at = audio.currentTime;
    for (const [hertz, seconds] of notes) {
      const tone = audio.createOscillator();
      const loud = audio.createGain();
      tone.frequency.value = hertz;
      loud.gain.setValueAtTime(0, at);
      loud.gain.linearRampToValueAtTime(0.25, at + 0.03);
      loud.gain.linearRampToValueAtTime(0, at + seconds);
      tone.connect(loud).connect(audio.destination);
      tone.start(at);
      tone.stop(at + seconds);
      at += seconds + 0.05;
    }
  }
}
