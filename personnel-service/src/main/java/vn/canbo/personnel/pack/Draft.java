package vn.canbo.personnel.pack;

import vn.canbo.policy.PackFile;
import vn.canbo.policy.PolicyPack;
import vn.canbo.policy.PolicyPacks;

/**
 * A pack that is not in force yet.
 *
 * @param packs all that would be in force with it
 */
public record Draft(PackFile file, PolicyPack pack, PolicyPacks packs) {}
