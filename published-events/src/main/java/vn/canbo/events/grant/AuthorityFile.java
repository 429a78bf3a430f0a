package vn.canbo.events.grant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.MapperFeature;
import vn.canbo.events.ContractJson;

/** The grants of all outside systems, as {@code publishers.yaml} says at one time. */
public final class AuthorityFile {

    /** Nobody is granted anything. */
    public static final AuthorityFile EMPTY = new AuthorityFile(Map.of());

    private final Map<String, Grant> grants;

    private AuthorityFile(Map<String, Grant> grants) {
        this.grants = grants;
    }

    /**
     * @throws RuntimeException of the YAML or JSON reader, or for a publisher that stands there
     *     twice
     */
    public static AuthorityFile parse(String yaml) {
        var lenient =
                ContractJson.mapper()
                        .rebuild()
                        .enable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                        .build();
        var content = lenient.convertValue(textOnly().<Object>load(yaml), Content.class);
        if (content == null) {
            throw new IllegalStateException("nothing stands in it");
        }
        return new AuthorityFile(
                content.publishers().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Grant::publisher, Function.identity())));
    }

    /** Known or not: whoever is granted nothing stands nowhere. */
    public Grantee grantee(String name) {
        var grant = Optional.ofNullable(grants.get(name));
        return new Grantee(name, grant, grant.flatMap(this::successorOf));
    }

    public int size() {
        return grants.size();
    }

    private Optional<String> successorOf(Grant ended) {
        return Optional.ofNullable(ended.successor())
                .map(it -> Optional.ofNullable(grants.get(it)).map(Grant::title).orElse(it));
    }

    /** Days and codes with leading zeros stay the text they are; so do numbers, until read. */
    private static Yaml textOnly() {
        var options = new LoaderOptions();
        var resolver =
                new Resolver() {
                    @Override
                    protected void addImplicitResolvers() {
                        addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
                        addImplicitResolver(Tag.NULL, NULL, "~nN\0");
                        addImplicitResolver(Tag.MERGE, MERGE, "<");
                    }
                };
        return new Yaml(
                new SafeConstructor(options),
                new Representer(new DumperOptions()),
                new DumperOptions(),
                options,
                resolver);
    }

    private record Content(List<Grant> publishers) {}
}
