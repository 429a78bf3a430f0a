package vn.canbo.standalone.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.canbo.standalone.publisher.Publishers;

/** The realm that compose gives to Keycloak serves the same sign-ins as this package. */
class RealmTest {

    private static final JsonNode REALM =
            JsonMapper.builder().build().readTree(text("deploy/keycloak/canbo-realm.json"));

    @Test
    void everybody_has_the_same_name_roles_and_units() {
        for (var person : Person.all()) {
            var user = named("users", "username", person.user());

            assertThat(user.path("firstName").asString()).isEqualTo(person.name());
            hasRight(user, person.right());
        }
        var people =
                REALM.path("users")
                        .valueStream()
                        .filter(it -> !it.has("serviceAccountClientId"))
                        .map(it -> it.path("username").asString());
        assertThat(people)
                .containsExactlyElementsOf(Person.all().stream().map(Person::user).toList());
    }

    @Test
    void the_command_line_has_the_same_roles_and_units() {
        var user = named("users", "serviceAccountClientId", Client.COMMAND_LINE);

        hasRight(user, Client.commandLine().right());
    }

    @Test
    void every_publisher_of_the_list_is_a_client_that_only_gets_tokens_in_its_own_name() {
        var publishers = Publishers.in(checkout("standalone/src/main/resources/publishers.yaml"));

        assertThat(publishers.letIn()).isNotEmpty();
        for (var publisher : publishers.letIn()) {
            var client = named("clients", "clientId", publisher.publisher());

            assertThat(strings(client.path("defaultClientScopes")))
                    .containsExactly("basic", "canbo", "publisher");
            assertThat(client.path("serviceAccountsEnabled").asBoolean()).isTrue();
            assertThat(client.path("standardFlowEnabled").asBoolean()).isFalse();
            assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        }
    }

    @Test
    void every_secret_is_left_open_and_made_new_by_the_command_that_the_manual_names() {
        var made = text("deploy/new-secrets");
        var passed = text("docker-compose.yml");

        var secrets =
                Stream.concat(
                                REALM.findValues("secret").stream(),
                                REALM.findValues("credentials").stream()
                                        .flatMap(JsonNode::valueStream)
                                        .map(it -> it.path("value")))
                        .map(JsonNode::asString)
                        .toList();

        assertThat(secrets).hasSize(10).doesNotHaveDuplicates();
        for (var secret : secrets) {
            assertThat(secret).matches("\\$\\{[A-Z_]+}");
            var name = secret.substring(2, secret.length() - 1);
            assertThat(made).contains(name);
            assertThat(passed).contains(name + ": ${" + name + ":-}");
        }
    }

    private static void hasRight(JsonNode user, Right right) {
        assertThat(strings(user.path("realmRoles"))).containsExactlyElementsOf(right.roles());
        right.units()
                .forEach(
                        (what, units) ->
                                assertThat(strings(user.path("attributes").path("units-" + what)))
                                        .as(what)
                                        .containsExactlyElementsOf(units));
    }

    private static JsonNode named(String list, String key, String name) {
        return REALM.path(list)
                .valueStream()
                .filter(it -> it.path(key).asString("").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not in the realm"));
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static Path checkout(String file) {
        return Path.of("..").resolve(file);
    }

    private static String text(String file) {
        try {
            return Files.readString(checkout(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
