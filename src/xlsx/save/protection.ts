import { PROTECTED_ACTIONS } from "../model/protection";
import type { PasswordHash, Protection } from "../model/protection";
import { PROTECTION_ATTRIBUTES } from "../package/protection";
import { element } from "./element";

const passwordAttributes = (password: PasswordHash | null) => {
  if (password === null) return {};
  if (password.kind === "legacy") return { password: password.hash };
  const { algorithm, hash, salt, spins } = password;
  return { algorithmName: algorithm, hashValue: hash, saltValue: salt, spinCount: spins };
};

export function protectionXml(protection: Protection | null): string {
  if (protection === null) return "";
  const forbidden = PROTECTED_ACTIONS.map((action) => {
    const { attribute, forbiddenByDefault } = PROTECTION_ATTRIBUTES[action];
    const forbids = !protection.allowed.includes(action);
    return [attribute, forbids === forbiddenByDefault ? null : forbids] as const;
  });
  return element("sheetProtection", {
    ...passwordAttributes(protection.password),
    sheet: true,
    ...Object.fromEntries(forbidden),
  });
}
