import { iconMap, type IIconSetType } from "@univerjs/sheets-conditional-formatting";
import { EngineError } from "../contract";

/** Excel's icon sets in the grid's names. */
const SETS: Readonly<Record<string, string>> = {
  ThreeArrows: "3Arrows",
  ThreeArrowsGray: "3ArrowsGray",
  ThreeFlags: "3Flags",
  ThreeTrafficLights1: "3TrafficLights1",
  ThreeTrafficLights2: "3TrafficLights2",
  ThreeSigns: "3Signs",
  ThreeSymbols: "3Symbols",
  ThreeSymbols2: "3Symbols2",
  FourArrows: "4Arrows",
  FourArrowsGray: "4ArrowsGray",
  FourRedToBlack: "4RedToBlack",
  FourRating: "4Rating",
  FourTrafficLights: "4TrafficLights",
  FiveArrows: "5Arrows",
  FiveArrowsGray: "5ArrowsGray",
  FiveRating: "5Rating",
  FiveQuarters: "5Quarters",
  ThreeStars: "3Stars",
  ThreeTriangles: "3Triangles",
  FiveBoxes: "5Boxes",
};

/** @throws EngineError NotImplemented for a set that the grid cannot draw. */
export function iconSet(style: string): IIconSetType {
  const name = SETS[style];
  if (!name || !(name in iconMap)) {
    throw new EngineError("NotImplemented", `The icon set ${style} is not implemented.`);
  }
  return name as IIconSetType;
}

/** The icon at a place in its set, the best first. */
export function iconName(set: IIconSetType, place: number, count: number): string {
  if (iconMap[set].length !== count) {
    throw new EngineError("InvalidArgument", "The icon set has another number of icons.");
  }
  return String(place);
}
