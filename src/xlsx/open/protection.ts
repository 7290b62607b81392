import type { XmlNode } from "../guards/tree";
import { PROTECTED_ACTIONS } from "../model/protection";
import type { PasswordHash, ProtectedAction, Protection } from "../model/protection";
import { PROTECTION_ATTRIBUTES } from "../package/protection";
import { booleanOf, integerOf } from "./values";

function readPassword(node: XmlNode): PasswordHash | null {
  const algorithm = node.get("algorithmName");
  const hash = node.get("hashValue");
  const salt = node.get("saltValue");
  const spins = integerOf(node.get("spinCount"));
  if (algorithm && hash && salt && spins !== null)
    return { kind: "salted", algorithm, hash, salt, spins };
  const legacy = node.get("password");
  return legacy ? { kind: "legacy", hash: legacy } : null;
}

export function readProtection(node: XmlNode | undefined): Protection | null {
  if (!node || !booleanOf(node.get("sheet"), false)) return null;
  const isAllowed = (action: ProtectedAction) => {
    const { attribute, forbiddenByDefault } = PROTECTION_ATTRIBUTES[action];
    return !booleanOf(node.get(attribute), forbiddenByDefault);
  };
  return { allowed: PROTECTED_ACTIONS.filter(isAllowed), password: readPassword(node) };
}
