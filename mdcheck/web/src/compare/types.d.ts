/* The nouns of the compare page. */

/** An assessment that can be compared: of this device, an earlier state, or of a file. */
interface Source {
  key: string;
  label: string;
  /** Of a file. */
  sheet?: Sheet;
}

interface Mdcheck {
  /** Do something when the fold that an element stands in is open. */
  whenOpen(root: HTMLElement, act: () => void): void;
  sides: any;
  slopes: any;
  moved: any;
  whatIf: any;
  comparison?: any;
}
