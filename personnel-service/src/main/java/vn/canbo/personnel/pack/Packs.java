package vn.canbo.personnel.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Service;
import vn.canbo.policy.PackFault;
import vn.canbo.policy.PackFile;
import vn.canbo.policy.PolicyPacks;
import vn.canbo.service.decision.Decision;

/** Knows by which packs is judged, and reads those that are offered. */
@Service
public class Packs {

    /** The longest of the release has a quarter of it. */
    private static final int MOST_KILOBYTES = 150;

    private final PolicyPacks packs;

    Packs(PolicyPacks packs) {
        this.packs = packs;
    }

    public PolicyPacks inForce() {
        return packs;
    }

    /** Refused with every fault that does not follow from another one. */
    public Decision<Draft> draft(InputStream yaml) {
        var bytes = read(yaml);
        if (bytes.length > MOST_KILOBYTES * 1024) {
            return Decision.refused(new PackTooLarge(MOST_KILOBYTES));
        }
        var file = new PackFile("draft.yaml", new String(bytes, StandardCharsets.UTF_8));
        try {
            var all = inForce().with(file);
            return Decision.accepted(new Draft(file, all.packOf(file), all));
        } catch (PackFault fault) {
            return Decision.refused(fault.all().stream().map(PackFaulty::of).toList());
        }
    }

    private static byte[] read(InputStream yaml) {
        try {
            return yaml.readNBytes(MOST_KILOBYTES * 1024 + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
