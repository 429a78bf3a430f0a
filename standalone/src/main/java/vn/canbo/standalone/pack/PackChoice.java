package vn.canbo.standalone.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.canbo.policy.PackFile;
import vn.canbo.policy.PolicyPack;
import vn.canbo.policy.PolicyPacks;

/** The pack somebody means: one of the release by its id, or one in a file. */
public sealed interface PackChoice {

    /** One of the release. */
    record ById(String id) implements PackChoice {}

    /** One in a file. */
    record InFile(Path file) implements PackChoice {}

    /**
     * A word that is the id of a pack of the release means that pack.
     *
     * @param given finds the file where the user typed its name
     */
    static PackChoice of(String word, UnaryOperator<Path> given) {
        return PolicyPacks.shipped().find(word).isPresent()
                ? new ById(word)
                : new InFile(given.apply(Path.of(word)));
    }

    /**
     * @throws IOException when there is no such file
     * @throws vn.canbo.policy.PackFault when the pack cannot be used
     */
    default PolicyPack read() throws IOException {
        var packs = PolicyPacks.shipped();
        return switch (this) {
            case ById(var id) -> packs.find(id).orElseThrow();
            case InFile(var file) -> packs.read(fileAt(file));
        };
    }

    /**
     * @throws IOException saying that there is no such file, and which ids there are
     */
    static PackFile fileAt(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException(
                    "There is no readable file %s; the packs of the release are %s"
                            .formatted(
                                    file,
                                    PolicyPacks.shipped().all().stream()
                                            .map(PolicyPack::id)
                                            .collect(Collectors.joining(", "))));
        }
        return new PackFile(file.toString(), Files.readString(file));
    }
}
